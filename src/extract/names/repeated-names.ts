import type { LocalId } from '../../model/article-facts.js';
import type { Draft } from '../draft.js';
import { isOpen, keyAt, type Page } from '../page.js';
import type { Step } from '../pipeline.js';
import { readWordList } from '../table.js';

const NOT_NAMES = readWordList('words.json', 'notNames');
const BODY_NOUNS = readWordList('name-words.json', 'bodyNouns');
/** Shorter single words are too often something else. */
const SHORTEST_WORD = 4;

interface Written {
  readonly keys: readonly string[];
  readonly entity: LocalId;
}

/** A name that the model saw in one place and missed in another: the same words with capitals are the same thing. */
export const repeatedNames: Step = {
  name: 'repeated-names',
  run(page, draft) {
    const byFirst = writtenNames(page, draft);
    for (let from = 0; from < page.tokens.length; from += 1) {
      if (!page.tokens[from]?.capital || !isOpen(page, from) || draft.at(from)) continue;
      const found = byFirst.get(keyAt(page, from))?.find((written) => isWrittenAt(page, draft, written, from));
      if (!found) continue;
      const until = from + found.keys.length;
      draft.mention({ from, until, entity: found.entity, form: 'NAME', rule: 'repeated-name', confidence: 0.75 });
      from = until - 1;
    }
  },
};

/** By their first word, the longest first. */
function writtenNames(page: Page, draft: Draft): ReadonlyMap<string, readonly Written[]> {
  const byFirst = new Map<string, Written[]>();
  const seen = new Set<string>();
  for (const { from, until, entity, form, rule } of draft.mentions()) {
    if (form !== 'NAME' || rule !== 'reading') continue;
    const keys = page.tokens.slice(from, until).map(({ key }) => key);
    const all = keys.join(' ');
    if (seen.has(all) || !isTelling(page, from, until)) continue;
    seen.add(all);
    const first = keys[0] ?? '';
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), { keys, entity }].sort((a, b) => b.keys.length - a.keys.length),
    );
  }
  return byFirst;
}

function isTelling(page: Page, from: number, until: number): boolean {
  const token = page.tokens[from];
  if (!token?.capital) return false;
  if (until - from > 1) return true;
  return token.text.length >= SHORTEST_WORD && !NOT_NAMES.has(token.key) && !BODY_NOUNS.has(token.key);
}

/** Not in the middle of a longer run of capitals, which may be another name: "Streth" in "Streth Avenue". */
function isWrittenAt(page: Page, draft: Draft, { keys }: Written, from: number): boolean {
  const sentence = page.tokens[from]?.sentence;
  const same = keys.every(
    (key, index) =>
      keyAt(page, from + index) === key && page.tokens[from + index]?.sentence === sentence && !draft.at(from + index),
  );
  if (!same || keys.length > 1) return same;
  return !isLoose(page, draft, from - 1, from) && !isLoose(page, draft, from + 1, from);
}

/** A capitalized neighbour that is no name yet. */
function isLoose(page: Page, draft: Draft, at: number, beside: number): boolean {
  const token = page.tokens[at];
  const near = token !== undefined && token.sentence === page.tokens[beside]?.sentence;
  return near && token.capital && /\p{Ll}/u.test(token.text) && !draft.at(at) && !NOT_NAMES.has(token.key);
}
