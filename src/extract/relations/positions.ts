import type { LocalId } from '../../model/article-facts.js';
import { countryOf, governmentOfCountry, landOfCountry } from '../countries.js';
import type { Draft, DraftMention } from '../draft.js';
import { isTitle } from '../names/titled-people.js';
import { keyAt, type Page, wordsOf } from '../page.js';
import type { Step } from '../pipeline.js';
import { nounPhraseStart } from '../statements/speakers.js';
import { readWordList } from '../table.js';
import { addRelation } from './add-relation.js';

const COURTESY = readWordList('words.json', 'courtesy');
/** Offices of a state that are named without the state: "President Joe Biden". */
const OF_STATE =
  /^(?:president|prime minister|vice president|chancellor|foreign minister|defen[cs]e minister|defen[cs]e secretary|secretary of state|foreign secretary|premier|king|leader)$/u;
const SPOKESMAN = /^spokes/u;

/** "Kremlin spokesman Dmitry Peskov" holds a position there; "President Joe Biden" in the country he belongs to. */
export const positions: Step = {
  name: 'positions',
  run(page, draft) {
    for (const mention of draft.mentions()) {
      if (draft.entities.get(mention.entity)?.kind !== 'Person') continue;
      administrationOf(page, draft, mention);
      if (isTitle(page, mention.from - 1) && !COURTESY.has(keyAt(page, mention.from - 1))) titled(page, draft, mention);
    }
  },
};

function titled(page: Page, draft: Draft, person: DraftMention): void {
  const start = nounPhraseStart(page, draft, person.from);
  const owners: DraftMention[] = [];
  for (let at = start; at < person.from; at += 1) {
    const mention = draft.at(at);
    if (mention && owners.at(-1) !== mention) owners.push(mention);
  }
  const owner = owners.at(-1);
  const titleFrom = owner ? skipPossessive(page, owner.until) : start;
  const title = page.article.text
    .slice(page.tokens[titleFrom]?.start, page.tokens[person.from - 1]?.end)
    .replace(/^the /iu, '');
  if (
    title === '' ||
    /\b(?:former|ex)\b/iu.test(page.article.text.slice(page.tokens[start]?.start, page.tokens[person.from]?.start))
  )
    return;
  const target = owner ? ownerOf(draft, owner, title) : homeTarget(draft, person.entity, title);
  if (target === null) return;
  const evidence = wordsOf(page, /^the$/u.test(keyAt(page, start)) ? start + 1 : start, person.until);
  addRelation(draft, {
    type: 'HOLDS_POSITION',
    from: person.entity,
    to: target,
    title: evidence.words
      .slice(0, evidence.words.length - wordsOf(page, person.from, person.until).words.length)
      .trim(),
    evidence,
    rule: 'title',
    confidence: 0.85,
  });
}

const skipPossessive = (page: Page, at: number): number => (/^['’]s$/u.test(keyAt(page, at)) ? at + 1 : at);

/** A spokesman speaks for the institution; other offices of a government are offices of its country. */
function ownerOf(draft: Draft, owner: DraftMention, title: string): LocalId | null {
  const entity = draft.entities.get(owner.entity);
  if (!entity || entity.kind === 'Person' || entity.kind === 'WeaponSystem') return null;
  if (entity.organizationKind === 'GOVERNMENT' && !SPOKESMAN.test(title.toLowerCase()))
    return entity.governmentOf ?? entity.id;
  return entity.id;
}

function homeTarget(draft: Draft, person: LocalId, title: string): LocalId | null {
  const country = countryOf(draft, person);
  if (country === null || !OF_STATE.test(title.toLowerCase())) return null;
  return landOfCountry(draft, country) ?? governmentOfCountry(draft, country) ?? null;
}

/** "Biden’s administration", "the administration of President Joe Biden": who leads a government. */
function administrationOf(page: Page, draft: Draft, person: DraftMention): void {
  let at = person.until;
  if (/^['’]s$/u.test(keyAt(page, at))) at += 1;
  if (!/^(?:administration|government|cabinet)$/u.test(keyAt(page, at))) return;
  const government = draft.at(at);
  if (!government) return;
  addRelation(draft, {
    type: 'LEADS',
    from: person.entity,
    to: government.entity,
    evidence: wordsOf(page, person.from, at + 1),
    rule: 'administration',
    confidence: 0.8,
  });
}
