/** Event types with their place in PLOVER (the Political Language Ontology for Verifiable Event Records, 2021 code book). */

export const QUAD_CLASSES = [
  'VERBAL_COOPERATION',
  'MATERIAL_COOPERATION',
  'VERBAL_CONFLICT',
  'MATERIAL_CONFLICT',
] as const;
export type QuadClass = (typeof QUAD_CLASSES)[number];

interface PloverClass {
  readonly category: string;
  readonly quadClass: QuadClass | null;
}

const plover = (category: string, quadClass: QuadClass | null): PloverClass => ({ category, quadClass });

/** `category` is null-like ("NONE") where PLOVER has no counterpart; `quadClass` null where the type is neither. */
export const PLOVER_OF = {
  STRIKE: plover('ASSAULT', 'MATERIAL_CONFLICT'),
  INVASION: plover('ASSAULT', 'MATERIAL_CONFLICT'),
  SEIZURE: plover('ASSAULT', 'MATERIAL_CONFLICT'),
  CASUALTIES: plover('ASSAULT', 'MATERIAL_CONFLICT'),
  DEPLOYMENT: plover('MOBILIZE', 'MATERIAL_CONFLICT'),
  EXERCISE: plover('MOBILIZE', 'MATERIAL_CONFLICT'),
  TEST: plover('MOBILIZE', 'MATERIAL_CONFLICT'),
  DETENTION: plover('COERCE', 'MATERIAL_CONFLICT'),
  PROTEST: plover('PROTEST', 'MATERIAL_CONFLICT'),
  ARMS_TRANSFER: plover('AID', 'MATERIAL_COOPERATION'),
  AUTHORIZATION: plover('CONCEDE', 'VERBAL_COOPERATION'),
  REQUEST: plover('REQUEST', 'VERBAL_CONFLICT'),
  REFUSAL: plover('REJECT', 'VERBAL_CONFLICT'),
  ACCUSATION: plover('ACCUSE', 'VERBAL_CONFLICT'),
  MEETING: plover('CONSULT', 'VERBAL_COOPERATION'),
  VISIT: plover('CONSULT', 'VERBAL_COOPERATION'),
  AGREEMENT: plover('AGREE', 'VERBAL_COOPERATION'),
  SANCTION: plover('SANCTION', 'MATERIAL_CONFLICT'),
  DESIGNATION: plover('SANCTION', 'MATERIAL_CONFLICT'),
  LEGISLATION: plover('NONE', null),
  ELECTION: plover('NONE', null),
  OTHER: plover('NONE', null),
} as const satisfies Record<string, PloverClass>;

export type EventType = keyof typeof PLOVER_OF;
export const EVENT_TYPES = Object.keys(PLOVER_OF) as readonly EventType[];
