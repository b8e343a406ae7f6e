/** What the model saw words to be for a trigger, as runs of tokens. */
import type { WordRole } from '../../reading/reading.js';
import { type Page, type TokenRange, tokensOf } from '../page.js';

/** Neighbouring words with one role. */
export interface RoleRun extends TokenRange {
  /** Of its likeliest word. */
  readonly confidence: number;
}

export function rolesByTrigger(roles: readonly WordRole[]): ReadonlyMap<number, readonly WordRole[]> {
  const found = new Map<number, WordRole[]>();
  for (const role of roles) {
    const known = found.get(role.trigger);
    if (known) known.push(role);
    else found.set(role.trigger, [role]);
  }
  return found;
}

/** The runs of words that bear the role with at least the confidence, in order of the text. */
export function runsOf(page: Page, roles: readonly WordRole[], role: string, least: number): RoleRun[] {
  const words = roles.filter((one) => one.role === role && one.confidence >= least).sort((a, b) => a.word - b.word);
  const runs: { from: number; until: number; confidence: number }[] = [];
  for (const { word, confidence } of words) {
    const last = runs.at(-1);
    if (last?.until === word) {
      last.until = word + 1;
      last.confidence = Math.max(last.confidence, confidence);
    } else runs.push({ from: word, until: word + 1, confidence });
  }
  return runs.map((run) => ({ ...tokensOf(page, run), confidence: run.confidence }));
}
