/** Names that a model read in pieces: "Bank of | Korea", "Dhaka | Tribune", "Liberal | Democratic | Party", "Donald | Trump". */
import { keyAt, type Page } from '../page.js';
import { readWordList } from '../table.js';
import type { ReadName } from './name-spans.js';

const BODY_NOUNS = readWordList('name-words.json', 'bodyNouns');
const PAPERS = readWordList('name-words.json', 'papers');
/** "US" and "EU" stand in front of names as adjectives do. */
const ADJECTIVAL = /^(?:us|u\.s\.?|uk|u\.k\.?|eu|un|u\.n\.?)$/u;
/** "Liberal Democratic Party", "EU Foreign Affairs Council": capitalized words between two pieces. */
const LONGEST_GAP = 2;

/** The names in order of the text, pieces of one put together. */
export function joinParts(page: Page, names: readonly ReadName[]): ReadName[] {
  const joined: ReadName[] = [];
  for (const name of [...names].sort((a, b) => a.from - b.from)) {
    let whole = name;
    // "Pheu Thai Party": an adjective between two pieces is one of them.
    const [before, adjective] = joined.slice(-2);
    if (before && adjective?.label === 'NATIONALITY' && isAround(page, before, adjective, name)) joined.pop();
    for (let last = joined.at(-1); last && belongTogether(page, last, whole); last = joined.at(-1)) {
      joined.pop();
      whole = join(last, whole);
    }
    joined.push(whole);
  }
  return joined.map((name) => withPaper(page, name));
}

/** "Londrick | Post", "Port Amity | Courier": a paper called after its town, of which only the town was read. */
function withPaper(page: Page, name: ReadName): ReadName {
  const noun = page.tokens[name.until];
  const stands =
    (name.label === 'PLACE' || name.label === 'ORGANIZATION') &&
    noun?.section !== 'title' &&
    noun?.sentence === page.tokens[name.from]?.sentence &&
    noun?.capital === true &&
    noun.spaced &&
    PAPERS.has(noun.key) &&
    !PAPERS.has(keyAt(page, name.until - 1)) &&
    !/^(?:in|at|near)$/u.test(keyAt(page, name.from - 1));
  return stands ? { ...name, until: name.until + 1, label: 'ORGANIZATION', joined: true } : name;
}

const isAround = (page: Page, before: ReadName, adjective: ReadName, name: ReadName): boolean =>
  before.until === adjective.from && adjective.until === name.from && belongTogether(page, before, name);

function join(first: ReadName, second: ReadName): ReadName {
  const label = first.label === 'PERSON' && second.label === 'PERSON' ? 'PERSON' : 'ORGANIZATION';
  return {
    from: first.from,
    until: second.until,
    label,
    confidence: Math.min(first.confidence, second.confidence),
    joined: label === 'ORGANIZATION',
  };
}

function belongTogether(page: Page, first: ReadName, second: ReadName): boolean {
  if (page.tokens[first.from]?.sentence !== page.tokens[second.from]?.sentence) return false;
  if (first.label === 'PERSON' && second.label === 'PERSON') return isBeside(page, first.until, second.from);
  if (first.label === 'ORGANIZATION' && endsOpen(page, first)) return second.from === first.until;
  if (isStudies(page, first, second)) return true;
  if (second.label !== 'ORGANIZATION' || !BODY_NOUNS.has(keyAt(page, second.until - 1))) return false;
  if (!page.tokens[second.until - 1]?.capital) return false;
  if (first.label === 'PLACE')
    return second.from === first.until && !ADJECTIVAL.test(keyAt(page, first.from)) && !isQuantity(page, first);
  return first.label === 'ORGANIZATION' && isGap(page, first.until, second.from);
}

/** "[Donald] Trump" has a bracket between. */
const isBeside = (page: Page, end: number, start: number): boolean =>
  end === start || (end + 1 === start && keyAt(page, end) === ']');

/** "Bank of", "Institute for" */
const endsOpen = (page: Page, { from, until }: ReadName): boolean =>
  until > from + 1 && /^(?:of|for|in)$/u.test(keyAt(page, until - 1));

/** "Institute for Central Asia | and | Afghanistan Studies" */
const isStudies = (page: Page, first: ReadName, second: ReadName): boolean =>
  first.joined &&
  second.label === 'ORGANIZATION' &&
  second.from === first.until + 1 &&
  /^(?:and|&)$/u.test(keyAt(page, first.until)) &&
  /^(?:studies|affairs|relations|research|security|cooperation|technology|development)$/u.test(
    keyAt(page, second.until - 1),
  );

const isQuantity = (page: Page, { from }: ReadName): boolean => /\d/u.test(keyAt(page, from));

function isGap(page: Page, from: number, until: number): boolean {
  if (until - from > LONGEST_GAP || until === from) return false;
  for (let at = from; at < until; at += 1) {
    const token = page.tokens[at];
    if (!token?.capital || !/^\p{L}+$/u.test(token.text)) return false;
  }
  return true;
}
