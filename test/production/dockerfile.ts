/** What the tests need to know of a Dockerfile: its stages, their steps, and which files of the build context they take. */
export interface Step {
  readonly instruction: string;
  readonly words: readonly string[];
}

export interface Stage {
  readonly base: string;
  readonly name: string | null;
  readonly steps: readonly Step[];
}

export function readStages(dockerfile: string): readonly Stage[] {
  const stages: { base: string; name: string | null; steps: Step[] }[] = [];
  for (const [instruction = '', ...words] of instructionsOf(dockerfile)) {
    if (instruction === 'FROM') stages.push({ base: words[0] ?? '', name: words[2] ?? null, steps: [] });
    else stages.at(-1)?.steps.push({ instruction, words });
  }
  return stages;
}

const instructionsOf = (dockerfile: string): readonly (readonly string[])[] =>
  dockerfile
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.trim().split(/\s+/));

/** Files that COPY takes from the build context; those of another stage are not among them. */
export const copiedFiles = ({ steps }: Stage): readonly string[] =>
  steps
    .filter(({ instruction, words }) => instruction === 'COPY' && !words.some((word) => word.startsWith('--from=')))
    .flatMap(({ words }) => words.filter((word) => !word.startsWith('--')).slice(0, -1));
