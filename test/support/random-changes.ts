/**
 * Random articles over a small world, so that they overlap: the same entities, statements, events and permissions told
 * by several, with other words, dates and gaps; copies; edges to facts that no article tells yet.
 */
import type { ArticleChange } from '../../src/model/article-change.js';
import type { EventType } from '../../src/model/event-types.js';
import type { EntityId, NodeId } from '../../src/model/ids.js';
import type { EntityRecord, OrganizationRecord, PlaceRecord, WeaponSystemRecord } from '../../src/model/nodes.js';
import type { PartialDate } from '../../src/model/partial-date.js';
import { RELATION_TYPES } from '../../src/model/relationships.js';
import {
  EVENT_ROLES,
  MODALITIES,
  PERMISSION_STATUSES,
  POLARITIES,
  SPEECH_ACTS,
  STATEMENT_KINDS,
  STRENGTHS,
  VENUES,
  VERDICTS,
} from '../../src/model/vocabulary.js';
import {
  articleId,
  ChangeBuilder,
  day,
  eventId,
  organization,
  permissionId,
  person,
  place,
  statementId,
  topic,
  weapon,
} from './changes.js';
import type { Random } from './random.js';

const PEOPLE = ['Dmitry Peskov', 'José Ñandú', 'Дмитрий Песков', 'Peskova', 'The Peskow', '𝒜𝓈𝓉𝓇𝒶𝓁 Peskov'].map((name) =>
  person(name),
);
export const PLACES = ['Kyiv', 'Kiev Oblast', '東京', 'Zürich', 'ﬁeld'].map((name) => place(name));
const ORGANIZATIONS = ['The Kremlin', 'White House', "Kremlin's Guard", '\uE000 Office', '🛰 Agency'].map((name) =>
  organization(name),
);
const WEAPONS = ['ATACMS', 'Storm Shadow', 'long-range weapons'].map((name) => weapon(name));
const TOPICS = ['Long-range strikes', 'Kyiv', 'Émigrés'].map(topic);
export const WORLD: readonly EntityRecord[] = [...PEOPLE, ...PLACES, ...ORGANIZATIONS, ...WEAPONS];
export const TOPIC_WORLD = TOPICS;

const ALIASES = ['Kyjiv', 'the spokesman', 'Peskoff', 'АТАКМС', 'Kremlin', 'zelenskyy', 'Ki ev', '𐐷uro'];
const DATES = ['2024', '2024-05', '2024-05-01', '2024-05-31', '2024-06-02', '2023-12-31', '2023', '2025-01'].map(day);
const WORDS = [
  'strikes',
  'Kyiv',
  'naïve',
  'weapons',
  'allowed',
  '“quoted”',
  'Россия',
  '𝒳',
  'the',
  'kremlin',
  'a_b',
  '%',
];
const TYPES: readonly EventType[] = ['STRIKE', 'MEETING', 'ARMS_TRANSFER'];
export const STATEMENT_KEYS = Array.from({ length: 14 }, (_, i) => `statement ${i}`);
export const EVENT_KEYS = Array.from({ length: 8 }, (_, i) => `event ${i}`);
export const articleKey = (index: number): string => `article ${index}`;

/** Always the same for one key: who said or did it belongs to what it is. */
const fixed = <T>(key: string, items: readonly T[], salt = 0): T =>
  items[(Number(key.replace(/\D/g, '')) * 7 + salt) % items.length] as T;

/** The article that tells a statement first, whether or not it is there. */
const firstTeller = (key: string): number => Number(key.replace(/\D/g, '')) % 5;

const phrase = (random: Random): string =>
  Array.from({ length: 1 + random.int(4) }, () => random.pick(WORDS)).join(' ');

const date = (random: Random): PartialDate | null => random.orNull(random.pick(DATES));

/** The record of an entity as one article has it: articles differ in what they know. */
function variant(random: Random, record: EntityRecord): EntityRecord {
  const shared = {
    aliases: random.some(ALIASES, 2),
    description: random.orNull('someone'),
    wikidataId: random.orNull(`Q${random.int(5)}`),
    named: !random.chance(0.2),
    ...(random.chance(0.1) ? { name: `${record.name} II` } : {}),
  };
  const countryId = random.orNull(random.pick(PLACES).id);
  switch (record.__typename) {
    case 'Person':
      return { ...record, ...shared, countryId };
    case 'Organization': {
      const kind = random.pick<OrganizationRecord['kind']>(['GOVERNMENT', 'MEDIA', 'OTHER']);
      return { ...record, ...shared, kind, countryId };
    }
    case 'Place':
      return { ...record, ...shared, kind: random.pick<PlaceRecord['kind']>(['CITY', 'COUNTRY']), countryId };
    default:
      return { ...record, ...shared, ...weaponVariant(random) };
  }
}

