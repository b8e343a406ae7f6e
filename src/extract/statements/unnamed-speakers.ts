/** Speakers and papers without a name: kept as their words, belonging to the article. */
import type { LocalId } from '../../model/article-facts.js';
import type { Draft } from '../draft.js';
import { readWordList } from '../table.js';

const DOCUMENTS = readWordList('words.json', 'documentNouns');
const BODIES = readWordList('words.json', 'bodyNouns');
const COUNTING = /^(?:the|an?|most|many|some|several|a number of)\s+/iu;
const LONGEST_SLUG = 60;
const COMPLEMENT = /\s(?:of|from|in|at|with|for|on|to|by|close|familiar|who|that|inside|near|briefed|involved)\s/iu;

/** The entity for people or a paper described by the words, whose noun is given. */
export function unnamedSpeaker(draft: Draft, words: string, noun: string): LocalId {
  const plain = words.replace(/\s+/gu, ' ').trim();
  const name = isPlural(noun) ? withoutCount(plain) : plain.replace(/^(?:the|an?) /iu, '');
  const prefix = DOCUMENTS.has(noun) ? 'document' : 'unnamed';
  const kind = prefix === 'unnamed' && BODIES.has(noun) ? 'Organization' : 'Person';
  return draft.found({ kind, name, named: false, slug: `${prefix}-${slugOfWords(name)}` }).id;
}

/** "most experts" and "experts" are one group as far as an article tells. */
function withoutCount(words: string): string {
  const rest = words.replace(COUNTING, '');
  return rest === words ? rest : withoutCount(rest);
}

const slugOfWords = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, LONGEST_SLUG);

export const isPlural = (noun: string): boolean => /[^s]s$|^(?:people|men|women|police|media)$/u.test(noun);

/** "the official" is the one of whom the article spoke last as "a senior official close to the talks". */
export function describedBefore(draft: Draft, noun: string): LocalId | null {
  for (let index = draft.statements.length - 1; index >= 0; index -= 1) {
    const speaker = draft.entities.get(draft.statements[index]?.speaker ?? '');
    if (!speaker || speaker.named) continue;
    const head = speaker.name.split(COMPLEMENT)[0]?.split(' ').at(-1)?.toLowerCase();
    if (head === noun && speaker.name.includes(' ')) return speaker.id;
  }
  return null;
}
