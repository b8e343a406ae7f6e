/** The words by which permissions are told, from `lexicon/permission-words.tsv`: one form may have several senses. */
import { keyAt, type Page } from '../page.js';
import { readTable, several } from '../table.js';

export const SENSES = [
  'ALLOW',
  'FORBID',
  'PERMISSION',
  'RESTRICTION',
  'LIFT',
  'LIFTING',
  'IMPOSE',
  'LAST',
  'GIVE',
  'GET',
  'WITHHOLD',
  'REVOKE',
  'ASK',
  'PLEA',
  'REFUSE',
  'REFUSED',
  'REVIEW',
  'REVIEWED',
  'AGREE',
  'AGREED',
  'SIGNAL',
  'SIGNALLED',
  'SEND',
  'DELIVERY',
  'PENDING',
  'HELD',
  'RESUME',
] as const;
export type Sense = (typeof SENSES)[number];

/** A form of the table where it stands in the text: tokens, end exclusive. */
export interface Sensed {
  readonly senses: ReadonlySet<Sense>;
  /** Its first word. */
  readonly key: string;
  readonly from: number;
  readonly until: number;
}

interface Form {
  readonly keys: readonly string[];
  readonly senses: Set<Sense>;
}

interface Forms {
  readonly byFirst: ReadonlyMap<string, readonly Form[]>;
  readonly byLast: ReadonlyMap<string, readonly Form[]>;
}

let loaded: Forms | null = null;

/** Longest first under each key. */
function forms(): Forms {
  if (loaded) return loaded;
  const known = new Map<string, Form>();
  for (const row of readTable('permission-words.tsv')) {
    const sense = SENSES.find((one) => one === row.sense);
    if (!sense) throw new Error(`permission-words.tsv has an unknown sense "${row.sense}"`);
    for (const words of several(row.forms)) {
      const form = known.get(words) ?? { keys: words.split(' '), senses: new Set() };
      form.senses.add(sense);
      known.set(words, form);
    }
  }
  const longest = [...known.values()].sort((a, b) => b.keys.length - a.keys.length);
  loaded = { byFirst: groupBy(longest, first), byLast: groupBy(longest, last) };
  return loaded;
}

function groupBy(all: readonly Form[], keyOf: (form: Form) => string): Map<string, Form[]> {
  const groups = new Map<string, Form[]>();
  for (const form of all) groups.set(keyOf(form), [...(groups.get(keyOf(form)) ?? []), form]);
  return groups;
}

const first = ({ keys }: Form): string => keys[0] ?? '';
const last = ({ keys }: Form): string => keys.at(-1) ?? '';

/** The longest form that begins at the token, or null. */
export function wordAt(page: Page, from: number): Sensed | null {
  const key = keyAt(page, from);
  for (const { keys, senses } of forms().byFirst.get(key) ?? [])
    if (keys.every((one, index) => keyAt(page, from + index) === one))
      return { senses, key, from, until: from + keys.length };
  return null;
}

/** The longest form that ends with the token, or null. */
export function wordEnding(page: Page, end: number): Sensed | null {
  for (const { keys, senses } of forms().byLast.get(keyAt(page, end)) ?? []) {
    const from = end - keys.length + 1;
    if (keys.every((key, index) => keyAt(page, from + index) === key))
      return { senses, key: keyAt(page, from), from, until: end + 1 };
  }
  return null;
}

export const means = (word: Sensed | null, ...senses: readonly Sense[]): word is Sensed =>
  word !== null && senses.some((sense) => word.senses.has(sense));

export const sameSentence = (page: Page, a: number, b: number): boolean =>
  page.tokens[a]?.sentence === page.tokens[b]?.sentence;
