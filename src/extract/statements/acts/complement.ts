import { SPEECH_ACTS, type SpeechAct } from '../../../model/vocabulary.js';
import { readTable, several } from '../../table.js';
import { matches, type Pattern, parsePattern } from './pattern.js';
import type { CueMeaning } from './reporting-lexicon.js';
import type { ClassedWords } from './word-classes.js';

/** What a verb takes changes its act: who rejects a claim denies it, who rejects an offer refuses it. */
interface Complement {
  readonly pattern: Pattern;
  readonly act: SpeechAct;
}

let loaded: ReadonlyMap<string, readonly Complement[]> | null = null;

function load(): ReadonlyMap<string, readonly Complement[]> {
  const byCue = new Map<string, Complement[]>();
  for (const row of readTable('complement-acts.tsv')) {
    const complement = {
      pattern: parsePattern(row.pattern ?? ''),
      act: SPEECH_ACTS.find((act) => act === row.act) ?? 'CLAIM',
    };
    for (const cue of several(row.cues)) byCue.set(cue, [...(byCue.get(cue) ?? []), complement]);
  }
  return byCue;
}

/** The act of a verb with just this complement, or null where that changes nothing. */
export function complementAct({ cue }: CueMeaning, words: ClassedWords): SpeechAct | null {
  loaded ??= load();
  return loaded.get(cue)?.find(({ pattern }) => matches(pattern, words))?.act ?? null;
}
