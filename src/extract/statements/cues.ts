import { readTable, several } from '../table.js';

/**
 * How the content stands to its verb: `say` takes a clause or a quotation, before or behind it; of `object` what
 * follows is the content (whom one accuses, what one demands); of `infinitive` the infinitive is.
 */
export type CueFrame = 'say' | 'object' | 'infinitive';

export interface Cue {
  readonly frames: readonly CueFrame[];
}

function load(): ReadonlyMap<string, Cue> {
  const cues = new Map<string, Cue>();
  for (const row of readTable('cues.tsv')) {
    const frame = row.frame as CueFrame;
    for (const form of several(row.forms)) {
      const known = cues.get(form);
      cues.set(form, { frames: [...(known?.frames ?? []), frame] });
    }
  }
  return cues;
}

let loaded: ReadonlyMap<string, Cue> | null = null;

/** The cue that the folded word is, or null. */
export function cueOf(word: string): Cue | null {
  loaded ??= load();
  return loaded.get(word) ?? null;
}

export const isSayingVerb = (word: string): boolean => cueOf(word)?.frames.includes('say') ?? false;
export const isParticiple = (word: string): boolean => word.endsWith('ing');
