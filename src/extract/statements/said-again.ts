/** Speakers who are called by what they are or what they put out, right behind what they said: "the diplomat", "the statement". */
import type { EntityFact, LocalId } from '../../model/article-facts.js';
import { countryOf } from '../countries.js';
import type { Draft } from '../draft.js';
import { firstTokenAt, keyAt, type Page, type TokenRange } from '../page.js';
import { readWordList } from '../table.js';
import { pronoun } from './pronouns.js';

/** What may be said of anybody in public life. */
const ANYBODY =
  /^(?:official|diplomat|politician|lawmaker|legislator|parliamentarian|mp|expert|analyst|statesman|activist|academic|economist|historian|officer|veteran)$/u;
const UTTERANCES = readWordList('words.json', 'utterances');
/** So many paragraphs back another is meant. */
const FURTHEST = 1;

/** "the Kremlin official", "the diplomat": who spoke last, where the words fit. */
export function describedAgain(page: Page, draft: Draft, { from, until }: TokenRange): LocalId | null {
  const noun = keyAt(page, until - 1);
  if (!ANYBODY.test(noun) || keyAt(page, from) !== 'the') return null;
  const last = lastSpeaker(page, draft, from);
  return last?.kind === 'Person' && last.named && fits(draft, last, { from, until }) ? last.id : null;
}

function fits(draft: Draft, { id }: EntityFact, { from, until }: TokenRange): boolean {
  const home = countryOf(draft, id);
  for (let at = from; at < until; at += 1) {
    const mention = draft.at(at);
    // The role itself may have been taken for another’s.
    if (mention?.until === until) break;
    const country = mention === null ? null : countryOf(draft, mention.entity);
    // Of a party or company nothing tells that he is theirs.
    if (mention !== null && (country === null || (home !== null && country !== home))) return false;
  }
  return true;
}

/** "its statement", "the statement", "the post": whose it was; a paper that nobody spoke of before speaks itself. */
export function makerOfUtterance(page: Page, draft: Draft, { from, until }: TokenRange): LocalId | null {
  const noun = keyAt(page, until - 1);
  if (until - from !== 2 || !UTTERANCES.has(noun)) return null;
  const owner = keyAt(page, from);
  if (/^(?:its|his|her|their)$/u.test(owner)) return pronoun(page, draft, from, SUBJECT[owner])?.entity ?? null;
  if (!/^(?:the|this|that)$/u.test(owner)) return null;
  const last = lastSpeaker(page, draft, from);
  if (noun === 'report') return last?.organizationKind === 'MEDIA' ? last.id : null;
  return last?.named ? last.id : null;
}

const SUBJECT: Readonly<Record<string, string>> = { its: 'it', his: 'he', her: 'she', their: 'they' };

/** Who spoke last before the token in this paragraph or the one before it, told by the narrator. */
function lastSpeaker(page: Page, draft: Draft, before: number): EntityFact | null {
  const paragraph = page.tokens[before]?.paragraph ?? 0;
  for (let index = draft.statements.length - 1; index >= 0; index -= 1) {
    const statement = draft.statements[index];
    if (!statement || statement.speaker === null) continue;
    const at = firstTokenAt(page, (statement.speakerWords ?? statement.cue ?? statement.content).start);
    if (at >= before) continue;
    if (paragraph - (page.tokens[at]?.paragraph ?? 0) > FURTHEST) return null;
    return draft.entities.get(statement.speaker) ?? null;
  }
  return null;
}
