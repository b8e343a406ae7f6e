/** The closed vocabularies of the graph. Every other layer derives its enums, checks and tables from these lists. */

export const ENTITY_KINDS = ['Person', 'Organization', 'Place', 'WeaponSystem'] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** Facts: what was said, done or allowed. They are told by articles and tie entities together. */
export const FACT_KINDS = ['Event', 'Statement', 'Permission'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

export const NODE_KINDS = [...ENTITY_KINDS, ...FACT_KINDS, 'Article', 'Topic'] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

export const ORGANIZATION_KINDS = [
  'GOVERNMENT',
  'MINISTRY',
  'MILITARY',
  'ALLIANCE',
  'PARTY',
  'AGENCY',
  'COMPANY',
  'MEDIA',
  'NGO',
  'ARMED_GROUP',
  'OTHER',
] as const;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];

export const PLACE_KINDS = ['COUNTRY', 'REGION', 'CITY', 'FACILITY', 'SEA', 'OTHER'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export const WEAPON_CLASSES = [
  'MISSILE',
  'AIR_DEFENCE',
  'ARTILLERY',
  'ARMOUR',
  'AIRCRAFT',
  'UAV',
  'NAVAL',
  'MUNITION',
  'SMALL_ARMS',
  'OTHER',
] as const;
export type WeaponClass = (typeof WEAPON_CLASSES)[number];

export const STATEMENT_KINDS = ['DIRECT', 'MIXED', 'INDIRECT'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

export const SPEECH_ACTS = [
  'CLAIM',
  'ACCUSATION',
  'WARNING',
  'THREAT',
  'DENIAL',
  'ANNOUNCEMENT',
  'DEMAND',
  'REQUEST',
  'CONFIRMATION',
  'REFUSAL',
  'PROMISE',
  'OPINION',
  'QUESTION',
] as const;
export type SpeechAct = (typeof SPEECH_ACTS)[number];

/** On what occasion or by which means something was said. */
export const VENUES = [
  'BRIEFING',
  'INTERVIEW',
  'SPEECH',
  'POST',
  'STATEMENT',
  'LETTER',
  'CALL',
  'MEETING',
  'HEARING',
  'PARLIAMENT',
  'BROADCAST',
  'ARTICLE',
] as const;
export type VenueKind = (typeof VENUES)[number];

/** How far a speaker commits to what is said: "may", "must", "if …, then"; PLAIN is none of them. */
export const STRENGTHS = ['PLAIN', 'POSSIBLE', 'NECESSARY', 'CONDITIONAL'] as const;
export type Strength = (typeof STRENGTHS)[number];

export const POLARITIES = ['SUPPORT', 'OPPOSE', 'NEUTRAL'] as const;
export type Polarity = (typeof POLARITIES)[number];

export const MODALITIES = ['ASSERTED', 'PLANNED', 'POSSIBLE', 'ALLEGED', 'DENIED', 'HYPOTHETICAL'] as const;
export type Modality = (typeof MODALITIES)[number];

/** Status of a permission and of each of its steps. */
export const PERMISSION_STATUSES = [
  'REQUESTED',
  'UNDER_REVIEW',
  'SIGNALLED',
  'GRANTED',
  'GRANTED_WITH_LIMITS',
  'DENIED',
  'REVOKED',
  'ALLEGED',
] as const;
export type PermissionStatus = (typeof PERMISSION_STATUSES)[number];

export const EVENT_ROLES = [
  'AGENT',
  'TARGET',
  'AUTHORIZER',
  'GRANTEE',
  'SUPPLIER',
  'RECIPIENT',
  'HOST',
  'ATTENDEE',
  'VICTIM',
  'LOCATION',
  'WEAPON',
] as const;
export type EventRole = (typeof EVENT_ROLES)[number];

export const VERDICTS = ['SAME', 'DIFFERENT', 'UNSURE'] as const;
export type Verdict = (typeof VERDICTS)[number];
