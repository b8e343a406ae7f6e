/** From the word that tells a permission to who allows whom what. */
import type { LocalId } from '../../model/article-facts.js';
import type { PermissionStatus } from '../../model/vocabulary.js';
import { countryOf } from '../countries.js';
import type { Draft } from '../draft.js';
import { keyAt, type Page, type TokenRange } from '../page.js';
import { addressee, agentOf } from './agents.js';
import { weaponsOf } from './allowed-weapons.js';
import type { Complement } from './complement.js';
import type { Core, Parties } from './core.js';
import { type Limits, limitsOf } from './limits.js';
import type { Link } from './link.js';
import { ownerOf, partyBehind } from './parties.js';
import { actorsIn, IMPLIED, type Party, partyOf } from './party.js';
import { speakerParty } from './phrase-parties.js';
import { outcomeOf } from './status.js';
import { subjectOf } from './subjects.js';
import type { ToldPermission } from './told-permission.js';
import { means } from './words.js';

/** One telling for each weapon and status; none where nothing is decided, asked or weighed. */
export function readPermission(page: Page, draft: Draft, core: Core, sentence: TokenRange): ToldPermission[] {
  const outcome = outcomeOf(core.base, core.chain, isConditional(page, core.complement));
  if (!outcome) return [];
  const { grantor, grantee } = core.parties ?? partiesOf(page, draft, core);
  if (grantor.sort === 'thing' || isGroundless(core, outcome.status, grantor, grantee)) return [];
  const asked = core.chain.findIndex((link, index) => index > 0 && means(link.word, 'ASK', 'PLEA'));
  const requester = asked < 0 ? IMPLIED : agentOf(page, draft, core.chain, asked);
  const limits = limitsOf(page, draft, core.complement);
  const from = Math.min(core.word.from, ...core.chain.map((link) => link.from));
  const weapons = weaponsOf(page, draft, core.word.from, core.complement);
  const statuses: PermissionStatus[] =
    outcome.requested && requester.sort === 'named' ? ['REQUESTED', outcome.status] : [outcome.status];
  return (weapons.length === 0 ? [null] : weapons).flatMap((weapon) =>
    statuses.map(
      (status): ToldPermission => ({
        at: core.word.from,
        sentence: page.tokens[core.word.from]?.sentence ?? -1,
        clause: {
          from: clauseStart(page, Math.max(sentence.from, from), sentence.from),
          until: core.evidenceUntil ?? core.complement.range.until,
        },
        status: limited(status, limits, page, core.complement),
        grantor,
        grantee,
        transfer: core.base === 'transfer' || core.complement.kind === 'send',
        requester,
        weapon: weapon as LocalId | null,
        limits,
        rule: core.rule,
        // Who may cross a border need not be soldiers.
        weak:
          isLoose(core, grantor) ||
          (!isTold(core) && weapon === null && (core.complement.action === null || isCrossing(page, core))),
      }),
    ),
  );
}

/** Of arms that are sent and airspace that is opened the words themselves tell enough. */
const isTold = ({ base, parties }: Core): boolean => base === 'transfer' || (parties !== undefined && base !== 'leave');

/** Who sends arms must be told; who agrees to, to whom; whose wish it is, the article tells of the same arms. */
function isGroundless({ base, chain }: Core, status: PermissionStatus, grantor: Party, grantee: Party): boolean {
  if (base !== 'transfer') return false;
  if (status === 'REQUESTED') return false;
  const agrees = chain.length > 1 && status === 'GRANTED';
  return grantor.sort !== 'named' || (agrees && grantee.sort !== 'named');
}

const CONDITION =
  /\b(?:on (?:the )?(?:strict |explicit |sole )?(?:condition|understanding|proviso|assurance)|with the (?:caveat|condition|proviso|understanding)|provided (?:that|it|they)|as long as)\b/iu;

const isConditional = (page: Page, { range }: Complement): boolean =>
  CONDITION.test(page.article.text.slice(page.tokens[range.from]?.start, page.tokens[range.until - 1]?.end));

