import type { PartialDate } from '../../model/partial-date.js';
import { catalog } from '../catalog.js';
import { mayHold, officesOf, type Tenure } from '../offices.js';
import { slugOf } from '../slug.js';
import { readTable, readWordList } from '../table.js';
import { foldWord } from '../tokens.js';

const PLAIN = readWordList('words.json', 'plainSurnames');
const FIRST_NAMES = readWordList('words.json', 'firstNames');
/** Offices so high that news uses the surname alone. */
const HIGH =
  /^(?:president|prime minister|chancellor|foreign minister|secretary general|secretary of state|premier|leader|supreme leader|vice president|foreign secretary)$/u;
/** Who has no surname by which news calls them: "Charles III". */
const NONE = '-';

/** By a word of the title, what the office of its bearer is called. */
const TITLES: readonly (readonly [title: RegExp, office: RegExp])[] = [
  [/^president$/u, /president/u],
  [/^(?:minister|premier)$/u, /minister|premier/u],
  [/^chancellor$/u, /chancellor/u],
  [/^(?:secretary|state|defen[cs]e)$/u, /secretary/u],
  [/^spokes(?:man|woman|person)$/u, /spokes|press secretary/u],
  [/^(?:gen|general|lt|lieutenant|col|colonel|maj|adm|admiral|commander)\.?$/u, /chief|commander|general|head/u],
  [/^(?:sen\.?|senator)$/u, /senator|leader/u],
  [/^(?:rep\.?|representative|congress(?:man|woman)|speaker)$/u, /congress|speaker|leader/u],
  [/^(?:gov\.?|governor)$/u, /governor/u],
  [/^mayor$/u, /mayor/u],
  [/^(?:ambassador|envoy)$/u, /ambassador|envoy|representative/u],
  [/^(?:director|chief|head)$/u, /director|chief|head|commander|secretary general/u],
  [/^(?:king|queen|prince|pope)$/u, /king|queen|prince|pope/u],
];

/** How the surname stands in the text. */
export type SurnameUse =
  /** A capitalized word, nothing more. */
  | { readonly as: 'WORD' }
  /** Read as the name of a person. */
  | { readonly as: 'PERSON' }
  /** Behind the title whose last word is given (folded). */
  | { readonly as: 'TITLED'; readonly title: string };

interface Surnames {
  readonly all: ReadonlyMap<string, readonly string[]>;
  /** Surnames that are also first names, places, bodies or weapons. */
  readonly shared: ReadonlySet<string>;
}

function load(): Surnames {
  const all = new Map<string, string[]>();
  for (const { name = '', names = '', surname = '' } of readTable('people.tsv')) {
    const words = surname === '' ? [name, ...names.split('|')].map(lastName) : [surname];
    for (const word of new Set(words.filter((word) => word !== '' && word !== NONE).map(foldWord)))
      all.set(word, [...(all.get(word) ?? []), `person:${slugOf(name)}`]);
  }
  const shared = new Set<string>(FIRST_NAMES);
  for (const { kind, name, names } of catalog().values())
    if (kind !== 'Person') for (const other of [name, ...names]) shared.add(foldWord(other));
  return { all, shared };
}

/** "Biden" of "Joseph R. Biden Jr.". */
const lastName = (full: string): string =>
  full
    .replace(/ (?:Jr|Sr|I{2,3})\.?$/u, '')
    .split(/\s+/u)
    .at(-1) ?? '';

let loaded: Surnames | null = null;

/**
 * The one office holder of the tables with this surname (folded), or null. Of several the one who was in office on the
 * article’s date. Surnames that are also words or common need a title that fits, or somebody so high that no other is meant.
 */
export function keyOfSurname(surname: string, use: SurnameUse, date: PartialDate | null): string | null {
  loaded ??= load();
  const keys = loaded.all.get(surname) ?? [];
  const risky = PLAIN.has(surname) || loaded.shared.has(surname);
  const office = use.as === 'TITLED' ? TITLES.find(([title]) => title.test(use.title))?.[1] : undefined;
  if (office) return oneOf(keys, ({ office: held }) => office.test(held), date);
  const only = oneOf(keys, () => true, date);
  if (only === null) return null;
  const high = officesOf(only).filter(({ office: held }) => HIGH.test(held));
  if (use.as === 'WORD') return risky || high.length === 0 ? null : only;
  if (risky) return date !== null && high.some((tenure) => mayHold(tenure, date)) ? only : null;
  return high.length > 0 || date === null || officesOf(only).some((tenure) => mayHold(tenure, date)) ? only : null;
}

function oneOf(keys: readonly string[], fits: (tenure: Tenure) => boolean, date: PartialDate | null): string | null {
  const fitting = keys.filter((key) => officesOf(key).some(fits));
  const [one, ...others] = fitting;
  if (one === undefined) return null;
  if (others.length === 0) return one;
  const [now, ...more] = fitting.filter(
    (key) => date !== null && officesOf(key).some((tenure) => fits(tenure) && mayHold(tenure, date)),
  );
  return more.length === 0 ? (now ?? null) : null;
}
