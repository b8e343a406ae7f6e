import type { WeaponClass } from '../../model/vocabulary.js';
import { WEAPON_CLASSES } from '../../model/vocabulary.js';
import { catalog } from '../catalog.js';
import type { Draft } from '../draft.js';
import { isOpen, type Page, wordsOf } from '../page.js';
import type { Step } from '../pipeline.js';
import { readTable, readWordList } from '../table.js';
import type { Candidate } from './guarded-weapons.js';
import { isBesideWeapon, isListedWithWeapon } from './weapon-evidence.js';
import { isWrittenAsWeapon } from './weapon-shape.js';
import { writingsOf } from './weapon-writings.js';

interface Pattern {
  readonly whole: RegExp;
  readonly weaponClass: WeaponClass;
  /** False where other things have such names: words of war must stand beside it. */
  readonly sure: boolean;
}

interface Designator extends Candidate {
  readonly name: string;
  readonly pattern: Pattern;
}

/** "MH17" and "COVID-19" look like weapons. */
const NO_WEAPONS = readWordList('weapon-words.json', 'noDesignators');
/** Designators that are written with a space: "Mk 84", "Type 055". */
const SPACED = readWordList('weapon-words.json', 'spacedDesignators');
/** "AN/TPQ-36": three words between hyphens and slashes, and one for a series. */
const LONGEST = 5;
const CONFIDENCE = { sure: 0.8, beside: 0.7 } as const;

const patterns: readonly Pattern[] = readTable('weapon-designators.tsv').map((row) => ({
  whole: new RegExp(`^(?:${row.pattern})$`, 'u'),
  weaponClass: WEAPON_CLASSES.find((one) => one === row.class) ?? 'OTHER',
  sure: row.evidence === 'sure',
}));

/** Weapons that the table lacks, by the shape of their designators: "AIM-260", "Project 22160", "the P-51 fighter". */
export const weaponDesignators: Step = {
  name: 'weapon-designators',
  run(page, draft) {
    let open = designators(page, draft);
    const take = (confidence: number, fits: (one: Designator) => boolean): number => {
      const found = open.filter(fits);
      for (const one of found) add(draft, one, confidence);
      open = open.filter((one) => !found.includes(one));
      return found.length;
    };
    take(CONFIDENCE.sure, ({ pattern }) => pattern.sure);
    take(CONFIDENCE.beside, (one) => isBesideWeapon(page, draft, one));
    while (take(CONFIDENCE.beside, (one) => isListedWithWeapon(page, draft, one)) > 0);
    const named = new Set([...draft.entities.values()].map(({ name }) => name));
    take(CONFIDENCE.beside, ({ name }) => named.has(name));
  },
};

function designators(page: Page, draft: Draft): Designator[] {
  const found: Designator[] = [];
  for (let at = 0; at < page.tokens.length; at += 1) {
    const one = isOpen(page, at) && page.tokens[at]?.joined === false ? designatorAt(page, draft, at) : null;
    if (one === null) continue;
    found.push(one);
    at = one.until - 1;
  }
  return found;
}

/** The designator that begins at the token: all of a run of letters and digits between hyphens, or a word and the number behind it. */
function designatorAt(page: Page, draft: Draft, from: number): Designator | null {
  const until = endOfRun(page, from);
  for (let at = from; at < until; at += 1) if (draft.at(at)) return null;
  const written = wordsOf(page, from, until).words.replace(/[-‐‑ ]/gu, '-');
  if (!/\d|-[IVX]+$/.test(written) || NO_WEAPONS.has(written.replaceAll('-', '').toLowerCase())) return null;
  const name = singular(written);
  const pattern = patterns.find(({ whole }) => whole.test(name));
  if (!pattern || !isWrittenAsWeapon(page, from, until)) return null;
  const spaced = page.tokens[from + 1]?.spaced === true && until === from + 2;
  return { key: '', from, until, name: spaced ? name.replace('-', ' ') : name, pattern };
}

function endOfRun({ tokens }: Page, from: number): number {
  const first = tokens[from];
  const next = tokens[from + 1];
  if (first && SPACED.has(first.key) && next?.sentence === first.sentence && /^\d/.test(next.text)) return from + 2;
  let until = from + 1;
  while (until < from + LONGEST && isGlued(tokens[until])) until += 1;
  return until;
}

const isGlued = (token: Page['tokens'][number] | undefined): boolean =>
  token !== undefined && !token.spaced && (token.joined || /^[\p{L}\d/]/u.test(token.text));

/** "AIM-120s" are several of "AIM-120". */
const singular = (written: string): string => written.replace(/(?<=[\p{Lu}\d])s$/u, '');

function add(draft: Draft, { from, until, name, pattern }: Designator, confidence: number): void {
  const key = keyOfBase(name);
  const entity =
    key === null
      ? draft.found({ kind: 'WeaponSystem', name, named: true, weaponClass: pattern.weaponClass })
      : draft.known(key);
  if (entity) draft.mention({ from, until, entity: entity.id, form: 'NAME', rule: 'weapon-designator', confidence });
}

/** "F-16BM" is an F-16: letters behind the number of a system of the table tell a version of it. */
function keyOfBase(name: string): string | null {
  const base = /^(.*\d)\p{Lu}{1,3}\d?$/u.exec(name)?.[1];
  return base === undefined ? null : (keys().get(folded(base)) ?? null);
}

const folded = (name: string): string => name.toLowerCase().replace(/[- ]/gu, '');

let byName: ReadonlyMap<string, string> | null = null;

/** Keys of the systems of the table by their names without hyphens. */
function keys(): ReadonlyMap<string, string> {
  byName ??= new Map(
    [...catalog().values()]
      .filter(({ kind }) => kind === 'WeaponSystem')
      .flatMap((entry) => writingsOf(entry).sure.map((name) => [folded(name), entry.key] as const)),
  );
  return byName;
}