const weaponVariant = (random: Random): Partial<WeaponSystemRecord> => ({
  designator: random.orNull(random.pick(['MGM-140', 'mgm', 'Ü1'])),
  rangeKm: random.orNull(random.pick([70, 300, 560])),
  generic: random.chance(0.3),
  originId: random.orNull(random.pick(PLACES).id),
  familyId: random.orNull(random.pick(WEAPONS).id),
});

/** @param index of the article; it may be, or bring, a copy of one with a smaller index */
export function randomChange(random: Random, index: number): ArticleChange {
  const other = () => articleId(articleKey(random.int(Math.max(1, index))));
  const builder = new ChangeBuilder(articleKey(index), {
    title: random.orNull(phrase(random), 0.2),
    url: random.orNull(`https://news.example/${index}`),
    byline: random.orNull(phrase(random)),
    agency: random.orNull(random.pick(['Wire', 'wïre two'])),
    publishedAt: date(random),
    ingestedAt: `2024-06-0${1 + random.int(3)}T00:00:00.000Z`,
    language: random.pick(['en', 'fr']),
    sample: random.chance(0.5),
    outletId: random.orNull(random.pick(ORGANIZATIONS).id),
    copyOfId: index > 0 && random.chance(0.2) ? other() : null,
    copies: index > 0 && random.chance(0.1) ? [other()] : [],
    signature: random.some(['s1', 's2', 's3', 's4', 's5'], 4),
  });
  const used = new Set<EntityRecord>(random.some(WORLD, 5));
  addStatements(random, builder, used);
  addEvents(random, builder, used);
  addSharedEvents(random, builder, used);
  addJudgements(random, builder);
  addPermissions(random, builder, used);
  addRelations(random, builder, used);
  for (const record of used) addEntity(random, builder, record);
  for (const record of TOPICS) builder.topic(record);
  return builder.build();
}

const byId = new Map<string, EntityRecord>(WORLD.map((record) => [record.id, record]));

function use(used: Set<EntityRecord>, id: EntityId): EntityId {
  const record = byId.get(id);
  if (record) used.add(record);
  return id;
}

function addEntity(random: Random, builder: ChangeBuilder, record: EntityRecord): void {
  const own = variant(random, record);
  if (random.chance(0.2)) builder.bring(own, random.some(ALIASES, 1));
  else builder.mention(own, ...Array.from({ length: 1 + random.int(2) }, () => random.pick([own.name, ...ALIASES])));
}

function addStatements(random: Random, builder: ChangeBuilder, used: Set<EntityRecord>): void {
  for (const key of random.some(STATEMENT_KEYS, 4)) {
    const firstTold = { speakerId: fixed(key, WORLD).id, articleId: articleId(articleKey(firstTeller(key))) };
    const isFirst = firstTold.articleId === builder.id;
    // Now and then another speaker, who was judged to be the first when the article came.
    const speaker = !isFirst && random.chance(0.15) ? fixed(key, WORLD, 5) : fixed(key, WORLD);
    const report = () => ({
      text: phrase(random),
      kind: random.pick(STATEMENT_KINDS),
      act: random.pick(SPEECH_ACTS.slice(0, 4)),
      date: date(random),
      speakerLabel: random.pick(['', 'Mr. Peskóv', 'he']),
      speakerId: random.orNull(use(used, speaker.id), 0.2),
      addresseeId: random.orNull(use(used, fixed(key, WORLD, 3).id), 0.5),
      viaIds: random.some(WORLD, 2).map(({ id }) => use(used, id)),
      venue: random.orNull(random.pick(VENUES), 0.5),
      strength: random.pick(STRENGTHS),
      negated: random.chance(0.3),
    });
    builder.statement(key, report(), firstTold);
    if (random.chance(0.2)) builder.statement(key, report(), firstTold);
    const id = statementId(key);
    for (const target of random.some(WORLD, 2)) builder.edge('ABOUT', id, use(used, target.id));
    for (const target of random.some(TOPICS, 1)) builder.edge('ABOUT', id, target.id);
    if (random.chance(0.2)) builder.edge('ABOUT', id, eventId(random.pick(EVENT_KEYS)));
    for (const target of random.some([...WORLD, ...TOPICS], 2)) {
      builder.edge('TOWARD', id, target.__typename === 'Topic' ? target.id : use(used, target.id), {
        polarity: random.pick(POLARITIES),
      });
    }
    if (random.chance(0.2)) builder.edge('REPLIES_TO', id, statementId(random.pick(STATEMENT_KEYS)));
    if (random.chance(0.3)) builder.edge('CONTRADICTS', id, statementId(random.pick(STATEMENT_KEYS)));
  }
}

