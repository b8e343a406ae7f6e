import type { EventFact, LocalId } from '../../model/article-facts.js';
import { landOf } from '../actors.js';
import { countryOf, landOfCountry } from '../countries.js';
import type { Draft, DraftMention } from '../draft.js';
import { firstTokenAt, keyAt, type Page, wordsOf } from '../page.js';
import type { Step } from '../pipeline.js';
import { readTable } from '../table.js';
import { addRelation, type NewRelation } from './add-relation.js';

/** Who fights whom: who invaded or struck, the two sides of a war. Of both directions the one that tells who began it. */
export const hostilities: Step = {
  name: 'hostilities',
  run(page, draft) {
    for (const event of draft.events) if (event.type === 'INVASION' && isTrue(event)) byInvasion(page, draft, event);
    wars(page, draft);
    repeatedStrikes(draft);
  },
};

const isTrue = ({ modality }: EventFact): boolean => modality === 'ASSERTED' || modality === 'ALLEGED';

const isSide = (draft: Draft, id: LocalId): boolean => {
  const entity = draft.entities.get(id);
  return entity?.placeKind === 'COUNTRY' || entity?.organizationKind === 'ARMED_GROUP';
};

let loaded: ReadonlySet<string> | null = null;

/** "country:rus country:ukr": who began the wars of the table. */
function begun(): ReadonlySet<string> {
  loaded ??= new Set(readTable('wars.tsv').map(({ from, to }) => `country:${from} country:${to}`));
  return loaded;
}

const isKnownWar = (draft: Draft, one: LocalId, other: LocalId): boolean =>
  begun().has(`${keyOf(draft, one)} ${keyOf(draft, other)}`) ||
  begun().has(`${keyOf(draft, other)} ${keyOf(draft, one)}`);

const keyOf = (draft: Draft, id: LocalId): string => draft.entities.get(id)?.key ?? id;

/** In a war of the table whoever began it fights against the other, whatever one strike of it does. */
function add(draft: Draft, one: LocalId, other: LocalId, told: Told): void {
  const turned = begun().has(`${keyOf(draft, other)} ${keyOf(draft, one)}`);
  const [from, to] = turned ? [other, one] : [one, other];
  if (!isSide(draft, from) || !isSide(draft, to)) return;
  if (draft.relations.some((known) => known.type === 'FIGHTING_AGAINST' && known.from === to && known.to === from))
    return;
  addRelation(draft, { type: 'FIGHTING_AGAINST', from, to, ...told });
}

type Told = Pick<NewRelation, 'evidence' | 'rule' | 'confidence'>;

function byInvasion(page: Page, draft: Draft, event: EventFact): void {
  const sides = sidesOf(draft, event);
  if (!sides) return;
  const [agent, target] = sides;
  const to = target ?? otherCountry(page, draft, event, agent);
  if (to !== null) add(draft, agent, to, { evidence: event.trigger, rule: 'invasion', confidence: 0.8 });
}

/** One strike may be misread or a thing of one night; who is said to strike again and again is at war. */
const ENOUGH = 2;

function repeatedStrikes(draft: Draft): void {
  const told = new Map<string, EventFact[]>();
  for (const event of draft.events) {
    const sides = event.type === 'STRIKE' && isTrue(event) ? sidesOf(draft, event) : null;
    if (!sides || sides[1] === null) continue;
    const key = [...sides].sort().join(' ');
    told.set(key, [...(told.get(key) ?? []), event]);
  }
  for (const events of told.values()) {
    const [first] = events;
    const sides = first && sidesOf(draft, first);
    if (!first || !sides || sides[1] === null || (events.length < ENOUGH && !isKnownWar(draft, sides[0], sides[1])))
      continue;
    add(draft, sides[0], sides[1], { evidence: first.trigger, rule: 'strikes', confidence: 0.65 });
  }
}

/** Who does it and to whom, as countries and armed groups; null where nobody is said to do it. */
function sidesOf(draft: Draft, event: EventFact): readonly [LocalId, LocalId | null] | null {
  const [agent] = event.participants.filter(({ role }) => role === 'AGENT').map(({ entity }) => landOf(draft, entity));
  if (agent === undefined || !isSide(draft, agent)) return null;
  const target = event.participants
    .filter(({ role }) => role === 'TARGET' || role === 'LOCATION')
    .map(({ entity }) => sideOf(draft, entity))
    .find((id) => id !== agent && isSide(draft, id));
  return [agent, target ?? null];
}

/** The country whose place, body or person it is. */
function sideOf(draft: Draft, id: LocalId): LocalId {
  const country = countryOf(draft, id);
  return (country === null ? undefined : landOfCountry(draft, country)) ?? id;
}

