import type { LocalId } from '../../model/article-facts.js';
import { countryOf } from '../countries.js';
import type { Draft, DraftMention } from '../draft.js';
import { isOpen, keyAt, type Page, wordsOf } from '../page.js';
import type { Step } from '../pipeline.js';
import { addRelation } from './add-relation.js';
import { Holders, inferredTarget } from './office-inference.js';
import { type OfficePhrase, officeBefore, officeBehind } from './office-phrases.js';
import { toldTarget } from './office-targets.js';

interface Told {
  readonly person: DraftMention;
  readonly phrase: OfficePhrase;
  readonly rule: string;
}

/**
 * "Kremlin spokesman Dmitry Peskov" holds a position there; "President Joe Biden" in the country he belongs to. Those that say where come
 * first, as they tell whose the others can be.
 */
export const positions: Step = {
  name: 'positions',
  run(page, draft) {
    const holders = new Holders();
    const open: Told[] = [];
    for (const told of allTold(page, draft)) {
      const target = toldTarget(page, draft, told.person.entity, told.phrase);
      if (target === null) open.push(told);
      else holds(page, draft, told, target, holders);
    }
    for (const told of open) {
      const target =
        toldTarget(page, draft, told.person.entity, told.phrase) ??
        inferredTarget(page, draft, told.person.entity, told.phrase, holders);
      if (target !== null) holds(page, draft, { ...told, rule: `${told.rule}-alone` }, target, holders);
    }
  },
};

function allTold(page: Page, draft: Draft): Told[] {
  const found: Told[] = [];
  for (const person of draft.mentions()) {
    if (draft.entities.get(person.entity)?.kind !== 'Person' || person.form !== 'NAME' || !isOpen(page, person.from))
      continue;
    const before = officeBefore(page, draft, person);
    if (before) found.push({ person, phrase: withOwnerBehind(page, draft, person, before), rule: 'title' });
    const behind = officeBehind(page, draft, person);
    if (behind) found.push({ person, phrase: behind, rule: 'apposition' });
  }
  return found;
}

/** "President X of Norway". */
function withOwnerBehind(page: Page, draft: Draft, { until }: DraftMention, phrase: OfficePhrase): OfficePhrase {
  if (keyAt(page, until) !== 'of') return phrase;
  const owner = draft.at(keyAt(page, until + 1) === 'the' ? until + 2 : until + 1);
  const kind = owner && draft.entities.get(owner.entity)?.kind;
  return owner && kind !== 'Person' && kind !== 'WeaponSystem'
    ? { ...phrase, owners: [...phrase.owners, owner] }
    : phrase;
}

function holds(page: Page, draft: Draft, { person, phrase, rule }: Told, target: LocalId, holders: Holders): void {
  holders.note(page, phrase, target, person.entity);
  const country = countryOf(draft, target);
  if (country !== null) draft.homes.set(person.entity, country);
  const title = wordsOf(page, phrase.from, phrase.until).words;
  addRelation(draft, {
    type: 'HOLDS_POSITION',
    from: person.entity,
    to: target,
    title: title.replace(/^(?:its|their|his|her|whose|our|my) /iu, ''),
    evidence: wordsOf(page, Math.min(phrase.from, person.from), Math.max(phrase.until, person.until)),
    rule,
    confidence: rule.endsWith('alone') ? 0.65 : 0.85,
  });
}
