import type { Party, Surroundings } from './surroundings.js';

/** A condition on what stands around a trigger: `object:arms`, `agent`, `infinitive`. */
export interface Need {
  readonly what: string;
  /** A list of `event-words.json`, or null. */
  readonly list: string | null;
}

/** "agent+target/object:arms": either an agent and a target, or arms as the object. */
export const readNeeds = (cell: string): Need[][] =>
  cell
    .split('/')
    .map((all) => all.split('+').map((one) => ({ what: one.split(':')[0] ?? '', list: one.split(':')[1] ?? null })));

/** Prepositions that a need may name. */
const PREPOSITION = /^(?:across|after|against|as|at|between|by|for|from|in|into|of|on|over|to|towards?|with|when)$/u;

/** True where there is something to look for, so that a misspelt need is found out. */
export const isKnownNeed = ({ what, list }: Need): boolean =>
  what in FUNCTIONS || PREPOSITION.test(what) || (list === null && what in FLAGS);

export const meets = (needs: readonly (readonly Need[])[], around: Surroundings): boolean =>
  needs.some((all) => all.every((need) => isMet(need, around)));

const FUNCTIONS: Readonly<Record<string, (party: Party) => boolean>> = {
  agent: (party) => party.does,
  object: ({ function: name }) => name === 'object',
  recipient: ({ function: name, preposition }) =>
    name === 'recipient' || (name === 'oblique' && (preposition === 'to' || preposition === 'for')),
  modifier: ({ function: name }) => name === 'modifier' || name === 'owner',
  actor: ({ function: name }) => name === 'object' || name === 'recipient',
  target: (party) => party.undergoes,
};
const ON = /^(?:on|against|at|upon|over|into|in|inside)$/u;

function isMet({ what, list }: Need, around: Surroundings): boolean {
  const flag = FLAGS[what];
  if (flag && list === null) return flag(around);
  const wanted = FUNCTIONS[what] ?? (({ preposition }: Party): boolean => preposition === what);
  return around.parties.some((party) => wanted(party) && (list === null || list === 'any' || party.lists.has(list)));
}

/** States and people, and whoever belongs to one: "Indian airlines", "Ukrainian crews". */
const isActing = ({ lists, holder }: Party): boolean =>
  lists.has('states') ||
  lists.has('persons') ||
  lists.has('forces') ||
  (holder !== null && !THINGS.some((list) => lists.has(list)));
const THINGS = ['arms', 'territory', 'grounds', 'use', 'requests', 'aid', 'permissions'] as const;

const someParty =
  (list: string) =>
  ({ parties }: Surroundings): boolean =>
    parties.some((party) => party.lists.has(list));

/** Conditions without a list. `agent` and `target` ask for somebody or something that is known. */
const FLAGS: Readonly<Record<string, (around: Surroundings) => boolean>> = {
  any: () => true,
  agent: ({ parties }) => parties.some((party) => party.does && party.isKnown),
  target: ({ parties }) => parties.some((party) => party.undergoes && party.isKnown),
  recipient: ({ parties }) => parties.some((party) => FUNCTIONS.recipient?.(party) && party.isKnown),
  actor: ({ parties }) => parties.some((party) => FUNCTIONS.actor?.(party) && isActing(party)),
  place: ({ parties }) => parties.some(({ lists, preposition }) => preposition !== null && lists.has('territory')),
  arms: someParty('arms'),
  forces: someParty('forces'),
  people: ({ parties }) => parties.some(({ lists }) => lists.has('people') || lists.has('number')),
  number: someParty('number'),
  persons: someParty('persons'),
  states: someParty('states'),
  nuclear: someParty('nuclear'),
  military: (around) => someParty('arms')(around) || around.isMilitary,
  designations: someParty('designations'),
  warlike: ({ isWarlike }) => isWarlike,
  abroad: ({ isAbroad }) => isAbroad,
  passive: ({ isPassive }) => isPassive,
  doer: ({ parties }) => parties.some((party) => party.does),
  infinitive: ({ clause }) => clause === 'infinitive',
  subjunctive: ({ clause }) => clause === 'subjunctive',
  gerund: ({ clause }) => clause === 'gerund',
  finite: ({ clause }) => clause === 'finite',
  clause: ({ clause }) => clause !== null,
  given: ({ isGiven }) => isGiven,
  the: ({ isDefinite }) => isDefinite,
  on: ({ parties }) => parties.some(({ preposition }) => preposition !== null && ON.test(preposition)),
};