function addEvents(random: Random, builder: ChangeBuilder, used: Set<EntityRecord>): void {
  for (const key of random.some(EVENT_KEYS, 3)) {
    builder.event(key, {
      type: random.pick(TYPES),
      modality: random.pick(MODALITIES),
      date: date(random),
      placeId: random.orNull(use(used, fixed(key, PLACES).id) as NodeId<'Place'>),
      attributedToId: random.orNull(use(used, random.pick(WORLD).id)),
      numbers: random.chance(0.5) ? [{ kind: 'KILLED', value: random.int(9), bound: 'AT_LEAST', words: 'dead' }] : [],
      days: random.orNull({ from: random.pick(['2024-05-28', '2024-05-31']), until: '2024-05-31' }),
      parties: random.some(WORLD, 2).map(({ id }) => ({ role: 'AGENT', entityId: use(used, id), figureId: id })),
    });
    for (const one of random.some(WORLD, 4)) {
      builder.edge('TOOK_PART_IN', use(used, one.id), eventId(key), { role: random.pick(EVENT_ROLES.slice(0, 4)) });
    }
  }
}

/** Some that are known by who took part, so that two become one where those are one. */
function addSharedEvents(random: Random, builder: ChangeBuilder, used: Set<EntityRecord>): void {
  for (let count = random.int(3); count > 0; count--) {
    const [by, on] = [random.pick(PEOPLE), random.pick(ORGANIZATIONS)];
    const parts = [
      ['AGENT', use(used, by.id)],
      ['TARGET', use(used, on.id)],
    ] as const;
    builder.sharedEvent('MEETING', random.pick(DATES), parts);
  }
}

function addPermissions(random: Random, builder: ChangeBuilder, used: Set<EntityRecord>): void {
  if (random.chance(0.5)) return;
  const grantor = use(used, random.pick(PLACES.slice(0, 2)).id);
  const grantee = use(used, random.pick([...PLACES.slice(0, 2), ...ORGANIZATIONS.slice(0, 1)]).id);
  const weapons = random.some(WEAPONS, 2).map(({ id }) => use(used, id) as NodeId<'WeaponSystem'>);
  for (let step = random.int(2); step >= 0; step--) {
    builder.permission(grantor, grantee, weapons, {
      status: random.pick(PERMISSION_STATUSES),
      date: date(random),
      against: random.orNull(phrase(random)),
      area: random.orNull('Border área'),
      condition: random.orNull(phrase(random)),
      attributedToId: random.orNull(use(used, random.pick(PEOPLE).id)),
    });
  }
  if (random.chance(0.4))
    builder.edge('ABOUT', statementId(STATEMENT_KEYS[0] ?? ''), permissionId(grantor, grantee, weapons));
}

function addJudgements(random: Random, builder: ChangeBuilder): void {
  for (const { id } of random.some(WORLD, 2)) builder.judgement(id, random.pick(WORLD).id, random.pick(VERDICTS));
  for (const key of random.some(EVENT_KEYS, 2)) {
    const verdict = random.pick(['SAME', 'SAME', 'UNSURE'] as const);
    builder.judgement(eventId(key), eventId(random.pick(EVENT_KEYS)), verdict, random.pick([0.8, 0.9, 0.95]));
  }
}

function addRelations(random: Random, builder: ChangeBuilder, used: Set<EntityRecord>): void {
  for (let i = random.int(5); i > 0; i--) {
    const [from, to] = [random.pick(WORLD), random.chance(0.1) ? null : random.pick(WORLD)];
    const type = random.pick(RELATION_TYPES.slice(1, 5));
    builder.edge(type, use(used, from.id), use(used, (to ?? from).id), random.chance(0.3) ? { item: 'arms' } : {});
  }
  if (random.chance(0.4)) {
    const properties = {
      title: random.pick(['spokesman', 'minister']),
      ...(random.chance(0.5) ? { from: day('2012') } : {}),
      ...(random.chance(0.2) ? { until: day('2024-05') } : {}),
    };
    const of = use(used, random.pick([...ORGANIZATIONS, ...PLACES]).id);
    builder.edge('HOLDS_POSITION', use(used, random.pick(PEOPLE).id), of, properties);
  }
}