const OPENS =
  /^(?:[;:—–“”"«»(){}[\]]|--|that|while|because|although|though|despite|amid|if|whether|when|after|before|since|as|but)$/u;
const LONGEST_SUBJECT = 20;

/** The evidence begins with the subject of the clause. */
function clauseStart(page: Page, from: number, sentence: number): number {
  let start = from;
  while (start > sentence && from - start < LONGEST_SUBJECT && !OPENS.test(keyAt(page, start - 1))) start -= 1;
  return start;
}

/** "Kyiv may use them", said by nobody whom the article names. */
const isLoose = ({ base }: Core, { sort }: Party): boolean => base === 'leave' && sort !== 'named';

const isCrossing = (page: Page, { complement }: Core): boolean =>
  complement.kind === 'move' && complement.action !== null && keyAt(page, complement.action + 2) === 'border';

/** A grant with a condition, an exception or a bounded area is one with limits. */
function limited(
  status: PermissionStatus,
  { condition, area }: Limits,
  page: Page,
  { range }: Complement,
): PermissionStatus {
  if (status !== 'GRANTED') return status;
  if (condition !== null) return 'GRANTED_WITH_LIMITS';
  const text = page.article.text.slice(page.tokens[range.from]?.start, page.tokens[range.until - 1]?.end);
  return (area !== null && BOUNDED.test(area)) || LIMITED.test(text) ? 'GRANTED_WITH_LIMITS' : status;
}

const BOUNDED =
  /\b(?:near|close to|along|just|within|up to|\d+\s?-?(?:km|kilomet\w+|miles?)|across (?:the|its|their) border|border)\b/iu;
const LIMITED =
  /\b(?:limited|restricted|certain|cross-border|counter-?(?:battery|fire)|bordering|in proximity|up to (?:some )?\d+|some \d+ ?(?:km|kilomet\w+|miles?))\b/iu;

function partiesOf(page: Page, draft: Draft, core: Core): Parties {
  const { chain, complement, base } = core;
  const [first] = chain;
  if (!first) return { grantor: IMPLIED, grantee: IMPLIED };
  switch (base) {
    case 'grants':
    case 'forbids':
      return first.group?.passive
        ? passiveParties(page, draft, core, first)
        : { grantor: acting(page, draft, chain, 0), grantee: doerOrRecipient(complement) };
    case 'permission':
      return ofPermission(page, draft, core, first);
    case 'restriction':
      return ofRestriction(page, draft, core, first);
    case 'using':
      return { grantor: acting(page, draft, chain, 1), grantee: complement.doer };
    case 'transfer':
      return ofTransfer(page, draft, core);
    case 'wish':
      return { grantor: refusingOr(page, draft, chain, addresseeOf(page, draft, chain)), grantee: IMPLIED };
    case 'leave':
      return { grantor: IMPLIED, grantee: IMPLIED };
  }
}

/** Who does what the link tells; where that is left open, who stands over it: "calls to allow … were rejected by Berlin". */
function acting(page: Page, draft: Draft, chain: readonly Link[], index: number): Party {
  const agent = agentOf(page, draft, chain, index);
  return agent.sort === 'implied' ? deciding(page, draft, chain, index + 1) : agent;
}

/** Who refuses or weighs what the links below tell. */
function deciding(page: Page, draft: Draft, chain: readonly Link[], below: number): Party {
  const at = chain.findIndex(
    (link, index) => index > below && means(link.word, 'REFUSE', 'WITHHOLD', 'REVIEW', 'AGREE'),
  );
  return at < 0 ? IMPLIED : agentOf(page, draft, chain, at);
}

/** Who may send is allowed to; where nobody is named, who may be sent arms. */
const doerOrRecipient = ({ doer, recipient, kind }: Complement): Party =>
  doer.sort === 'named' || (kind !== 'send' && kind !== 'move') ? doer : recipient;

function passiveParties(page: Page, draft: Draft, { word, chain, complement }: Core, first: Link): Parties {
  const grantor = partyBehind(page, draft, word.until, /^by$/u, 14);
  if (first.group?.form === 'finite') {
    const subject = subjectOf(page, draft, first.from, word.from);
    const grantee = subject.sort === 'named' ? subject : complement.doer;
    const over = grantor.sort === 'named' ? grantor : deciding(page, draft, chain, 0);
    return { grantor: over.sort === 'named' ? over : otherSpeaker(page, draft, word.from, grantee), grantee };
  }
  const above = chain[1];
  const object = above?.object ? partyOf(draft, actorsIn(page, draft, above.object).slice(0, 1)) : IMPLIED;
  return { grantor, grantee: object.sort === 'named' ? object : above ? agentOf(page, draft, chain, 1) : IMPLIED };
}

/** Who says that others were allowed something allowed it, unless the words speak for the other side. */
function otherSpeaker(page: Page, draft: Draft, at: number, grantee: Party): Party {
  const speaker = speakerParty(page, draft, at);
  const [id] = speaker.ids;
  const known = id !== undefined && countryOf(draft, id) !== null;
  return known && !speaker.ids.some((one) => grantee.ids.includes(one)) ? speaker : IMPLIED;
}

function ofPermission(page: Page, draft: Draft, { word, chain, complement }: Core, first: Link): Parties {
  const above = chain[1];
  const owner = ownerOf(page, draft, first.from, word.from);
  const giver = owner.sort === 'named' ? owner : partyBehind(page, draft, word.until, /^(?:from|by|of)$/u);
  if (!above) return { grantor: giver, grantee: complement.doer };
  if (means(above.word, 'ASK', 'PLEA') && !means(above.word, 'GIVE'))
    return { grantor: giver.sort === 'named' ? giver : addressee(page, draft, above), grantee: complement.doer };
  if (means(above.word, 'GET') && !means(above.word, 'GIVE'))
    return { grantor: giver, grantee: acting(page, draft, chain, 1) };
  const agent = acting(page, draft, chain, 1);
  const object = above.object ? partyOf(draft, actorsIn(page, draft, above.object).slice(0, 1)) : IMPLIED;
  return {
    grantor: agent.sort === 'implied' ? giver : agent,
    grantee: object.sort === 'named' ? object : complement.doer,
  };
}

function ofRestriction(page: Page, draft: Draft, { word, chain, complement }: Core, first: Link): Parties {
  const agent = chain.length > 1 ? acting(page, draft, chain, 1) : IMPLIED;
  const owner = ownerOf(page, draft, first.from, word.from);
  return { grantor: agent.sort === 'implied' && owner.sort === 'named' ? owner : agent, grantee: complement.doer };
}

function ofTransfer(page: Page, draft: Draft, { chain, complement }: Core): Parties {
  const [first, above] = chain;
  if (!first) return { grantor: IMPLIED, grantee: IMPLIED };
  const plea = chain.some((link) => means(link.word, 'ASK', 'PLEA'));
  // "Berlin’s request to send tanks": who asks would send.
  if (first.group && above?.group === null && above.object === null && means(above.word, 'PLEA')) {
    const sender = agentOf(page, draft, chain, 1);
    return {
      grantor: refusingOr(page, draft, chain, IMPLIED),
      grantee: sender.sort === 'named' ? sender : complement.recipient,
    };
  }
  const agent = first.group
    ? agentOf(page, draft, chain, 0)
    : above && !means(above.word, 'ASK', 'PLEA')
      ? agentOf(page, draft, chain, 1)
      : IMPLIED;
  const grantor =
    agent.sort === 'implied' && plea ? refusingOr(page, draft, chain, addresseeOf(page, draft, chain)) : agent;
  return { grantor, grantee: complement.recipient };
}

const addresseeOf = (page: Page, draft: Draft, chain: readonly Link[]): Party => {
  const asks = chain.find((link) => means(link.word, 'ASK', 'PLEA'));
  return asks ? addressee(page, draft, asks) : IMPLIED;
};

function refusingOr(page: Page, draft: Draft, chain: readonly Link[], otherwise: Party): Party {
  if (otherwise.sort === 'named') return otherwise;
  const refusing = chain.findIndex(
    (link) => !means(link.word, 'PLEA') && means(link.word, 'REFUSE', 'WITHHOLD', 'REVIEW', 'AGREE', 'FORBID'),
  );
  return refusing < 0 ? otherwise : agentOf(page, draft, chain, refusing);
}
