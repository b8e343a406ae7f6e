/** What others may do in the words of whoever owns the arms or the land, and what they ask to do. */
import type { Draft } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import { involvesArms } from './actions.js';
import { addressee, agentOf } from './agents.js';
import { chainOver } from './chain.js';
import { type Complement, readComplement } from './complement.js';
import type { Core, Parties } from './core.js';
import type { Link } from './link.js';
import { partyBehind } from './parties.js';
import { type Party } from './party.js';
import { partyEnding, speakerParty, toldParty } from './phrase-parties.js';
import { subjectOf } from './subjects.js';
import { type VerbGroup, verbGroup } from './verb-groups.js';
import { means, type Sensed } from './words.js';

const ACTS =
  /^(?:use|uses|used|fire|fired|strike|hit|attack|launch|launched|target|fly|overfly|cross|base|station|deploy|land|dock|refuel|transit|employ|employed|enter|operate)$/u;

/** "Ukraine may use our missiles", "Kyiv’s request to strike", "asked Kyiv not to use them". */
export function leave(page: Page, draft: Draft, at: number, until: number): Core | null {
  const key = keyAt(page, at);
  if (!ACTS.test(key) || draft.at(at)) return null;
  const word: Sensed = { senses: new Set(), key, from: at, until: at + 1 };
  const group = verbGroup(page, at, at + 1);
  const told =
    group.form === 'infinitive' ? ofInfinitive(page, draft, word, group) : ofClause(page, draft, word, group);
  if (!told) return null;
  const complement = readComplement(page, draft, at, until);
  if (!isArmed(page, draft, told, complement)) return null;
  return { word, complement, ...told };
}

type Told = Pick<Core, 'base' | 'chain' | 'rule' | 'parties'>;

function isArmed(page: Page, draft: Draft, { chain }: Told, { action, range }: Complement): boolean {
  if (chain[0]?.group?.passive) return true;
  return action !== null && involvesArms(page, draft, action + 1, range.until);
}

function ofClause(page: Page, draft: Draft, word: Sensed, group: VerbGroup): Told | null {
  const open = group.modal === 'may' || group.modal === 'can' || group.modal === 'could';
  if (group.form !== 'finite' || !open) return null;
  const chain = chainOver(page, draft, word, false);
  if (!group.passive) {
    const grantee = toldParty(page, draft, group.from) ?? subjectOf(page, draft, group.from, word.from);
    const parties = { grantor: speakerParty(page, draft, word.from), grantee };
    return (group.modal === 'could' && chain[0]?.open !== 'whether') || grantee.sort !== 'named'
      ? null
      : { base: 'leave', chain, rule: 'permission-leave', parties };
  }
  if (group.modal === 'could' && !group.negated) return null;
  const weapon = draft.at(group.from - 1);
  if (draft.entities.get(weapon?.entity ?? '')?.kind !== 'WeaponSystem') return null;
  const grantee = partyBehind(page, draft, word.until, /^by$/u);
  const parties = { grantor: speakerParty(page, draft, word.from), grantee };
  return { base: 'leave', chain, rule: 'permission-leave', parties };
}

function ofInfinitive(page: Page, draft: Draft, word: Sensed, group: VerbGroup): Told | null {
  if (/^(?:free|able)$/u.test(keyAt(page, group.from - 1))) return ofFreedom(page, draft, word, group.from - 1);
  if (keyAt(page, group.from - 1) === 'how') return upTo(page, draft, word, group);
  const chain = chainOver(page, draft, word, false);
  const [, over] = chain;
  if (!over) return null;
  if (group.negated) return ofWarning(page, draft, chain, over);
  return isPlea(page, over) ? { base: 'wish', chain, rule: 'permission-wish' } : null;
}

/** "is free to use" has its subject in front of "is". */
function ofFreedom(page: Page, draft: Draft, word: Sensed, adjective: number): Told | null {
  const group = verbGroup(page, adjective, adjective + 1);
  // "should be free to" is a wish.
  if (group.modal === 'should') return null;
  const parties = {
    grantor: speakerParty(page, draft, word.from),
    grantee: subjectOf(page, draft, group.from, adjective),
  };
  return { base: 'leave', chain: [linkOf(word, group)], rule: 'permission-leave', parties };
}

const linkOf = (word: Sensed, group: VerbGroup): Link => ({
  word,
  group,
  from: group.from,
  negated: group.negated,
  object: null,
  open: null,
  imagined: false,
});

/** "It is up to Kyiv how to use them." */
function upTo(page: Page, draft: Draft, word: Sensed, group: VerbGroup): Told | null {
  const last = group.from - 2;
  const mention = draft.at(last);
  if (!mention || keyAt(page, mention.from - 1) !== 'to' || keyAt(page, mention.from - 2) !== 'up') return null;
  const parties: Parties = { grantor: speakerParty(page, draft, word.from), grantee: partyEnding(page, draft, last) };
  return { base: 'leave', chain: [linkOf(word, { ...group, form: 'finite' })], rule: 'permission-leave', parties };
}

/** "asked Kyiv not to use American weapons": a plea that is a refusal, for the weapons are the asker’s. */
function ofWarning(page: Page, draft: Draft, chain: readonly Link[], over: Link): Told | null {
  if (!/^(?:ask|tell|told|urge|warn|request|instruct|order|want)/u.test(over.word.key) || over.object === null)
    return null;
  const [first] = chain;
  const parties = { grantor: agentOf(page, draft, chain, 1), grantee: addressee(page, draft, over) };
  if (!first || !isNamed(parties.grantor) || !isNamed(parties.grantee)) return null;
  return { base: 'leave', chain: [first], rule: 'permission-leave', parties };
}

const isNamed = ({ sort }: Party): boolean => sort === 'named';

/** "Kyiv’s request to strike", "asked to use": for oneself, not for somebody else to do it. */
function isPlea(page: Page, over: Link): boolean {
  if (!means(over.word, 'ASK', 'PLEA') || !/^(?:request|plea|call|appeal|bid|demand|ask|seek)/u.test(over.word.key))
    return false;
  return over.object === null
    ? over.group === null || /^(?:ask|request)/u.test(over.word.key)
    : over.group === null && /^(?:from|by)$/u.test(keyAt(page, over.word.until));
}
