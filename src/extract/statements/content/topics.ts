import { readJson } from '../../table.js';
import { foldWord } from '../../tokens.js';

interface Topic {
  readonly name: string;
  readonly pattern: RegExp;
  /** False for ills: who speaks of them takes no side for them. */
  readonly stance: boolean;
}

let loaded: readonly Topic[] | null = null;

function topics(): readonly Topic[] {
  if (loaded === null) {
    const { topics: listed } = readJson('topics.json') as {
      readonly topics: readonly {
        readonly name: string;
        readonly words: readonly string[];
        readonly stance?: boolean;
      }[];
    };
    loaded = listed.map(({ name, words, stance = true }) => ({ name, pattern: beginningWith(words), stance }));
  }
  return loaded;
}

/** Words of the table are beginnings: "escalat" is of "escalation" and "escalating", and not of "de-escalation". */
function beginningWith(words: readonly string[]): RegExp {
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/[- ]/gu, '[- ]'));
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${escaped.join('|')})`, 'u');
}

/** The topics that the words name, in the order of the table. */
export function topicsOf(words: string): readonly string[] {
  const folded = foldWord(words.replace(/\s+/gu, ' '));
  return topics()
    .filter(({ pattern }) => pattern.test(folded))
    .map(({ name }) => name);
}

/** What one asks for or rejects is named right away. */
const FIRST_WORDS = 9;

/** Of the topics those that one can be for or against and that the first words name. */
export function mattersOf(words: string): readonly string[] {
  const folded = foldWord(words.replace(/\s+/gu, ' ').split(' ').slice(0, FIRST_WORDS).join(' '));
  return topics()
    .filter(({ pattern, stance }) => stance && pattern.test(folded))
    .map(({ name }) => name);
}
