import type { PermissionStatus } from '../../model/vocabulary.js';
import { countryOf } from '../countries.js';
import type { Draft } from '../draft.js';
import type { Country } from '../homes.js';
import { keyAt, type Page, type TokenRange } from '../page.js';
import type { Step } from '../pipeline.js';
import { statementAt } from '../statements/enclosing.js';
import { firstTokenAt } from '../statements/token-search.js';
import { readWordList } from '../table.js';
import { access } from './access-cores.js';
import type { Core } from './core.js';
import { joinPermissions, opponentsIn, withoutStruck } from './join-permissions.js';
import { leave } from './leave-cores.js';
import { permission, restriction } from './noun-cores.js';
import { isNounHere } from './noun-phrases.js';
import type { Party } from './party.js';
import { readDecisions } from './read-decisions.js';
import { readPermission } from './read-permission.js';
import { group } from './same-permission.js';
import { offLimits } from './standing-cores.js';
import type { ToldPermission } from './told-permission.js';
import { transfer, wishedWeapon } from './transfer-cores.js';
import { nounOfUse, usingBySomebody } from './use-cores.js';
import { allowing, forbidding } from './verb-cores.js';
import { weaponDecisions } from './weapon-decisions.js';
import { means, wordAt } from './words.js';

/**
 * Who allows, refuses, is asked to allow whom to use or receive which weapon against what: word by word, clause by clause, by
 * frames of words; and by what the model saw, where no frame tells of the same words.
 */
export const findPermissions: Step = {
  name: 'permissions',
  run(page, draft) {
    const told: ToldPermission[] = [];
    for (const sentence of page.sentences) {
      const until = Math.min(sentence.until, sentence.from + LONGEST_SENTENCE);
      for (let at = sentence.from; at < until; at += 1) {
        const core = coreAt(page, draft, at, sentence);
        if (core && !isDisowned(page, core)) told.push(...readPermission(page, draft, core, sentence));
      }
      told.push(...weaponDecisions(page, draft, sentence, told));
    }
    const read = readDecisions(page, draft);
    const alone = read.filter((one) => !told.some((other) => isOfSameWords(one, other)));
    const opponents = opponentsIn(page, draft, told);
    joinPermissions(page, draft, [...told.map((one) => withReadParties(draft, one, read, opponents)), ...alone]);
  },
};

/** Who is allowed where a frame leaves it open, and parties that it has the wrong way round, as the model saw them around the same word. */
function withReadParties(
  draft: Draft,
  one: ToldPermission,
  read: readonly ToldPermission[],
  opponents: ReadonlySet<Country>,
): ToldPermission {
  const seen = read.find(
    (other) =>
      other.sentence === one.sentence &&
      outcome(other.status) === outcome(one.status) &&
      (other.at === one.at || isWithin(other, one)),
  );
  if (!seen) return one;
  const { grantor } = seen;
  const grantee = withoutStruck(draft, seen.grantee, opponents);
  if (isReversed(draft, one, { grantor, grantee })) return { ...one, grantor, grantee };
  return one.grantee.sort === 'implied' && !isAmong(grantee, one.grantor) ? { ...one, grantee } : one;
}

/** What an opponent says was allowed was allowed. */
const outcome = (status: PermissionStatus): string => (status === 'ALLEGED' ? 'GRANTED' : group(status));

const isAmong = ({ ids }: Party, other: Party): boolean => ids.some((id) => other.ids.includes(id));

type Parties = Pick<ToldPermission, 'grantor' | 'grantee'>;

/** Both stand in each other’s place, or one does and the other is open. */
function isReversed(draft: Draft, one: Parties, other: Parties): boolean {
  const isGrantee = isOfOneCountry(draft, one.grantor, other.grantee);
  const isGrantor = isOfOneCountry(draft, one.grantee, other.grantor);
  if (isGrantee && isGrantor) return true;
  const isWhole = other.grantor.sort === 'named' && other.grantee.sort === 'named';
  return isWhole && ((isGrantor && one.grantor.sort === 'implied') || (isGrantee && one.grantee.sort === 'implied'));
}

const isOfOneCountry = (draft: Draft, { ids }: Party, other: Party): boolean =>
  ids.some((id) => {
    const country = countryOf(draft, id);
    return other.ids.some((one) => one === id || (country !== null && countryOf(draft, one) === country));
  });

