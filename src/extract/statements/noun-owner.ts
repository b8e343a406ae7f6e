/** Whose a noun of saying is: "Moscow’s warnings", "four Israeli requests", "his refusal", "pleas from Kyiv", "a call by the mayor". */
import { stateOf } from '../actors.js';
import type { Draft } from '../draft.js';
import { keyAt, type Page, type TokenRange } from '../page.js';
import { conjunctsOf, phraseOf } from '../syntax/phrases.js';
import type { Parsed } from '../syntax/tree.js';
import { speakersOfSource } from './source-speakers.js';
import type { Speaker } from './speakers.js';

const POSSESSIVE = /^['’]s?$/u;
const OWNER = /^(?:his|her|its|their)$/u;
/** "his repeated public calls": so many words may stand between. */
const LONGEST_GAP = 3;

/** Null where nothing tells. */
export function ownersOfNoun(page: Page, draft: Draft, parsed: Parsed, cue: TokenRange): readonly Speaker[] | null {
  return before(page, draft, parsed, cue) ?? behind(page, draft, parsed, cue);
}

/** Whose it is by the word right in front of it, which is surer than any source further off. */
export function ownerInFront(page: Page, draft: Draft, cue: TokenRange): readonly Speaker[] | null {
  return page.parsed === null ? null : before(page, draft, page.parsed, cue);
}

function before(page: Page, draft: Draft, parsed: Parsed, cue: TokenRange): readonly Speaker[] | null {
  let at = cue.from - 1;
  for (let steps = 0; steps < LONGEST_GAP && draft.at(at) === null && isAttribute(parsed, at); steps += 1) at -= 1;
  if (page.tokens[at]?.sentence !== page.tokens[cue.from]?.sentence) return null;
  if (OWNER.test(keyAt(page, at))) return found(speakersOfSource(page, draft, { from: at, until: at + 1 }));
  const mention = draft.at(at);
  if (mention?.form === 'ADJECTIVAL') {
    const { from, until } = mention;
    return [{ entity: stateOf(draft, mention.entity), from, until }];
  }
  if (!POSSESSIVE.test(keyAt(page, at))) return null;
  const from = draft.at(at - 1)?.from ?? phraseOf(parsed, at - 1).from;
  return found(speakersOfSource(page, draft, { from, until: at }));
}

const isAttribute = ({ tree }: Parsed, at: number): boolean => /^(?:ADJ|NUM|ADV)$/u.test(tree.node(at).partOfSpeech);

function behind(page: Page, draft: Draft, parsed: Parsed, cue: TokenRange): readonly Speaker[] | null {
  const { tree } = parsed;
  for (let at = cue.from; at < cue.until; at += 1) {
    if (tree.node(at).partOfSpeech !== 'NOUN') continue;
    const maker = tree
      .childrenBy(at, 'nmod')
      .find((child) => tree.childrenBy(child, 'case').some((mark) => /^(?:from|by)$/u.test(keyAt(page, mark))));
    if (maker !== undefined) return found(speakersOfSource(page, draft, rangeOf(parsed, maker)));
  }
  if (!/^(?:from|by)$/u.test(keyAt(page, cue.until))) return null;
  const start = /^(?:the|an?)$/u.test(keyAt(page, cue.until + 1)) ? cue.until + 2 : cue.until + 1;
  const named = draft.at(start);
  return named ? found(speakersOfSource(page, draft, { from: cue.until + 1, until: named.until })) : null;
}

const found = (speakers: readonly Speaker[]): readonly Speaker[] | null => (speakers.length === 0 ? null : speakers);

/** With its titles and those joined to it. */
export function rangeOf(parsed: Parsed, subject: number): TokenRange {
  const joined = conjunctsOf(parsed, subject).map((head) => phraseOf(parsed, head));
  const from = Math.min(...joined.map((phrase) => phrase.from));
  const until = Math.max(...joined.map((phrase) => phrase.until));
  return { from, until };
}