/** "support for Kyiv since Russia’s invasion": whose land it is stands in the same sentence, if anywhere. */
function otherCountry(page: Page, draft: Draft, { trigger }: EventFact, agent: LocalId): LocalId | null {
  const at = firstTokenAt(page, trigger.start);
  const range = page.sentences[page.tokens[at]?.sentence ?? -1];
  let nearest: DraftMention | null = null;
  for (let token = range?.from ?? at; token < (range?.until ?? at); token += 1) {
    const mention = draft.at(token);
    if (!mention) continue;
    const land = landOf(draft, mention.entity);
    if (land === agent || draft.entities.get(land)?.placeKind !== 'COUNTRY') continue;
    if (nearest === null || Math.abs(mention.from - at) < Math.abs(nearest.from - at)) nearest = mention;
  }
  return nearest && landOf(draft, nearest.entity);
}

const WAR = /^(?:war|fighting|conflict|clashes|hostilities|offensive|aggression|battle|campaign)$/u;

/** "the war between X and Y", "X’s war on Y", "the X-Y war", "X is at war with Y". */
function wars(page: Page, draft: Draft): void {
  for (const first of draft.mentions()) {
    between(page, draft, first);
    ofOwner(page, draft, first);
    joined(page, draft, first);
    atWar(page, draft, first);
    exchange(page, draft, first);
  }
}

function war(
  page: Page,
  draft: Draft,
  first: DraftMention,
  second: DraftMention,
  from: number,
  until: number,
  rule: string,
): void {
  add(draft, landOf(draft, first.entity), landOf(draft, second.entity), {
    evidence: wordsOf(page, from, until),
    rule,
    confidence: 0.8,
  });
}

function between(page: Page, draft: Draft, first: DraftMention): void {
  if (
    keyAt(page, first.from - 1) !== 'between' ||
    !/^(?:war|fighting|conflict|hostilities|clashes)$/u.test(keyAt(page, first.from - 2))
  )
    return;
  const second = keyAt(page, first.until) === 'and' ? draft.at(first.until + 1) : null;
  if (second) war(page, draft, first, second, first.from - 2, second.until, 'war-between');
}

/** "Russia’s war in Ukraine", "the Russian offensive against Ukraine". */
function ofOwner(page: Page, draft: Draft, first: DraftMention): void {
  const owned = /^['’]s?$/u.test(keyAt(page, first.until));
  if (!owned && first.form !== 'ADJECTIVAL') return;
  let at = owned ? first.until + 1 : first.until;
  for (let steps = 0; steps < 3 && !WAR.test(keyAt(page, at)) && !draft.at(at); steps += 1) at += 1;
  if (!WAR.test(keyAt(page, at)) || !/^(?:in|on|against|with|into)$/u.test(keyAt(page, at + 1))) return;
  const second = draft.at(at + 2);
  if (second && second.form === 'NAME') war(page, draft, first, second, first.from, second.until, 'war-on');
}

/** "the Russia-Ukraine war", "the Israel-Hamas conflict". */
function joined(page: Page, draft: Draft, first: DraftMention): void {
  const at = /^[–—/]$/u.test(keyAt(page, first.until)) ? first.until + 1 : first.until;
  const second = draft.at(at);
  if (!second || second === first || !(page.tokens[second.from]?.joined || at > first.until)) return;
  if (WAR.test(keyAt(page, second.until))) war(page, draft, first, second, first.from, second.until + 1, 'joined-war');
}

/** "X is at war with Y", "X has been fighting Y". */
function atWar(page: Page, draft: Draft, first: DraftMention): void {
  if (first.form === 'ADJECTIVAL') return;
  let at = first.until;
  while (/^(?:is|are|was|has|have|been|still|now|which|,)$/u.test(keyAt(page, at)) && at < first.until + 4) at += 1;
  if (keyAt(page, at) === 'at' && keyAt(page, at + 1) === 'war' && keyAt(page, at + 2) === 'with') at += 3;
  else if (keyAt(page, at) === 'fighting' && at > first.until) at += 1;
  else return;
  const second = draft.at(keyAt(page, at) === 'the' ? at + 1 : at);
  if (second && second.form === 'NAME') war(page, draft, first, second, first.from, second.until, 'at-war');
}

/** "X and Y exchanged strikes", "X and Y trade fire". */
function exchange(page: Page, draft: Draft, first: DraftMention): void {
  const second = keyAt(page, first.until) === 'and' ? draft.at(first.until + 1) : null;
  if (!second || first.form === 'ADJECTIVAL' || second.form === 'ADJECTIVAL') return;
  let at = second.until;
  while (/^(?:have|has|had|again|also|continued|continue|to|were|are)$/u.test(keyAt(page, at)) && at < second.until + 4)
    at += 1;
  if (!/^(?:exchange|exchanged|exchanging|trade|traded|trading)$/u.test(keyAt(page, at))) return;
  for (let next = at + 1; next <= at + 3; next += 1)
    if (/^(?:fire|strikes|blows|attacks|missiles|shelling|rockets|gunfire)$/u.test(keyAt(page, next))) {
      war(page, draft, first, second, first.from, next + 1, 'exchange');
      return;
    }
}
