/** The steps of extraction, in order. Each has one idea, adds to the draft, and trusts only what earlier ones found. */

import type { Reading } from '../reading/reading.js';
import type { Draft } from './draft.js';
import { findEvents } from './events/find-events.js';
import { impliedParties } from './events/implied-parties.js';
import { acronyms } from './names/acronyms.js';
import { administrations, administrationsAtHome } from './names/administrations.js';
import { armedForces, armedForcesAtHome } from './names/armed-forces.js';
import { bodiesAgain } from './names/bodies-again.js';
import { bodiesBeforeNames } from './names/bodies-before-names.js';
import { bodiesElsewhere } from './names/bodies-elsewhere.js';
import { governmentsOfCountries } from './names/governments-of-countries.js';
import { homes } from './names/homes.js';
import { metonyms } from './names/metonyms.js';
import { officeHolders } from './names/office-holders.js';
import { officesOfPeople } from './names/offices-of-people.js';
import { organizationPatterns } from './names/organization-patterns.js';
import { personPatterns } from './names/person-patterns.js';
import { platformX } from './names/platform-x.js';
import { readCountries } from './names/read-countries.js';
import { readNames } from './names/read-names.js';
import { readNationalities } from './names/read-nationalities.js';
import { regionPatterns } from './names/region-patterns.js';
import { repeatedNames } from './names/repeated-names.js';
import { roles } from './names/roles.js';
import { seatBuildings } from './names/seat-buildings.js';
import { seats } from './names/seats.js';
import { stateBodies, stateBodiesAtHome } from './names/state-bodies.js';
import { surnames } from './names/surnames.js';
import { tableNames } from './names/table-names.js';
import { titledPeople } from './names/titled-people.js';
import type { Page } from './page.js';
import { findPermissions } from './permissions/find-permissions.js';
import { alliances } from './relations/alliances.js';
import { callings } from './relations/callings.js';
import { counterparts } from './relations/counterparts.js';
import { hostilities } from './relations/hostilities.js';
import { leaders } from './relations/leaders.js';
import { locations } from './relations/locations.js';
import { memberships } from './relations/memberships.js';
import { parts } from './relations/parts.js';
import { peopleOfCountries } from './relations/people-of-countries.js';
import { positions } from './relations/positions.js';
import { supplies } from './relations/supplies.js';
import { speechActs } from './statements/acts/speech-acts.js';
import { continuedQuotes } from './statements/continued-quotes.js';
import { directStatements } from './statements/direct-statements.js';
import { headlineStatements } from './statements/headline-statements.js';
import { judgedStatements } from './statements/judged-statements.js';
import { sameOccasion } from './statements/occasion/same-occasion.js';
import { readStatements } from './statements/read-statements.js';
import { reportedStatements } from './statements/reported-statements.js';
import { statementDetails } from './statements/statement-details.js';
import { statementTies } from './statements/ties.js';
import { unreadStatements } from './statements/unread-statements.js';
import { genericWeapons } from './weapons/generic-weapons.js';
import { guardedWeapons } from './weapons/guarded-weapons.js';
import { readWeapons } from './weapons/read-weapons.js';
import { shipNames } from './weapons/ship-names.js';
import { weaponDesignators } from './weapons/weapon-designators.js';
import { weaponFamilies } from './weapons/weapon-families.js';

export interface Step {
  readonly name: string;
  run(page: Page, draft: Draft): void;
}

/** What the tables and patterns of certain shape know wins. */
const SURE_NAMES: readonly Step[] = [
  tableNames,
  guardedWeapons,
  weaponDesignators,
  weaponFamilies,
  platformX,
  readCountries,
  regionPatterns,
  administrations,
  stateBodies,
  armedForces,
  shipNames,
  genericWeapons,
];

const NAMES_READ: readonly Step[] = [readNames, repeatedNames, titledPeople, readWeapons, readNationalities];

/** By capitals and first names, where only the words are known. */
const NAMES_BY_RULE: readonly Step[] = [titledPeople, organizationPatterns, personPatterns];

const WHO_IS_WHO: readonly Step[] = [
  surnames,
  acronyms,
  bodiesBeforeNames,
  homes,
  metonyms,
  seatBuildings,
  seats,
  bodiesElsewhere,
  stateBodiesAtHome,
  armedForcesAtHome,
  administrationsAtHome,
  // Again: "Kremlin spokesman X" is of the country that the Kremlin turned out to govern.
  homes,
  officeHolders,
  roles,
  officesOfPeople,
  bodiesAgain,
  governmentsOfCountries,
];

/** By what the model saw. */
const STATEMENTS_READ: readonly Step[] = [
  readStatements,
  unreadStatements,
  judgedStatements,
  headlineStatements,
  continuedQuotes,
];

/** By another guideline than the project's nothing is added to what the model saw. */
const STATEMENTS_OF_OTHERS: readonly Step[] = [readStatements, headlineStatements, continuedQuotes];

/** By verbs of saying, where only the words are known. */
const STATEMENTS_BY_RULE: readonly Step[] = [headlineStatements, directStatements, reportedStatements, continuedQuotes];

const FACTS: readonly Step[] = [
  speechActs,
  statementDetails,
  sameOccasion,
  statementTies,
  // What was done and allowed
  findPermissions,
  findEvents,
  // What is what to what
  positions,
  counterparts,
  peopleOfCountries,
  callings,
  leaders,
  memberships,
  parts,
  supplies,
  locations,
  alliances,
  hostilities,
  // Who is meant where an event leaves it out
  impliedParties,
];

/** The steps for a reading, in order. */
export const pipelineFor = ({ spans, guideline = 'own' }: Reading): readonly Step[] => [
  ...SURE_NAMES,
  ...(spans === undefined ? NAMES_BY_RULE : NAMES_READ),
  ...WHO_IS_WHO,
  ...(spans === undefined ? STATEMENTS_BY_RULE : guideline === 'own' ? STATEMENTS_READ : STATEMENTS_OF_OTHERS),
  ...FACTS,
];
