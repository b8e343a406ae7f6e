import type { EventNumber, ParticipantFact } from '../../model/article-facts.js';
import type { Draft } from '../draft.js';
import { type Page, wordsOf } from '../page.js';
import { statementAt } from '../statements/enclosing.js';
import type { EventCandidate } from './event-candidate.js';
import type { EventMentions } from './join-mentions.js';

/** Adds one event: its clearest mention gives the trigger, the others what it leaves open. */
export function addEvent(page: Page, draft: Draft, mentions: EventMentions): void {
  const clearest = mentions.reduce((best, next) => (clarity(next) > clarity(best) ? next : best));
  const trigger = wordsOf(page, clearest.from, clearest.until);
  const others = mentions.filter((mention) => mention !== clearest);
  const dated = clearest.date ?? others.find(({ date }) => date !== null)?.date ?? null;
  draft.events.push({
    id: `e${draft.events.length + 1}`,
    type: clearest.type,
    trigger,
    otherMentions: others.map(({ from, until }) => wordsOf(page, from, until)),
    date: dated?.date ?? null,
    datePhrase: dated?.phrase ?? null,
    place: clearest.place ?? others.find(({ place }) => place !== null)?.place ?? null,
    participants: together(clearest, others),
    numbers: counts(clearest, others),
    modality: clearest.modality,
    attributedTo: statementAt(draft, trigger.start)?.speaker ?? null,
    rule: clearest.rule,
    confidence: clearest.confidence,
  });
}

/**
 * The first that tells it outright, is no headline and does not refer back: "has not allowed" says less than "refused", headlines
 * are short of words, and "the attack" says less than what it repeats.
 */
const clarity = ({ isTitle, refersBack, isImplied }: EventCandidate): number =>
  (isImplied ? 0 : 4) + (isTitle ? 0 : 2) + (refersBack ? 0 : 1);

/** The clearest mention’s participants, and of others those in roles it leaves open. */
function together(clearest: EventCandidate, others: readonly EventCandidate[]): ParticipantFact[] {
  const found = [...clearest.participants];
  for (const { participants } of others) {
    const open = participants.filter(({ role }) => !found.some((known) => known.role === role));
    found.push(...open);
  }
  return found;
}

/** Every count told, those of the clearest mention first; one that another repeats is not told twice. */
function counts(clearest: EventCandidate, others: readonly EventCandidate[]): EventNumber[] {
  const all = [clearest, ...others].flatMap(({ numbers }) => numbers);
  return all.filter(
    ({ kind, value }, index) => all.findIndex((one) => one.kind === kind && one.value === value) === index,
  );
}
