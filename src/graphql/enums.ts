/** The vocabularies of the model as GraphQL enums. */
import { registerEnumType } from 'type-graphql';
import { NUMBER_BOUNDS, NUMBER_KINDS } from '../model/article-facts.js';
import { DECISION_KINDS } from '../model/decision.js';
import { EVENT_TYPES, QUAD_CLASSES } from '../model/event-types.js';
import { SORT_DIRECTIONS } from '../model/query-fields.js';
import { DIRECTIONS, EDGE_TYPES, RELATION_TYPES, STATEMENT_TIES } from '../model/relationships.js';
import {
  ENTITY_KINDS,
  EVENT_ROLES,
  MODALITIES,
  NODE_KINDS,
  ORGANIZATION_KINDS,
  PERMISSION_STATUSES,
  PLACE_KINDS,
  POLARITIES,
  SPEECH_ACTS,
  STATEMENT_KINDS,
  STRENGTHS,
  VENUES,
  VERDICTS,
  WEAPON_CLASSES,
} from '../model/vocabulary.js';
import { BUCKETS, FACT_TIES_OF_ENTITIES } from '../store/query.js';
import { MATCHES } from '../store/search-rank.js';

type EnumObject<Value extends string> = { readonly [V in Value]: V };

function enumOf<Value extends string>(
  name: string,
  values: readonly Value[],
  description: string,
  valuesConfig: { readonly [V in Value]?: { readonly description: string } } = {},
): EnumObject<Value> {
  const object = Object.fromEntries(values.map((value) => [value, value])) as EnumObject<Value>;
  registerEnumType(object, { name, description, valuesConfig });
  return object;
}

export const NodeKindEnum = enumOf('NodeKind', NODE_KINDS, 'Every kind of node of the graph.');
export const EntityKindEnum = enumOf('EntityKind', ENTITY_KINDS, 'The kinds of entity.');
export const OrganizationKindEnum = enumOf('OrganizationKind', ORGANIZATION_KINDS, 'What an organization is.');
export const PlaceKindEnum = enumOf('PlaceKind', PLACE_KINDS, 'What a place is.');
export const WeaponClassEnum = enumOf('WeaponClass', WEAPON_CLASSES, 'What a weapon system is.');
export const StatementKindEnum = enumOf('StatementKind', STATEMENT_KINDS, 'How an article renders a statement.', {
  DIRECT: { description: 'In quotation marks.' },
  MIXED: { description: 'Partly in quotation marks.' },
  INDIRECT: { description: 'In the words of the article.' },
});
export const SpeechActEnum = enumOf('SpeechAct', SPEECH_ACTS, 'What is done by saying it.');
export const VenueEnum = enumOf('Venue', VENUES, 'On what occasion, or by which means, something was said.');
export const StrengthEnum = enumOf('Strength', STRENGTHS, 'How far a speaker commits to what is said.', {
  PLAIN: { description: 'It is so, or will be.' },
  POSSIBLE: { description: 'It may or could be.' },
  NECESSARY: { description: 'It must or should be.' },
  CONDITIONAL: { description: 'It will be if something else is.' },
});
export const PolarityEnum = enumOf('Polarity', POLARITIES, 'The side that a statement takes toward its target.');
export const ModalityEnum = enumOf('Modality', MODALITIES, 'Whether an event is told as fact.');
export const PermissionStatusEnum = enumOf(
  'PermissionStatus',
  PERMISSION_STATUSES,
  'Where a permission, or one step on its way, stands.',
);
export const EventRoleEnum = enumOf('EventRole', EVENT_ROLES, 'The part of an entity in an event.');
export const EventTypeEnum = enumOf('EventType', EVENT_TYPES, 'What kind of event it is.');
export const QuadClassEnum = enumOf('QuadClass', QUAD_CLASSES, 'Verbal or material, cooperation or conflict (PLOVER).');
export const NumberKindEnum = enumOf('NumberKind', NUMBER_KINDS, 'What a number of an event counts.');
export const NumberBoundEnum = enumOf('NumberBound', NUMBER_BOUNDS, 'How exact a number is said to be.');
export const RelationTypeEnum = enumOf('RelationType', RELATION_TYPES, 'What one entity is said to be to another.');
export const EdgeTypeEnum = enumOf('EdgeType', EDGE_TYPES, 'Every relationship that paths and drawings follow.');
export const TieTypeEnum = enumOf(
  'TieType',
  [...RELATION_TYPES, ...FACT_TIES_OF_ENTITIES],
  'How two entities hang together: by a relation, or through a fact they share.',
);
export const StatementTieEnum = enumOf('StatementTieType', STATEMENT_TIES, 'How one statement stands to another.');
export const DirectionEnum = enumOf('Direction', DIRECTIONS, 'Seen from the entity asked about.');
export const SortDirectionEnum = enumOf(
  'SortDirection',
  SORT_DIRECTIONS,
  'Missing values come last in both directions.',
);
export const BucketEnum = enumOf('TimeBucket', BUCKETS, 'How long a stretch of time one count covers.');
export const MatchEnum = enumOf('SearchMatch', MATCHES, 'How well a node answers a search, best first.');

export const HIGHLIGHT_KINDS = ['MENTION', 'STATEMENT', 'EVENT', 'PERMISSION'] as const;
export type HighlightKind = (typeof HIGHLIGHT_KINDS)[number];
export const HighlightKindEnum = enumOf('HighlightKind', HIGHLIGHT_KINDS, 'What stands in a stretch of the text.');

export const STATEMENT_COUNTS = ['ACT', 'KIND', 'SPEAKER'] as const;
export type StatementCount = (typeof STATEMENT_COUNTS)[number];
export const StatementCountEnum = enumOf('StatementCountBy', STATEMENT_COUNTS, 'What statements are counted by.');

export const EVENT_COUNTS = ['TYPE', 'MODALITY'] as const;
export type EventCount = (typeof EVENT_COUNTS)[number];
export const EventCountEnum = enumOf('EventCountBy', EVENT_COUNTS, 'What events are counted by.');

export const JOB_STATUSES = ['COMPLETED', 'COMPLETED_WITH_REFUSALS'] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];
export const JobStatusEnum = enumOf('IngestJobStatus', JOB_STATUSES, 'Where a job stands.');

export const ARTICLE_STATUSES = ['STORED', 'UNCHANGED', 'REFUSED'] as const;
export type ArticleStatus = (typeof ARTICLE_STATUSES)[number];
export const ArticleStatusEnum = enumOf('IngestedArticleStatus', ARTICLE_STATUSES, 'What became of an article.', {
  UNCHANGED: { description: 'It is in the graph already; nothing was written.' },
});

export const VerdictEnum = enumOf('Verdict', VERDICTS, 'Whether two are one.');
export const ChangeKindEnum = enumOf(
  'ChangeKind',
  DECISION_KINDS,
  'What was decided on who is who and on which facts are one.',
  {
    JUDGE: { description: 'That two are different, or that it is not known.' },
    JUDGE_FACTS: { description: 'That two events or permissions are one, are not, or that it is not known.' },
    MERGE: { description: 'That some are one.' },
    SPLIT: { description: 'That what was taken for one is two.' },
    ALIAS: { description: 'That an entity has a name.' },
    UNDO: { description: 'That a change is taken back.' },
  },
);
