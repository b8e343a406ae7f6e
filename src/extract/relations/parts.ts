import type { LocalId } from '../../model/article-facts.js';
import { countryOf, landOfCountry } from '../countries.js';
import type { Draft, DraftMention } from '../draft.js';
import { countryBefore } from '../names/country-before.js';
import { keyAt, type Page, wordsOf } from '../page.js';
import type { Step } from '../pipeline.js';
import { readWordList } from '../table.js';
import { addRelation } from './add-relation.js';

const PARTS = readWordList('relation-words.json', 'partNouns');
const POSSESSIVE = /^['’]s?$/u;

/** What is part of what: "Norway’s foreign ministry", "the alliance’s council", "the brigade, part of the army". */
export const parts: Step = {
  name: 'parts',
  run(page, draft) {
    for (const mention of draft.mentions()) {
      const entity = draft.entities.get(mention.entity);
      if (entity?.kind !== 'Organization' || mention.form === 'ADJECTIVAL' || !entity.named) continue;
      ofPossessor(page, draft, mention);
      ofCountry(page, draft, mention);
      partOf(page, draft, mention);
    }
  },
};

function add(
  page: Page,
  draft: Draft,
  part: DraftMention,
  whole: LocalId,
  from: number,
  until: number,
  rule: string,
): void {
  addRelation(draft, {
    type: 'PART_OF',
    from: part.entity,
    to: whole,
    evidence: wordsOf(page, from, until),
    rule,
    confidence: 0.8,
  });
}

/** "Norway’s parliament" is the state’s, "the alliance’s secretariat" the alliance’s; a state’s companies and newspapers are not part of it. */
function ofPossessor(page: Page, draft: Draft, part: DraftMention): void {
  const owner = ownerInFront(page, draft, part);
  const whole = owner && draft.entities.get(owner.entity);
  if (!owner || !whole || owner.entity === part.entity) return;
  if (whole.placeKind === 'COUNTRY') {
    if (isStateBody(page, part)) add(page, draft, part, owner.entity, owner.from, part.until, 'state-body');
  } else if (
    owner.form !== 'ADJECTIVAL' &&
    whole.kind === 'Organization' &&
    !/^(?:GOVERNMENT|MEDIA)$/u.test(whole.organizationKind ?? '')
  )
    add(page, draft, part, owner.entity, owner.from, part.until, 'possessor');
}

/** "Norway’s own navy". */
function ownerInFront(page: Page, draft: Draft, { from }: DraftMention): DraftMention | null {
  const at = keyAt(page, from - 1) === 'own' ? from - 2 : from - 1;
  const owner = draft.at(POSSESSIVE.test(keyAt(page, at)) ? at - 1 : at);
  return owner && POSSESSIVE.test(keyAt(page, at)) ? owner : null;
}

const BODY =
  /^(?:parliament|army|navy|senate|congress|office|police|council|court|assembly|duma|knesset|force|guard|coastguard|staff|department|corps|service|authority)$/u;

/** Ministries and embassies are seldom told of as parts: they are the state where they act. */
const isStateBody = (page: Page, { until }: DraftMention): boolean => BODY.test(keyAt(page, until - 1));

/** "the Norwegian army", "the foreign ministry of Norway": bodies that every state has are part of theirs. */
function ofCountry(page: Page, draft: Draft, part: DraftMention): void {
  if (part.rule !== 'state-body' && part.rule !== 'armed-forces') return;
  if (ABROAD.test(keyAt(page, part.until - 1)) || isOfPeople(page, part)) return;
  const country = countryOf(draft, part.entity);
  const land = country === null ? undefined : landOfCountry(draft, country);
  if (land === undefined) return;
  const owner = countryBefore(page, draft, part.from);
  if (owner?.country === country) add(page, draft, part, land, owner.from, part.until, 'state-body');
}

/** "Russian forces" are soldiers of the country, the "armed forces" are a part of it. */
const isOfPeople = (page: Page, { from, form, rule }: DraftMention): boolean =>
  rule === 'armed-forces' &&
  (form === 'NOMINAL' || (keyAt(page, from) === 'forces' && keyAt(page, from - 1) !== 'armed'));

const ABROAD = /^(?:embassy|consulate|mission|delegation)$/u;

/** "the brigade, part of the army", "the unit of the ministry", "a branch of the group". */
function partOf(page: Page, draft: Draft, part: DraftMention): void {
  let at = part.until;
  if (/^(?:,|is|was|which)$/u.test(keyAt(page, at))) at += 1;
  if (/^(?:is|was)$/u.test(keyAt(page, at))) at += 1;
  if (at === part.until) return;
  if (/^(?:a|an|the)$/u.test(keyAt(page, at))) at += 1;
  while (/^(?:military|armed|political|elite|special|youth|local|regional|foreign|overseas)$/u.test(keyAt(page, at)))
    at += 1;
  if (!PARTS.has(keyAt(page, at)) || !/^(?:of|in|within)$/u.test(keyAt(page, at + 1))) return;
  for (let next = at + 2; next < at + 6; next += 1) {
    const whole = draft.at(next);
    if (whole && whole.form !== 'ADJECTIVAL' && draft.entities.get(whole.entity)?.kind === 'Organization') {
      add(page, draft, part, whole.entity, part.from, whole.until, 'part-of');
      return;
    }
    if (!whole && !/^(?:the|its)$/u.test(keyAt(page, next))) return;
  }
}
