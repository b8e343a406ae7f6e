/**
 * The words of a content as patterns see them: names and pronouns are put as the party that they mean to the speaker.
 * `@own` is the speaker's side, `@other` another one, `@name` somebody of whom that is not known; with `adj` behind them
 * where they only qualify what follows ("our troops", "Russian forces", "Moscow's claim").
 */
import type { EntityFact, LocalId, StatementFact } from '../../../model/article-facts.js';
import type { Span } from '../../../model/span.js';
import { countryOf } from '../../countries.js';
import type { Draft, DraftMention } from '../../draft.js';
import { firstTokenAt, isQuoted, keyAt, type Page } from '../../page.js';

type Party = '@own' | '@other' | '@name';

const WRITTEN_OUT: Readonly<Record<string, string>> = {
  "n't": 'not',
  ca: 'can',
  wo: 'will',
  sha: 'shall',
  "'ll": 'will',
  "'ve": 'have',
  "'re": 'are',
  "'d": 'would',
  "'m": 'am',
};
/** Stands before the words of a content that begins as a quotation; other marks are left out. */
const OPENING_MARK = '“';
const QUOTE_MARK = /^[“”„«»"‘’']$/u;
const FIRST_PERSON = /^(?:we|i|us|me|ourselves|myself)$/u;
const FIRST_POSSESSIVE = /^(?:our|my|ours|mine)$/u;
const THIRD_PERSON = /^(?:he|she|they|him|them|it)$/u;
const THIRD_POSSESSIVE = /^(?:his|her|their|its)$/u;
/** Behind "it" they show that it stands for nobody: "it is time", "it would be wrong", "it has been decided". */
const IMPERSONAL = /^(?:is|'s|was|be|been|makes|takes|seems|appears|depends|remains)$/u;
const AUXILIARY = /^(?:has|had|will|would|could|may|might|must|should|can|cannot)$/u;
const PERSONAL =
  /^(?:\w{3,}ing|ready|prepared|willing|unwilling|committed|determined|opposed|informed|told|notified|consulted|warned|invited|asked|attacked|promised|given|aware|unaware|not|also|still|concerned|confident|grateful|sorry)$/u;
const IMPERSONAL_INFINITIVE = /^(?:be|been|make|take|mean|seem|appear|depend|remain|lead)$/u;
/** Whoever speaks of these means another side. */
const ADVERSARIES =
  /^(?:enemy|enemies|adversary|adversaries|aggressor|aggressors|occupier|occupiers|invader|invaders|terrorists|militants|rebels|extremists|fascists|nazis|opponents|regime|hackers|gunmen|kidnappers|hijackers)$/u;

export function partyWords(page: Page, draft: Draft, { content, speaker, speakerWords }: StatementFact): string[] {
  const side = sideOf(page, draft, speaker, speakerWords);
  const words: string[] = isQuoted(page, firstWordAt(page, content)) ? [OPENING_MARK] : [];
  let last: Party = '@own';
  for (let at = firstTokenAt(page, content.start); (page.tokens[at]?.start ?? content.end) < content.end; at += 1) {
    const key = keyAt(page, at);
    const mention = namedAt(draft, at);
    if (mention) {
      at = Math.max(at, mention.until - 1);
      const party = partyOf(draft, mention, speaker, side);
      if (party === null) {
        words.push('@thing');
        continue;
      }
      last = party;
      const owns = /^['’]s$/u.test(keyAt(page, at + 1));
      if (owns) at += 1;
      words.push(owns || mention.form === 'ADJECTIVAL' ? `${party}adj` : party);
    } else if (!QUOTE_MARK.test(key)) {
      const party = pronounParty(page, at, last);
      if (party?.startsWith('@') && ADVERSARIES.test(key)) last = '@other';
      words.push(...(party === null ? plain(key) : [party]));
    }
  }
  return words;
}

/** What only describes a weapon is words like others ("supplied weapons"). */
function namedAt(draft: Draft, at: number): DraftMention | null {
  const mention = draft.at(at);
  const entity = mention && draft.entities.get(mention.entity);
  return entity?.kind === 'WeaponSystem' && !entity.named ? null : mention;
}

/** The first word of a content that may begin with a quotation mark. */
function firstWordAt(page: Page, { start }: Span): number {
  const at = firstTokenAt(page, start);
  return QUOTE_MARK.test(keyAt(page, at)) ? at + 1 : at;
}

const plain = (key: string): readonly string[] => (key === 'cannot' ? ['can', 'not'] : [WRITTEN_OUT[key] ?? key]);

function pronounParty(page: Page, at: number, last: Party): string | null {
  const key = keyAt(page, at);
  if (FIRST_PERSON.test(key)) return '@own';
  if (FIRST_POSSESSIVE.test(key)) return '@ownadj';
  if (ADVERSARIES.test(key)) return '@other';
  const inQuotes = isQuoted(page, at);
  if (key === 'it' && (inQuotes || isImpersonal(page, at))) return null;
  const they = inQuotes && last === '@own' ? '@name' : last;
  if (THIRD_PERSON.test(key)) return they;
  if (THIRD_POSSESSIVE.test(key)) return `${they}adj`;
  return null;
}

function isImpersonal(page: Page, at: number): boolean {
  const next = keyAt(page, at + 1);
  // "It was considering", "it is ready": somebody does or is.
  if (/^(?:is|'s|was)$/u.test(next) && PERSONAL.test(keyAt(page, at + 2))) return false;
  if (!AUXILIARY.test(next)) return IMPERSONAL.test(next);
  // "It had not been informed": whom somebody tells is a party.
  const been = [2, 3].find((step) => keyAt(page, at + step) === 'been');
  if (been !== undefined && PERSONAL.test(keyAt(page, at + been + 1))) return false;
  return [2, 3].some((step) => IMPERSONAL_INFINITIVE.test(keyAt(page, at + step)));
}

/** Key of the country that somebody speaks for: their own, or one that their description names ("a Russian official"). */
function sideOf(page: Page, draft: Draft, speaker: LocalId | null, words: Span | null): string | null {
  const known = speaker === null ? null : countryOf(draft, speaker);
  if (known !== null || words === null) return known;
  for (let at = firstTokenAt(page, words.start); (page.tokens[at]?.start ?? words.end) < words.end; at += 1) {
    const country = countryOf(draft, draft.at(at)?.entity ?? null);
    if (country !== null) return country;
  }
  return null;
}

/** Null for weapons and for places that act for nobody. */
function partyOf(draft: Draft, mention: DraftMention, speaker: LocalId | null, side: string | null): Party | null {
  if (mention.entity === speaker) return '@own';
  const entity = draft.entities.get(mention.entity);
  if (!entity || entity.kind === 'WeaponSystem') return null;
  if (entity.kind === 'Place' && entity.placeKind !== 'COUNTRY') return null;
  const country = countryOf(draft, entity.id);
  // Of whom nothing is known, states are not their own: observers and unnamed people blame them like others.
  if (side === null && country !== null && isStateBody(entity)) return '@other';
  if (country === null || side === null) return '@name';
  if (country !== side) return '@other';
  return isStateBody(entity) ? '@own' : '@name';
}

const isStateBody = ({ placeKind, organizationKind }: EntityFact): boolean =>
  placeKind === 'COUNTRY' ||
  organizationKind === 'GOVERNMENT' ||
  organizationKind === 'MINISTRY' ||
  organizationKind === 'MILITARY';
