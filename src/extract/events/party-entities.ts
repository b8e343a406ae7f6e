import type { LocalId } from '../../model/article-facts.js';
import { stateOf } from '../actors.js';
import type { Draft } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import { statementAt } from '../statements/enclosing.js';
import { pronoun } from '../statements/pronouns.js';
import { entityOf, holderOf } from '../syntax/phrase-entities.js';
import { isIn } from './event-words.js';

/** The pronoun of the subject for each: what it stands for is found by that. */
const PRONOUNS: Readonly<Record<string, string>> = {
  he: 'he',
  him: 'he',
  his: 'he',
  she: 'she',
  her: 'she',
  it: 'it',
  its: 'it',
  they: 'they',
  them: 'they',
  their: 'they',
};
const SPEAKERS_OWN = /^(?:we|us|our|i|me|my)$/u;

/** Whom the phrase around a token names; of pronouns whom they stand for, of "we" and "I" who speaks. */
export function namedBy(page: Page, draft: Draft, head: number): LocalId | null {
  const key = keyAt(page, head);
  if (SPEAKERS_OWN.test(key) && page.tokens[head]?.text !== 'US') return speakerOf(page, draft, head);
  const subject = PRONOUNS[key];
  if (subject !== undefined && !draft.at(head))
    return inSentence(page, draft, head, subject) ?? pronoun(page, draft, head, subject)?.entity ?? null;
  const mention = draft.at(head);
  if (mention) return mention.form === 'ADJECTIVAL' && isNounPhrase(page, head) ? null : mention.entity;
  return named(page, draft, head) ?? nameBehind(page, draft, head) ?? system(page, draft, head);
}

/** "a Patriot battery": the system. */
function system(page: Page, draft: Draft, head: number): LocalId | null {
  const name = isIn('arms', keyAt(page, head)) ? draft.at(head - 1) : null;
  return name && draft.entities.get(name.entity)?.kind === 'WeaponSystem' ? name.entity : null;
}

const named = (page: Page, draft: Draft, head: number): LocalId | null =>
  page.parsed ? entityOf(page.parsed, draft, head) : null;

/** "his Turkish counterpart, Hakan Fidan": the name behind what somebody is, a comma between. */
function nameBehind(page: Page, draft: Draft, head: number): LocalId | null {
  if (!isIn('persons', keyAt(page, head))) return null;
  const name = draft.at(keyAt(page, head + 1) === ',' ? head + 2 : head + 1);
  const entity = name && draft.entities.get(name.entity);
  const alone = name !== null && /^[,.;]$/u.test(keyAt(page, name.until));
  return alone && name.form === 'NAME' && entity?.kind === 'Person' ? entity.id : null;
}

/** "While the US regrets …, it supplies Kyiv": the last name in front of it in the same sentence that is no adverbial and can be meant. */
function inSentence(page: Page, draft: Draft, at: number, pronounKey: string): LocalId | null {
  const sentence = page.tokens[at]?.sentence;
  for (let before = at - 1; before >= 0 && page.tokens[before]?.sentence === sentence; before -= 1) {
    const mention = draft.at(before);
    if (!mention) continue;
    before = mention.from;
    const entity = draft.entities.get(mention.entity);
    if (mention.form === 'ADJECTIVAL' || !entity || isAdverbial(page, mention.from)) continue;
    const isPerson = entity.kind === 'Person' && entity.named;
    const isBody = entity.kind === 'Organization' || entity.placeKind === 'COUNTRY';
    if (pronounKey === 'it' ? isBody : pronounKey !== 'they' && isPerson) return mention.entity;
  }
  return null;
}

const ADVERBIAL = /^(?:in|on|at|to|for|with|against|from|into|inside|near|over|about|of)$/u;

const isAdverbial = (page: Page, from: number): boolean =>
  ADVERBIAL.test(keyAt(page, keyAt(page, from - 1) === 'the' ? from - 2 : from - 1));

/** "Russian" in front of a trigger names the country itself; in front of another noun it says whose that is. */
const isNounPhrase = ({ parsed }: Page, head: number): boolean =>
  parsed !== null &&
  /^(?:NOUN|PROPN)$/u.test(parsed.tree.node(head).partOfSpeech) &&
  parsed.tree.has(head, 'amod', 'compound');

/** Whose the phrase is. */
export function ownerOf(page: Page, draft: Draft, head: number): LocalId | null {
  // "Ukraine’s allies" are not Ukraine.
  if (!page.parsed || isIn('outsiders', keyAt(page, head))) return null;
  const named = holderOf(page.parsed, draft, head);
  if (named !== null) return named;
  const [owner] = page.parsed.tree.childrenBy(head, 'nmod:poss');
  return owner === undefined ? null : namedBy(page, draft, owner);
}

/** Those joined to a name by "and" and commas in front of it, which the parser may have lost: "the US and Germany". */
export function joinedBefore(page: Page, draft: Draft, head: number): LocalId[] {
  const found: LocalId[] = [];
  let mention = draft.at(head);
  while (mention) {
    const before = keyAt(page, mention.from - 1) === 'the' ? mention.from - 2 : mention.from - 1;
    const joint = keyAt(page, before);
    const next = joint === 'and' || joint === 'or' || (joint === ',' && found.length > 0) ? draft.at(before - 1) : null;
    const kind = draft.entities.get(mention.entity)?.kind;
    if (!next || next.form !== mention.form || draft.entities.get(next.entity)?.kind !== kind) break;
    if (!found.includes(next.entity)) found.push(next.entity);
    mention = next;
  }
  return found;
}

function speakerOf(page: Page, draft: Draft, at: number): LocalId | null {
  const speaker = statementAt(draft, page.tokens[at]?.start ?? 0)?.speaker ?? null;
  if (speaker === null) return null;
  return /^(?:we|us|our)$/u.test(keyAt(page, at)) ? stateOf(draft, speaker) : speaker;
}
