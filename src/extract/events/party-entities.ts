import type { LocalId } from '../../model/article-facts.js';
import { stateOf } from '../actors.js';
import type { Draft } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import { statementAt } from '../statements/enclosing.js';
import { pronoun } from '../statements/speakers.js';
import { entityOf, holderOf } from '../syntax/phrase-entities.js';

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
  if (SPEAKERS_OWN.test(key)) return speakerOf(page, draft, head);
  const subject = PRONOUNS[key];
  if (subject !== undefined && !draft.at(head)) return pronoun(page, draft, head, subject)?.entity ?? null;
  const mention = draft.at(head);
  if (mention) return mention.form === 'ADJECTIVAL' && isNounPhrase(page, head) ? null : mention.entity;
  return page.parsed ? entityOf(page.parsed, draft, head) : null;
}

/** "Russian" in front of a trigger names the country itself; in front of another noun it says whose that is. */
const isNounPhrase = ({ parsed }: Page, head: number): boolean =>
  parsed !== null &&
  /^(?:NOUN|PROPN)$/u.test(parsed.tree.node(head).partOfSpeech) &&
  parsed.tree.has(head, 'amod', 'compound');

/** Whose the phrase is. */
export function ownerOf(page: Page, draft: Draft, head: number): LocalId | null {
  if (!page.parsed) return null;
  const named = holderOf(page.parsed, draft, head);
  if (named !== null) return named;
  const [owner] = page.parsed.tree.childrenBy(head, 'nmod:poss');
  return owner === undefined ? null : namedBy(page, draft, owner);
}

function speakerOf(page: Page, draft: Draft, at: number): LocalId | null {
  const speaker = statementAt(draft, page.tokens[at]?.start ?? 0)?.speaker ?? null;
  if (speaker === null) return null;
  return /^(?:we|us|our)$/u.test(keyAt(page, at)) ? stateOf(draft, speaker) : speaker;
}
