import { SPEECH_ACTS, type SpeechAct } from '../../../model/vocabulary.js';
import { type Row, readTable, several } from '../../table.js';
import { formsOfNoun, formsOfVerb } from './inflection.js';

/**
 * What the content may change of the act that a cue names: `free` anything ("said", "called"), `strong` only what is
 * told in plain words ("reported", "according to"), `blame` makes an accusation of it where somebody is blamed
 * ("criticized", "condemned"), `fixed` nothing.
 */
export const WEIGHTS_OF_CONTENT = ['free', 'strong', 'blame', 'fixed'] as const;
export type WeightOfContent = (typeof WEIGHTS_OF_CONTENT)[number];

export interface CueMeaning {
  /** As it stands in the table, or an empty text for what is not there. */
  readonly cue: string;
  readonly act: SpeechAct;
  readonly content: WeightOfContent;
  /** True for what tells of speech only together with a quotation: "believed", "discussed", "issued". */
  readonly needsQuotation: boolean;
}

/** A stretch that stands between the words of a phrase: "turned that request down". */
const GAP = '*';
const LONGEST_GAP = 5;

interface Phrase {
  readonly meaning: CueMeaning;
  /** Behind the first word. */
  readonly rest: readonly string[];
}

export interface FoundCue {
  readonly meaning: CueMeaning;
  /** How many words of the table were met. */
  readonly words: number;
}

let loaded: ReadonlyMap<string, readonly Phrase[]> | null = null;

/** Phrases by their first word in each of its forms, longer ones first. */
function load(): ReadonlyMap<string, readonly Phrase[]> {
  const phrases = new Map<string, Phrase[]>();
  for (const row of readTable('reporting.tsv')) {
    const [first = '', ...rest] = (row.cue ?? '').split(' ');
    const meaning = meaningOf(row);
    for (const form of formsOf(row, first, rest)) {
      const known = phrases.get(form);
      if (known) known.push({ meaning, rest });
      else phrases.set(form, [{ meaning, rest }]);
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return phrases;
}

const meaningOf = ({ cue, act, content, quotation }: Row): CueMeaning => ({
  cue: cue ?? '',
  act: SPEECH_ACTS.find((name) => name === act) ?? 'CLAIM',
  content: WEIGHTS_OF_CONTENT.find((name) => name === content) ?? 'fixed',
  needsQuotation: quotation === 'needed',
});

function formsOf({ kind, irregular }: Row, first: string, rest: readonly string[]): readonly string[] {
  if (kind === 'verb') return formsOfVerb(first, several(irregular));
  return kind === 'noun' && rest.length === 0 ? formsOfNoun(first) : [first];
}

/** The longest cue of the table that begins with the key at `from`; `keyAt` gives an empty text beyond the ends. */
export function cueBeginningAt(keyAt: (index: number) => string, from: number): FoundCue | null {
  loaded ??= load();
  for (const { meaning, rest } of loaded.get(keyAt(from)) ?? []) {
    if (stands(keyAt, from + 1, rest)) return { meaning, words: 1 + rest.filter((word) => word !== GAP).length };
  }
  return null;
}

function stands(keyAt: (index: number) => string, at: number, words: readonly string[]): boolean {
  const [word, ...rest] = words;
  if (word === undefined) return true;
  if (word !== GAP) return keyAt(at) === word && stands(keyAt, at + 1, rest);
  for (let next = at + 1; next <= at + LONGEST_GAP; next += 1) {
    if (/^[.,;:!?“”"]?$/u.test(keyAt(next - 1))) return false;
    if (stands(keyAt, next, rest)) return true;
  }
  return false;
}
