import { catalog } from '../catalog.js';
import { NameTrie } from '../name-trie.js';
import type { Page, TokenRange } from '../page.js';
import { readTable, several } from '../table.js';

/** Which offices of the tables an office is called by, as the words of it stand in a text. */
export interface OfficeWords {
  readonly offices: ReadonlySet<string>;
  /** Only bodies have a "director", and "NATO chief" is no chief of a state. */
  readonly ofBodies: boolean;
  /** "leader": of a state it is another office from country to country. */
  readonly isLeader: boolean;
  /** The body of the United Nations whose head is meant ("the UN refugee chief"); null where it is the one named. */
  readonly institution: string | null;
}

const offices = new Map<string, OfficeWords>();
const leaders = new Map<string, string>();
let trie: NameTrie | null = null;

function load(): NameTrie {
  const made = new NameTrie();
  for (const { words, offices: held, owner, institution } of readTable('office-words.tsv'))
    for (const written of several(words)) {
      offices.set(written, {
        offices: new Set(several(held)),
        ofBodies: owner === 'body',
        isLeader: written === 'leader',
        institution: institution || null,
      });
      made.add(written, { key: written, form: 'NAME' });
    }
  for (const { country, office = '' } of readTable('leaders.tsv')) leaders.set(`country:${country}`, office);
  return made;
}

/** The longest words of an office that begin at the token; null where none do. */
export function officeWordsAt({ tokens }: Page, from: number): (TokenRange & { readonly words: OfficeWords }) | null {
  trie ??= load();
  const hit = trie.longestAt(tokens, from);
  const words = offices.get(hit?.hits[0]?.key ?? '');
  return hit && words ? { from, until: hit.until, words } : null;
}

/** The offices that the words mean in the institution; null where it has none such. "The French leader" is its president, the British one its prime minister. */
export function officesMeant(words: OfficeWords, institution: string): ReadonlySet<string> | null {
  const state = /^(?:country|government):/.test(institution);
  if (!words.ofBodies) return words.offices;
  if (!state) return words.offices;
  if (!words.isLeader) return null;
  const office = leaders.get(institution.replace('government:', 'country:'));
  return office === undefined ? null : new Set([office]);
}

/** Keys of the catalog that offices can be of. */
export const isInstitution = (key: string | null): key is string =>
  key !== null && /^(?:country|government|body|region|city):/.test(key) && catalog().has(key);
