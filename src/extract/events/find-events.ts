import type { ParticipantFact } from '../../model/article-facts.js';
import type { EventType } from '../../model/event-types.js';
import type { EventRole, Modality } from '../../model/vocabulary.js';
import type { Draft } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import type { Step } from '../pipeline.js';
import { addEvent } from './add-event.js';
import type { EventCandidate } from './event-candidate.js';
import { dateOf } from './event-dates.js';
import { isVerbIn } from './event-verbs.js';
import { findTriggers, type PlacedTrigger } from './find-triggers.js';
import { joinMentions } from './join-mentions.js';
import { certaintyOf } from './modality.js';
import { numbersOf } from './numbers.js';
import { withPermission } from './permission-parties.js';
import { type ReadRoles, readParticipants, readRoles } from './read-participants.js';
import { rolesOf } from './roles.js';
import { wordsOfTrigger } from './trigger-words.js';

/** Events by their trigger words, each once however often the article tells of it. */
export const findEvents: Step = {
  name: 'events',
  run(page, draft) {
    const read = readRoles(page);
    const candidates = findTriggers(page, draft).flatMap((trigger) => candidateOf(page, draft, trigger, read) ?? []);
    for (const [first, ...others] of joinMentions(draft, candidates))
      addEvent(page, draft, [
        withPermission(page, draft, first),
        ...others.map((one) => withPermission(page, draft, one)),
      ]);
  },
};

/** "The governor of Kursk confirmed the attack": the verb above a noun that refers back tells nothing of where it was. */
function alone(page: Page, trigger: PlacedTrigger): PlacedTrigger {
  const parties = trigger.around.parties.filter(
    ({ under }) => under === null || page.parsed?.tree.node(under).partOfSpeech !== 'VERB',
  );
  return { ...trigger, around: { ...trigger.around, parties } };
}

/** What the rules found, and what only the model saw. */
function together(found: readonly ParticipantFact[], read: readonly ParticipantFact[]): readonly ParticipantFact[] {
  const key = ({ role, entity }: ParticipantFact): string => `${role} ${entity}`;
  const known = new Set(found.map(key));
  return [...found, ...read.filter((one) => !known.has(key(one)))];
}

/** "has not authorized", "will not send": what is withheld is refused. */
const isRefused = (type: EventType, modality: Modality): boolean =>
  type === 'AUTHORIZATION' || (type === 'ARMS_TRANSFER' && (modality === 'PLANNED' || modality === 'HYPOTHETICAL'));

/** Who decides: of whom nothing is told nothing is refused. */
const DECIDES: ReadonlySet<EventRole> = new Set(['SUPPLIER', 'AUTHORIZER', 'GRANTEE']);
/** What "weapons may be used" tells is a rule; that they were used is a strike. */
const DONE: ReadonlySet<Modality> = new Set(['ASSERTED', 'ALLEGED', 'DENIED']);

/** Of these it is told that they did not happen; others that did not are no news. */
const DENIABLE: ReadonlySet<EventType> = new Set([
  'STRIKE',
  'INVASION',
  'SEIZURE',
  'CASUALTIES',
  'DEPLOYMENT',
  'ARMS_TRANSFER',
  'TEST',
]);

function candidateOf(page: Page, draft: Draft, trigger: PlacedTrigger, read: ReadRoles): EventCandidate | null {
  const token = page.tokens[trigger.at];
  const range = page.sentences[token?.sentence ?? 0] ?? { from: 0, until: 0 };
  const refersBack = trigger.kind === 'noun' && trigger.around.isDefinite;
  const byRule = rolesOf(page, draft, refersBack ? alone(page, trigger) : trigger);
  const { place } = byRule;
  const participants = together(byRule.participants, readParticipants(page, draft, read, trigger));
  const { modality, negated } = certaintyOf(page, draft, trigger, range);
  const withheld = negated && isRefused(trigger.type, modality) && participants.some(({ role }) => DECIDES.has(role));
  const type = withheld ? 'REFUSAL' : trigger.type;
  if (type === 'STRIKE' && isVerbIn('uses', keyAt(page, trigger.at)) && !DONE.has(modality)) return null;
  if (negated && type === trigger.type && !DENIABLE.has(type)) return null;
  if (withheld && trigger.kind === 'noun' && !trigger.around.isGiven) return null;
  if (modality === 'DENIED' && !participants.some(({ role }) => role === 'TARGET' || role === 'LOCATION')) return null;
  return {
    type,
    ...wordsOfTrigger(page, trigger),
    refersBack,
    isTitle: token?.section === 'title',
    isImplied: withheld,
    participants,
    place,
    date: dateOf(page, draft, trigger, range, modality),
    numbers: numbersOf(page, draft, trigger),
    modality: negated && type === trigger.type && modality === 'ASSERTED' ? 'DENIED' : modality,
    rule: trigger.rule,
    confidence: trigger.confidence,
  };
}
