/** From the word that tells a permission to who allows whom what. */
import type { LocalId } from '../../model/article-facts.js';
import type { PermissionStatus } from '../../model/vocabulary.js';
import { stateOf } from '../actors.js';
import { countryOf } from '../countries.js';
import type { Draft } from '../draft.js';
import { keyAt, type Page, type TokenRange } from '../page.js';
import { agentOf } from './agents.js';
import { weaponsOf } from './allowed-weapons.js';
import { type Answer, answered } from './answers.js';
import type { Complement } from './complement.js';
import type { Core, Parties } from './core.js';
import { partiesOf } from './core-parties.js';
import { type Limits, limitsOf } from './limits.js';
import { IMPLIED, type Party } from './party.js';
import { addresseeAt, speakerParty } from './phrase-parties.js';
import { outcomeOf } from './status.js';
import type { ToldPermission } from './told-permission.js';
import { means } from './words.js';

/** One telling for each weapon and status; none where nothing is decided, asked or weighed. */
export function readPermission(page: Page, draft: Draft, core: Core, sentence: TokenRange): ToldPermission[] {
  const told = outcomeOf(core.base, core.chain, isConditional(page, core.complement));
  const answer = told ? null : answered(page, core, sentence);
  const outcome = told ?? answer;
  if (!outcome) return [];
  const parties = orAnswering(page, draft, core.parties ?? partiesOf(page, draft, core), answer);
  const { grantor } = parties;
  const grantee = sideOfForces(
    draft,
    core,
    grantor,
    outcome.status === 'REQUESTED' ? parties.grantee : orTold(page, draft, core, parties),
  );
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
        status:
          isOnly(page, core) && status === 'GRANTED'
            ? 'GRANTED_WITH_LIMITS'
            : limited(status, limits, page, core.complement),
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

/** Who answers allows. */
const orAnswering = (page: Page, draft: Draft, { grantor, grantee }: Parties, answer: Answer | null): Parties => ({
  grantor: answer && grantor.sort === 'implied' ? speakerParty(page, draft, answer.at) : grantor,
  grantee,
});

/** "told Washington they would not let their airspace be used": who is told so would be allowed. */
function orTold(page: Page, draft: Draft, { word }: Core, { grantor, grantee }: Parties): Party {
  const told = grantee.sort === 'implied' ? addresseeAt(page, draft, word.from) : null;
  return told && !told.ids.some((id) => grantor.ids.includes(id)) ? told : grantee;
}

/** "let Ukrainian forces fire American missiles": what one state lets another’s forces fire it lets that state fire. */
function sideOfForces(draft: Draft, { complement: { kind } }: Core, grantor: Party, grantee: Party): Party {
  if (kind !== 'use' && kind !== 'strike') return grantee;
  const own = grantor.ids.map((id) => countryOf(draft, id));
  const ids = grantee.ids.map((id) => {
    const forces = draft.entities.get(id)?.organizationKind === 'MILITARY' && id.endsWith('-armed-forces');
    return forces && !own.includes(countryOf(draft, id)) ? stateOf(draft, id) : id;
  });
  return { ...grantee, ids };
}

/** "may only use them at home". */
function isOnly(page: Page, { chain: [first] }: Core): boolean {
  for (let at = first?.group?.from ?? 0; first?.group && at < first.word.from; at += 1)
    if (keyAt(page, at) === 'only') return true;
  return false;
}

/** Of arms that are sent and airspace that is opened the words themselves tell enough. */
const isTold = ({ base, rule }: Core): boolean => base === 'transfer' || rule === 'permission-access';

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
