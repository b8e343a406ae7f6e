import { catalog } from '../catalog.js';
import type { Draft } from '../draft.js';
import { NameTrie } from '../name-trie.js';
import { isOpen, keyAt, type Page } from '../page.js';
import type { Step } from '../pipeline.js';
import {
  isBesideWeapon,
  isListedWithWeapon,
  isShip,
  isWarlike,
  isWholeName,
  readAs,
  standsForPerson,
} from './weapon-evidence.js';
import { isWrittenAsWeapon } from './weapon-shape.js';
import { writingsOf } from './weapon-writings.js';

/** A place where the word may stand for the weapon. */
export interface Candidate {
  readonly key: string;
  readonly from: number;
  readonly until: number;
}

/** How sure a name is by what shows that it is one. */
const CONFIDENCE = { read: 0.85, beside: 0.85, listed: 0.8, introduced: 0.75, sentence: 0.7 } as const;

function build(): NameTrie {
  const trie = new NameTrie();
  for (const entry of catalog().values()) {
    if (entry.kind !== 'WeaponSystem') continue;
    for (const name of writingsOf(entry).guarded) trie.add(name, { key: entry.key, form: 'NAME' }, { counted: true });
  }
  return trie;
}

let built: NameTrie | null = null;

/**
 * Weapons whose name is a word or the name of somebody, too: "Patriot batteries", "Neptune and Harpoon missiles", and then
 * "the Patriots" of the same article; but no "Patriot Act", "Stacey Abrams" or "Milan".
 */
export const guardedWeapons: Step = {
  name: 'guarded-weapons',
  run(page, draft) {
    let open = candidates(page, draft);
    const take = (confidence: number, fits: (one: Candidate) => boolean): number => {
      const found = open.filter(fits);
      for (const one of found) add(draft, one, confidence);
      open = open.filter((one) => !found.includes(one));
      return found.length;
    };
    take(CONFIDENCE.beside, (one) => isBesideWeapon(page, draft, one));
    take(CONFIDENCE.read, (one) => readAs(page, one) === 'WEAPON');
    const listed = (): number => take(CONFIDENCE.listed, (one) => isListedWithWeapon(page, draft, one));
    while (listed() > 0);
    const people = new Set(open.filter((one) => standsForPerson(page, one)).map(({ key }) => key));
    open = open.filter((one) => isWholeName(page, draft, one) && !people.has(one.key) && readAs(page, one) === null);
    take(CONFIDENCE.introduced, (one) => isIntroduced(page, draft, one));
    take(CONFIDENCE.sentence, (one) => isWarlike(page, draft, one));
    while (listed() > 0);
  },
};

/** The article has named the weapon or a variant of it; a city or a person of that name is "the Kazan" only as a weapon. */
const isIntroduced = (page: Page, draft: Draft, { key: weapon, from }: Candidate): boolean =>
  ((draft.at(from) === null && !isShip(weapon)) || keyAt(page, from - 1) === 'the') &&
  [...draft.entities.values()].some(
    ({ key }) => key !== null && (key === weapon || catalog().get(key)?.family === weapon),
  );

function candidates(page: Page, draft: Draft): Candidate[] {
  built ??= build();
  const found: Candidate[] = [];
  for (let at = 0; at < page.tokens.length; at += 1) {
    const hit = isOpen(page, at) ? built.longestAt(page.tokens, at) : null;
    const [first] = hit?.hits ?? [];
    if (!hit || !first || isTaken(draft, first.key, at, hit.until) || !isWrittenAsWeapon(page, at, hit.until)) continue;
    found.push({ key: first.key, from: at, until: hit.until });
    at = hit.until - 1;
  }
  return found;
}

/** What the tables have found there is longer, begins elsewhere, or is the weapon already. */
function isTaken(draft: Draft, key: string, from: number, until: number): boolean {
  for (let at = from; at < until; at += 1) {
    const known = draft.at(at);
    if (known && (known.until > until || known.from !== from || known.entity === draft.idOfKey(key))) return true;
  }
  return false;
}

function add(draft: Draft, { key, from, until }: Candidate, confidence: number): void {
  const entity = draft.known(key);
  if (entity) draft.replace({ from, until, entity: entity.id, form: 'NAME', rule: 'guarded-weapon', confidence });
}
