import { type CatalogEntry, catalog } from '../catalog.js';
import type { Draft } from '../draft.js';
import { type NameHit, NameTrie } from '../name-trie.js';
import { isOpen, keyAt, type Page } from '../page.js';
import type { Step } from '../pipeline.js';
import { readWordList } from '../table.js';
import { isWrittenAsWeapon } from '../weapons/weapon-shape.js';
import { isShort, writingsOf } from '../weapons/weapon-writings.js';

const FIRST_NAMES = readWordList('words.json', 'firstNames');

/** Which reading wins where a name has several: "Georgia" is the country before it is anything else. */
const RANK = ['country', 'government', 'person', 'body', 'region', 'weapon', 'city'];
const rank = (key: string): number => RANK.indexOf(key.slice(0, key.indexOf(':')));

function writings(entry: CatalogEntry): string[] {
  const names = [entry.name, ...entry.names];
  if (entry.kind === 'WeaponSystem') return [...writingsOf(entry).sure];
  // "Government of Ukraine" is what the entity is called here; texts say it otherwise.
  return entry.organizationKind === 'GOVERNMENT' ? [...entry.names] : names;
}

const WEST = 'body:the-west';

function build(): NameTrie {
  const trie = new NameTrie();
  for (const entry of catalog().values()) {
    const counted = entry.kind === 'WeaponSystem';
    for (const name of new Set(writings(entry))) trie.add(name, { key: entry.key, form: 'NAME' }, { counted });
    for (const adjective of entry.adjectives) trie.add(adjective, { key: entry.key, form: 'ADJECTIVAL' });
  }
  trie.add('Washington', { key: 'city:washington-dc', form: 'NAME' });
  trie.add('Western', { key: WEST, form: 'ADJECTIVAL' });
  return trie;
}

let built: NameTrie | null = null;

/** Names that stand in the tables: the longest at each place. */
export const tableNames: Step = {
  name: 'table-names',
  run(page, draft) {
    built ??= build();
    for (let at = 0; at < page.tokens.length; at += 1) {
      if (!isOpen(page, at)) continue;
      const hit = built.longestAt(page.tokens, at);
      if (!hit || isOvertaken(page, at, hit.until)) continue;
      const chosen = choose(page, draft, at, hit.until, hit.hits);
      if (chosen === null) continue;
      add(draft, chosen, at, hit.until);
      at = hit.until - 1;
    }
  },
};

/** "the Ukraine" in "the Ukraine Defence Contact Group": a name with its article gives way to a longer one behind that. */
const isOvertaken = (page: Page, at: number, until: number): boolean =>
  keyAt(page, at) === 'the' && (built?.longestAt(page.tokens, at + 1)?.until ?? 0) > until;

function add(draft: Draft, hit: NameHit, from: number, until: number): void {
  const entity = draft.known(hit.key);
  if (entity) draft.mention({ from, until, entity: entity.id, form: hit.form, rule: 'table-name', confidence: 0.9 });
}

function choose(page: Page, draft: Draft, from: number, until: number, hits: readonly NameHit[]): NameHit | null {
  const [best] = [...hits].sort((a, b) => rank(a.key) - rank(b.key));
  if (!best) return null;
  // "the West" is two words, and no more of "the West Coast" than "West" is.
  if ((until === from + 1 || best.key === WEST) && isPartOfLongerName(page, until - 1, best)) return null;
  if (catalog().get(best.key)?.generic && belongsElsewhere(page, draft, from, best)) return null;
  if (best.key.startsWith('weapon:') && !isSureWeapon(page, from, until)) return null;
  const adjectival = hits.find(({ form, key }) => form === 'ADJECTIVAL' && key === best.key);
  return adjectival && standsBeforeNoun(page, until) ? adjectival : best;
}

/** "A10" without a hyphen is left to the step for weapons that have to be shown to be some. */
const isSureWeapon = (page: Page, from: number, until: number): boolean =>
  isWrittenAsWeapon(page, from, until) && !(until === from + 1 && isShort(page.tokens[from]?.text ?? ''));

/** "US weapons", "U.S.-supplied": the same letters stand for the country and its adjective. */
function standsBeforeNoun(page: Page, until: number): boolean {
  const next = page.tokens[until];
  return next !== undefined && (next.joined || /^\p{L}{3,}$/u.test(next.text)) && !VERBS.has(next.key);
}

const VERBS = new Set(
  'has had have is was were will would could should may might can must does did says said told gave gives allowed allows wants wanted and or but that who which sees announced refused approved authorized supplies supplied sent launched began agreed'.split(
    ' ',
  ),
);

/** One word of a table inside a longer name that is not in it: "Jackson Hole", "George Washington", "Paris Saint-Germain". */
function isPartOfLongerName(page: Page, at: number, hit: NameHit): boolean {
  if (!/^(?:city:|region:|weapon:|body:the-west$)/.test(hit.key)) return false;
  const before = page.tokens[at - 1];
  const after = page.tokens[at + 1];
  if (before && before.sentence === page.tokens[at]?.sentence && FIRST_NAMES.has(before.key) && before.capital)
    return true;
  if (hit.key.startsWith('weapon:')) return false;
  const capital = after?.capital === true && after.spaced && after.sentence === page.tokens[at]?.sentence;
  return (
    capital &&
    !/^(?:region|oblast|province|on|and)$/u.test(keyAt(page, at + 1)) &&
    after.text !== after.text.toUpperCase()
  );
}

/** "the French Senate", "Canada’s House of Commons", "the Nigeria Labour Congress", "the Thai Red Cross". */
function belongsElsewhere(page: Page, draft: Draft, from: number, { key }: NameHit): boolean {
  const at = /^['’]s?$/u.test(keyAt(page, from - 1)) ? from - 2 : from - 1;
  const before = page.tokens[at];
  if (!before || before.sentence !== page.tokens[from]?.sentence) return false;
  const owner = draft.entities.get(draft.at(at)?.entity ?? '');
  if (owner) return owner.placeKind === 'COUNTRY' && owner.key !== catalog().get(key)?.country;
  const opensSentence = page.tokens[at - 1]?.sentence !== before.sentence;
  return at === from - 1 && !opensSentence && before.section !== 'title' && /^\p{Lu}\p{Ll}+$/u.test(before.text);
}
