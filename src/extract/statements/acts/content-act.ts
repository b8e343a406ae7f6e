import { SPEECH_ACTS, type SpeechAct } from '../../../model/vocabulary.js';
import { readTable } from '../../table.js';
import { matches, type Pattern, parsePattern } from './pattern.js';
import type { ClassedWords } from './word-classes.js';

interface WeighedPattern {
  readonly act: SpeechAct;
  readonly weight: number;
  readonly pattern: Pattern;
  readonly text: string;
}

/** What a content does, and how plainly its words show it. */
export interface ContentAct {
  readonly act: SpeechAct;
  readonly weight: number;
}

let loaded: readonly WeighedPattern[] | null = null;

function patterns(): readonly WeighedPattern[] {
  loaded ??= readTable('content-acts.tsv').map((row) => ({
    act: SPEECH_ACTS.find((act) => act === row.act) ?? 'CLAIM',
    weight: Number(row.weight),
    pattern: parsePattern(row.pattern ?? ''),
    text: row.pattern ?? '',
  }));
  return loaded;
}

/** The acts that the words of a content show, the plainest first. Words are those of `partyWords`. */
export function contentActs(words: ClassedWords): readonly ContentAct[] {
  const weights = new Map<SpeechAct, number>();
  for (const { act, weight, pattern } of patterns())
    if (matches(pattern, words)) weights.set(act, (weights.get(act) ?? 0) + weight);
  return [...weights].map(([act, weight]) => ({ act, weight })).sort((a, b) => b.weight - a.weight);
}

/** The patterns that a content fits, as text: why it has its act. */
export const patternsOf = (words: ClassedWords): readonly string[] =>
  patterns()
    .filter(({ pattern }) => matches(pattern, words))
    .map(({ act, weight, text }) => `${act} ${weight}: ${text}`);
