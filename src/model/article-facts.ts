/**
 * What extraction gives for one article: mentions, entities, statements, events, permissions and relations, each with
 * its spans into the stored text. Ids here are local to the article; resolving makes them ids of the graph.
 */
import type { EventType } from './event-types.js';
import type { PartialDate } from './partial-date.js';
import type { RelationType, StatementTie } from './relationships.js';
import type { Span, Words } from './span.js';
import type {
  EntityKind,
  EventRole,
  Modality,
  OrganizationKind,
  PermissionStatus,
  PlaceKind,
  Polarity,
  SpeechAct,
  StatementKind,
  Strength,
  VenueKind,
  WeaponClass,
} from './vocabulary.js';

/** Id of an entity within one article. */
export type LocalId = string;

export interface ArticleMeta {
  readonly title: string | null;
  readonly standfirst: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  /** News agencies credited, in the order of the text. */
  readonly agencies: readonly string[];
  readonly dateline: string | null;
  /** Month and day of a dateline that gives no year: `--05-31`. */
  readonly datelineDay: string | null;
  readonly publishedAt: PartialDate | null;
  readonly url: string | null;
  /** ISO 639-1, or `und` where it cannot be told. */
  readonly language: string;
}

/** Text that is not the article's own: kept, marked, never extracted from. */
export interface Boilerplate extends Span {
  readonly why: string;
}

export type MentionForm = 'NAME' | 'ADJECTIVAL' | 'NOMINAL' | 'PRONOUN';

export interface MentionFact extends Words {
  readonly entity: LocalId;
  readonly form: MentionForm;
  readonly rule: string;
  readonly confidence: number;
}

/** An entity as the article presents it. `key` says which entity of the tables it is, where one was found. */
export interface EntityFact {
  readonly id: LocalId;
  readonly kind: EntityKind;
  readonly name: string;
  /** Key in the tables of the project (for instance `country:ukr`, `weapon:atacms`), or null. */
  readonly key: string | null;
  /** False for generic weapons and for people and bodies that the article does not name: these stay in their article. */
  readonly named: boolean;
  /** True for a name that others bear in other articles, such as "Foreign Ministry" where no country is told. */
  readonly local?: boolean;
  readonly organizationKind: OrganizationKind | null;
  readonly placeKind: PlaceKind | null;
  readonly weaponClass: WeaponClass | null;
  /** For a government: the local id of its country, where the article has it. */
  readonly governmentOf: LocalId | null;
}

export interface StanceFact {
  readonly target: LocalId | { readonly topic: string };
  readonly polarity: Polarity;
}

/** The occasion as the words tell it: "a news conference in Berlin". */
export interface VenueFact extends Words {
  readonly kind: VenueKind;
}

export interface StatementFact {
  readonly id: LocalId;
  /** Null where the text gives no one. */
  readonly speaker: LocalId | null;
  readonly speakerWords: Words | null;
  readonly kind: StatementKind;
  readonly cue: Words | null;
  /** The longest contiguous piece of the content. */
  readonly content: Words;
  /** Every quoted piece, quotation marks outside. */
  readonly quoted: readonly Span[];
  readonly addressee: LocalId | null;
  readonly venue: VenueFact | null;
  readonly act: SpeechAct;
  /** True where the main clause denies. */
  readonly negated: boolean;
  readonly strength: Strength;
  /** What must be for the rest to hold, with its "if"; null where nothing is said under a condition. */
  readonly condition: Words | null;
  /** What is said to follow then. */
  readonly consequence: Words | null;
  readonly date: PartialDate | null;
  readonly datePhrase: string | null;
  /** Through whom it came, nearest to the speaker first: the outlet it was told to, then those who tell of it. */
  readonly reportedVia: readonly LocalId[];
  readonly about: readonly LocalId[];
  /** Topics by name. */
  readonly topics: readonly string[];
  readonly stance: readonly StanceFact[];
  /** The statement inside whose content this one is told, if any. */
  readonly within: LocalId | null;
  readonly rule: string;
  readonly confidence: number;
}

/** How a statement of the article stands to another one: it answers, contradicts or confirms it. */
export interface StatementTieFact {
  readonly type: StatementTie;
  readonly from: LocalId;
  readonly to: LocalId;
  /** The words that show it. */
  readonly evidence: Words;
  readonly rule: string;
  readonly confidence: number;
}

export interface ParticipantFact {
  readonly entity: LocalId;
  readonly role: EventRole;
}

export const NUMBER_KINDS = ['KILLED', 'WOUNDED', 'DETAINED', 'QUANTITY'] as const;
export type NumberKind = (typeof NUMBER_KINDS)[number];

export const NUMBER_BOUNDS = ['EXACTLY', 'AT_LEAST', 'AT_MOST', 'ABOUT'] as const;
export type NumberBound = (typeof NUMBER_BOUNDS)[number];

export interface EventNumber {
  readonly kind: NumberKind;
  readonly value: number;
  readonly bound: NumberBound;
  readonly words: string;
}

export interface EventFact {
  readonly id: LocalId;
  readonly type: EventType;
  readonly trigger: Words;
  /** Further mentions of the same event in this article. */
  readonly otherMentions: readonly Words[];
  readonly date: PartialDate | null;
  readonly datePhrase: string | null;
  readonly place: LocalId | null;
  readonly participants: readonly ParticipantFact[];
  readonly numbers: readonly EventNumber[];
  readonly modality: Modality;
  readonly attributedTo: LocalId | null;
  readonly rule: string;
  readonly confidence: number;
}

export interface PermissionFact {
  readonly id: LocalId;
  readonly grantor: LocalId;
  /** Null where it is allowed or refused to whoever it may be: "no one may use our airspace". */
  readonly grantee: LocalId | null;
  readonly weapon: LocalId | null;
  readonly status: PermissionStatus;
  readonly against: string | null;
  readonly area: string | null;
  readonly condition: string | null;
  readonly date: PartialDate | null;
  readonly datePhrase: string | null;
  readonly attributedTo: LocalId | null;
  readonly requestedBy: LocalId | null;
  readonly evidence: Words;
  readonly otherEvidence: readonly Words[];
  /** The statement or event of this article that backs the step. */
  readonly source: LocalId | null;
  readonly rule: string;
  readonly confidence: number;
}

export interface RelationFact {
  readonly id: LocalId;
  readonly type: RelationType;
  readonly from: LocalId;
  readonly to: LocalId;
  /** The office, for HOLDS_POSITION and LEADS. */
  readonly title: string | null;
  /** What is supplied, for SUPPLIES. */
  readonly item: LocalId | null;
  readonly since: PartialDate | null;
  readonly until: PartialDate | null;
  readonly evidence: Words;
  readonly rule: string;
  readonly confidence: number;
}

export interface ArticleFacts {
  readonly meta: ArticleMeta;
  readonly boilerplate: readonly Boilerplate[];
  readonly entities: readonly EntityFact[];
  readonly mentions: readonly MentionFact[];
  readonly statements: readonly StatementFact[];
  readonly statementTies: readonly StatementTieFact[];
  readonly events: readonly EventFact[];
  readonly permissions: readonly PermissionFact[];
  readonly relations: readonly RelationFact[];
}
