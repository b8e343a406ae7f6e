/** Who held which office when, by `lexicon/offices.tsv`: "the NATO secretary general" of an article's date. */
import { firstDay, lastDay, type PartialDate, toPartialDate } from '../model/partial-date.js';
import { slugOf } from './slug.js';
import { readTable } from './table.js';

export interface Tenure {
  /** Key of the person. */
  readonly person: string;
  readonly office: string;
  /** Key of the country, government or body that the office is one of. */
  readonly institution: string;
  /** Null where the table does not say. */
  readonly from: PartialDate | null;
  /** Null for who held it still when the table was written. */
  readonly until: PartialDate | null;
}

/** Of later dates the table cannot tell whether its last holders hold their offices still. */
const TABLE_WRITTEN = '2026-01-31';

interface Offices {
  readonly byPerson: ReadonlyMap<string, readonly Tenure[]>;
  readonly byInstitution: ReadonlyMap<string, readonly Tenure[]>;
}

let loaded: Offices | null = null;

function offices(): Offices {
  loaded ??= load();
  return loaded;
}

function load(): Offices {
  const byPerson = new Map<string, Tenure[]>();
  const byInstitution = new Map<string, Tenure[]>();
  for (const { person = '', office = '', institution = '', from = '', until = '' } of readTable('offices.tsv')) {
    const tenure: Tenure = {
      person: `person:${slugOf(person)}`,
      office,
      institution,
      from: toPartialDate(from),
      until: toPartialDate(until),
    };
    add(byPerson, tenure.person, tenure);
    add(byInstitution, stateOf(institution), tenure);
  }
  for (const [person, held] of byPerson) byPerson.set(person, held.sort(byBeginning));
  return { byPerson, byInstitution };
}

const add = (index: Map<string, Tenure[]>, key: string, tenure: Tenure): void => {
  index.set(key, [...(index.get(key) ?? []), tenure]);
};

/** What has no beginning in the table comes first. */
const byBeginning = (a: Tenure, b: Tenure): number => (a.from ?? '').localeCompare(b.from ?? '');

const stateOf = (institution: string): string => institution.replace(/^government:/u, 'country:');

/** The offices of the person with the key, from first to last. */
export const officesOf = (person: string): readonly Tenure[] => offices().byPerson.get(person) ?? [];

/** Some day of the date may lie within the tenure. */
export const mayHold = ({ from, until }: Tenure, date: PartialDate): boolean =>
  (from === null || firstDay(from) <= lastDay(date)) && (until === null || firstDay(date) <= lastDay(until));

/** Every day of the date lies within the tenure, as far as the table knows. */
export const surelyHolds = ({ from, until }: Tenure, date: PartialDate): boolean =>
  from !== null &&
  lastDay(from) <= firstDay(date) &&
  lastDay(date) <= (until === null ? TABLE_WRITTEN : firstDay(until));

export interface OfficeQuery {
  /** A country and its government are one here. */
  readonly institution: string;
  readonly offices: ReadonlySet<string>;
}

/** Keys of the people who may have held one of the offices on the date; without a date, at any time. */
export const possibleHolders = (query: OfficeQuery, date: PartialDate | null): readonly string[] =>
  unique(held(query).filter((tenure) => date === null || mayHold(tenure, date)));

/** Key of the one person who surely held one of the offices on the date; null where it is none or not one alone. */
export function holderAt(query: OfficeQuery, date: PartialDate): string | null {
  const [one, ...others] = unique(held(query).filter((tenure) => surelyHolds(tenure, date)));
  return others.length === 0 ? (one ?? null) : null;
}

const unique = (found: readonly Tenure[]): string[] => [...new Set(found.map(({ person }) => person))];

const held = ({ institution, offices: wanted }: OfficeQuery): Tenure[] =>
  (offices().byInstitution.get(stateOf(institution)) ?? []).filter(({ office }) => wanted.has(office));