/** One stands within the clause of the other, or both tell the same outcome in one sentence. */
const isOfSameWords = (one: ToldPermission, other: ToldPermission): boolean =>
  one.sentence === other.sentence &&
  (isWithin(one, other) || isWithin(other, one) || group(one.status) === group(other.status));

const isWithin = ({ at }: ToldPermission, { clause }: ToldPermission): boolean =>
  at >= clause.from && at < clause.until;

/** Sentences beyond this are lists or tables, and reading on would cost the square of their length. */
const LONGEST_SENTENCE = 200;

function coreAt(page: Page, draft: Draft, at: number, sentence: TokenRange): Core | null {
  if (draft.at(at)) return isWeapon(draft, at) ? wishedWeapon(page, draft, at, sentence) : null;
  const word = wordAt(page, at);
  if (!word)
    return HEADS.has(keyAt(page, at))
      ? wishedWeapon(page, draft, at, sentence)
      : wordless(page, draft, at, endAt(page, draft, at, sentence), sentence.until);
  const until = Math.max(word.until, endAt(page, draft, at, sentence));
  const isNoun = isNounHere(page, word);
  if (means(word, 'PERMISSION') && (isNoun || !means(word, 'ALLOW')))
    return permission(page, draft, word, until, sentence.until);
  if (means(word, 'RESTRICTION') && (isNoun || !means(word, 'FORBID')))
    return restriction(page, draft, word, until, sentence.until);
  if (isNoun)
    return means(word, 'DELIVERY')
      ? transfer(page, draft, word, { until, sentence: sentence.until, isNoun: true })
      : null;
  if (means(word, 'ALLOW')) return allowing(page, draft, word, until);
  if (means(word, 'FORBID')) return forbidding(page, draft, word, until);
  return means(word, 'SEND') ? transfer(page, draft, word, { until, sentence: sentence.until, isNoun: false }) : null;
}

/** What is told by verbs and nouns of doing. */
const wordless = (page: Page, draft: Draft, at: number, until: number, end: number): Core | null =>
  leave(page, draft, at, until) ??
  nounOfUse(page, draft, at, until, end) ??
  usingBySomebody(page, draft, at, until) ??
  access(page, draft, at, until) ??
  offLimits(page, draft, at, until);

/** What somebody says ends with their words. */
function endAt(page: Page, draft: Draft, at: number, sentence: TokenRange): number {
  const statement = statementAt(draft, page.tokens[at]?.start ?? 0);
  return statement ? Math.min(sentence.until, firstTokenAt(page, statement.content.end)) : sentence.until;
}

/** "denies letting", "needs nobody's permission": nothing is refused, and nothing asked for. */
function isDisowned(page: Page, { chain: [first, over], word }: Core): boolean {
  const told = over ? keyAt(page, over.word.from) : '';
  if (/^den(?:y|ies|ied|ying)$/u.test(told) && first?.group?.form === 'gerund') return true;
  const before = page.article.text.slice(
    page.tokens[word.from - NEED_REACH]?.start ?? 0,
    page.tokens[word.from]?.start,
  );
  return (
    NO_NEED.test(before) ||
    DENIES_THAT.test(page.article.text.slice(sentenceStart(page, word.from), page.tokens[word.from]?.start))
  );
}

/** "denied that it had allowed", "denied reports that": what is denied was not allowed. */
const DENIES_THAT = /\bden(?:y|ies|ied|ying)\b(?: \w+){0,2} that\b[^.;“”"]*$/iu;

function sentenceStart({ article, tokens }: Page, at: number): number | undefined {
  return article.sentences[tokens[at]?.sentence ?? -1]?.start;
}

const NEED_REACH = 7;
const NO_NEED =
  /\b(?:needs?|required?s?|needed) (?:no|nobody|no one)\b[^.;,]*$|\b(?:not|n['’]t) (?:need|require|seek|ask for)\b[^.;,]*$|\bwithout (?:asking|seeking|needing)\b[^.;,]*$/iu;

const HEADS = readWordList('weapon-words.json', 'heads');

const isWeapon = (draft: Draft, at: number): boolean => {
  const mention = draft.at(at);
  return mention?.from === at && draft.entities.get(mention.entity)?.kind === 'WeaponSystem';
};
