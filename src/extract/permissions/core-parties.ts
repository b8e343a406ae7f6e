import { countryOf } from '../countries.js';
import type { Draft } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import { addressee, agentOf, isDone } from './agents.js';
import type { Complement } from './complement.js';
import type { Core, Parties } from './core.js';
import type { Link } from './link.js';
import { ownerOf, partyBehind } from './parties.js';
import { ANYONE, actorsIn, IMPLIED, type Party, partyOf, sideOf } from './party.js';
import { pronounParty, speakerParty, toldParty } from './phrase-parties.js';
import { subjectOf } from './subjects.js';
import { means } from './words.js';

/** Who allows whom, by the words over what tells it. */
export function partiesOf(page: Page, draft: Draft, core: Core): Parties {
  const { chain, base } = core;
  const [first] = chain;
  if (!first) return { grantor: IMPLIED, grantee: IMPLIED };
  switch (base) {
    case 'grants':
    case 'forbids':
      return first.group?.passive
        ? passiveParties(page, draft, core, first)
        : { grantor: acting(page, draft, chain, 0), grantee: doerOfActive(page, draft, core) };
    case 'permission':
      return orSpeaker(page, draft, core, ofPermission(page, draft, core, first));
    case 'restriction':
      return orSpeaker(page, draft, core, ofRestriction(page, draft, core, first));
    case 'using':
      return orSpeaker(page, draft, core, ofUse(page, draft, core, first));
    case 'transfer':
      return orSpeaker(page, draft, core, ofTransfer(page, draft, core));
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

/** "would not let its airspace be used": refused to all; "let them fire": whoever they are, unless they ask for it themselves. */
function doerOfActive(page: Page, draft: Draft, { word, chain, complement }: Core): Party {
  const doer = doerOrRecipient(complement);
  if (doer.sort === 'named') return doer;
  if (OWN_PLACE.test(textBetween(page, word.until, word.until + OWN_REACH))) return ANYONE;
  const pronoun = /^(?:them|him|her|it)$/u.test(keyAt(page, word.until)) ? pronounParty(page, draft, word.until) : null;
  const asks = chain.some((link) => means(link.word, 'ASK', 'PLEA'));
  return pronoun && !asks && isNear(page, draft, word.from, pronoun) ? pronoun : doer;
}

/** Who is meant is named in the sentence. */
function isNear(page: Page, draft: Draft, verb: number, { ids }: Party): boolean {
  const sentence = page.tokens[verb]?.sentence;
  for (let at = verb - 1; at >= 0 && page.tokens[at]?.sentence === sentence; at -= 1) {
    const mention = draft.at(at);
    if (mention && ids.includes(sideOf(draft, mention.entity))) return true;
  }
  return false;
}

const OWN_REACH = 9;
const OWN_PLACE =
  /^(?:its|their|our|his|her)(?: own)? (?:\w+ )?(?:(?:territory|territories|airspace|soil|skies|bases|land|ports?|waters|airfields?|airports?)(?: (?:and|or) )?)+ (?:to )?(?:be used|become|be a)\b/iu;

const textBetween = (page: Page, from: number, until: number): string =>
  page.article.text.slice(page.tokens[from]?.start, page.tokens[until - 1]?.end);

/** Who may send is allowed to; where nobody is named, who may be sent arms. */
const doerOrRecipient = ({ doer, recipient, kind }: Complement): Party =>
  doer.sort === 'named' || kind === 'use' || kind === 'strike' ? doer : recipient;

function passiveParties(page: Page, draft: Draft, { word, chain, complement }: Core, first: Link): Parties {
  const grantor = partyBehind(page, draft, word.until, /^by$/u, 14);
  if (first.group?.form === 'finite') {
    const inFront = subjectOf(page, draft, first.from, word.from);
    const subject = inFront.ids.length > 1 ? inFront : (toldParty(page, draft, first.from) ?? inFront);
    const grantee = subject.sort === 'named' ? subject : complement.doer;
    const over = grantor.sort === 'named' ? grantor : deciding(page, draft, chain, 0);
    return { grantor: over.sort === 'named' ? over : otherSpeaker(page, draft, word.from, grantee), grantee };
  }
  const above = chain[1];
  const object = above?.object ? partyOf(draft, actorsIn(page, draft, above.object).slice(0, 1)) : IMPLIED;
  // "asked Berlin to be allowed to", but "asked for Kyiv to be allowed to".
  if (
    above?.group &&
    object.sort === 'named' &&
    means(above.word, 'ASK') &&
    keyAt(page, above.word.until - 1) !== 'for'
  )
    return { grantor: object, grantee: agentOf(page, draft, chain, 1) };
  return { grantor, grantee: object.sort === 'named' ? object : above ? agentOf(page, draft, chain, 1) : IMPLIED };
}

/** "Deliveries to Ukraine were paused, the Pentagon said": who says so did it, where a passive leaves that open. */
function orSpeaker(page: Page, draft: Draft, { chain, word }: Core, parties: Parties): Parties {
  const top = chain.at(-1);
  if (!top || chain.length < 2 || !isDone(top) || parties.grantor.sort !== 'implied') return parties;
  return { ...parties, grantor: otherSpeaker(page, draft, word.from, parties.grantee) };
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
  if (!above) return { grantor: giver, grantee: doerOrRecipient(complement) };
  if (means(above.word, 'ASK', 'PLEA') && !means(above.word, 'GIVE'))
    return {
      grantor: giver.sort === 'named' ? giver : addressee(page, draft, above),
      grantee: complement.doer,
    };
  if (means(above.word, 'GET') && !means(above.word, 'GIVE'))
    return { grantor: giver, grantee: acting(page, draft, chain, 1) };
  const agent = acting(page, draft, chain, 1);
  const object = above.object ? partyOf(draft, actorsIn(page, draft, above.object).slice(0, 1)) : IMPLIED;
  return {
    grantor: agent.sort === 'implied' ? giver : agent,
    grantee: object.sort === 'named' ? object : doerOrRecipient(complement),
  };
}

function ofRestriction(page: Page, draft: Draft, { word, chain, complement }: Core, first: Link): Parties {
  const agent = chain.length > 1 ? orAddressee(page, draft, chain, acting(page, draft, chain, 1)) : IMPLIED;
  const owner = ownerOf(page, draft, first.from, word.from);
  return {
    grantor: agent.sort === 'implied' && owner.sort === 'named' ? owner : agent,
    grantee: doerOrRecipient(complement),
  };
}

/** "Kyiv’s use of the missiles", "the use of the missiles by Kyiv". */
function ofUse(page: Page, draft: Draft, { word, chain, complement }: Core, first: Link): Parties {
  const owner = ownerOf(page, draft, first.from, word.from);
  return {
    grantor: acting(page, draft, chain, 1),
    grantee: owner.sort === 'named' ? owner : complement.doer,
  };
}

function ofTransfer(page: Page, draft: Draft, { chain, complement }: Core): Parties {
  const [first, above] = chain;
  if (!first) return { grantor: IMPLIED, grantee: IMPLIED };
  const plea = chain.some((link) => means(link.word, 'ASK', 'PLEA'));
  const asker =
    first.group?.form === 'infinitive' && above?.group === null && means(above.word, 'PLEA')
      ? agentOf(page, draft, chain, 1)
      : IMPLIED;
  // "Berlin’s request to send tanks": who asks would send.
  if (
    asker.sort === 'named' ||
    (first.group && above?.group === null && above.object === null && means(above.word, 'PLEA'))
  )
    return {
      grantor: refusingOr(page, draft, chain, IMPLIED),
      grantee: asker.sort === 'named' ? asker : complement.recipient,
    };
  const agent = first.group
    ? agentOf(page, draft, chain, 0)
    : above && !means(above.word, 'ASK', 'PLEA')
      ? agentOf(page, draft, chain, 1)
      : IMPLIED;
  const grantor =
    agent.sort === 'implied' && plea ? refusingOr(page, draft, chain, addresseeOf(page, draft, chain)) : agent;
  return { grantor, grantee: complement.recipient };
}

/** "pleading with Washington for limits to be lifted": who is asked would do it. */
const orAddressee = (page: Page, draft: Draft, chain: readonly Link[], agent: Party): Party =>
  agent.sort === 'implied' ? addresseeOf(page, draft, chain) : agent;

const addresseeOf = (page: Page, draft: Draft, chain: readonly Link[]): Party => {
  const asks = chain.find((link) => means(link.word, 'ASK', 'PLEA'));
  return asks ? addressee(page, draft, asks) : IMPLIED;
};

function refusingOr(page: Page, draft: Draft, chain: readonly Link[], otherwise: Party): Party {
  if (otherwise.sort === 'named') return otherwise;
  const refusing = chain.findIndex(
    (link) => !means(link.word, 'PLEA') && means(link.word, 'REFUSE', 'WITHHOLD', 'REVIEW', 'AGREE', 'FORBID', 'ALLOW'),
  );
  return refusing < 0 ? otherwise : agentOf(page, draft, chain, refusing);
}
