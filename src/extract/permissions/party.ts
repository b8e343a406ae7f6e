import type { EntityFact, LocalId } from '../../model/article-facts.js';
import { isActor, stateOf } from '../actors.js';
import type { Draft, DraftMention } from '../draft.js';
import { keyAt, type Page, type TokenRange } from '../page.js';

/**
 * Who stands in one place of a permission. `named`: these; `implied`: somebody whom the words leave to the context ("the
 * country", an infinitive); `thing`: something that allows nothing ("the range of the missile"); `anyone`: whoever it may be.
 */
export interface Party {
  readonly sort: 'named' | 'implied' | 'thing' | 'anyone';
  readonly ids: readonly LocalId[];
}

export const IMPLIED: Party = { sort: 'implied', ids: [] };

export const THING: Party = { sort: 'thing', ids: [] };
export const ANYONE: Party = { sort: 'anyone', ids: [] };

export const named = (...ids: readonly LocalId[]): Party => (ids.length === 0 ? IMPLIED : { sort: 'named', ids });

const LOCATIVE = /^(?:against|into|inside|within|toward|towards|near|across|over|between|beyond)$/u;

const SOIL =
  /^(?:territory|soil|targets?|positions|airspace|border|lines|supplied|made|provided|built|donated|backed|occupied|held|controlled|mainland|region|missiles?|weapons?|weaponry|rockets?|drones?|jets|arms|tanks)$/u;

/** "US-supplied" tells of arms, "the US supplied" of who gave them. */
const MADE = /^(?:supplied|made|provided|built|donated|backed|occupied|held|controlled)$/u;

/** True where the mention names somebody who can allow or be allowed, and not their land or arms. */
export function canAct(page: Page, draft: Draft, mention: DraftMention): boolean {
  const entity = draft.entities.get(mention.entity);
  if (!entity || (LOCATIVE.test(keyAt(page, mention.from - 1)) && mention.form !== 'ADJECTIVAL')) return false;
  const next = keyAt(page, mention.until);
  if (SOIL.test(next) && entity.kind !== 'Person' && (!MADE.test(next) || page.tokens[mention.until]?.joined))
    return false;
  if (entity.kind === 'Organization') return entity.organizationKind !== 'MEDIA';
  return isActor(entity) || isUnknownLand(entity);
}

/** The name itself and no adjective; "US" and "UK" are both, and stand for the country where no noun follows. */
export const isNoun = (page: Page, { form, from, until }: DraftMention): boolean =>
  form !== 'ADJECTIVAL' || (until === from + 1 && /^(?:\p{Lu}\.?){2,}$/u.test(page.tokens[from]?.text ?? ''));

/** A place that no table has, and that acts: a country unless the article says otherwise. */
const isUnknownLand = ({ kind, placeKind, key }: EntityFact): boolean =>
  kind === 'Place' && placeKind === 'OTHER' && key === null;

/** The state of an office holder; bodies of a state stay themselves. */
export function sideOf(draft: Draft, id: LocalId): LocalId {
  const entity = draft.entities.get(id);
  const body = entity?.kind === 'Organization' && entity.organizationKind !== 'GOVERNMENT';
  return body ? id : stateOf(draft, id);
}

/** Mentions of those who can act among the tokens, in order. */
export function actorsIn(page: Page, draft: Draft, { from, until }: TokenRange): DraftMention[] {
  const found: DraftMention[] = [];
  for (let at = from; at < until; at += 1) {
    const mention = draft.at(at);
    if (!mention) continue;
    if (canAct(page, draft, mention)) found.push(mention);
    at = mention.until - 1;
  }
  return found;
}

export const partyOf = (draft: Draft, mentions: readonly DraftMention[]): Party =>
  named(...new Set(mentions.map(({ entity }) => sideOf(draft, entity))));

export function isSide(draft: Draft, id: LocalId): boolean {
  const entity = draft.entities.get(id);
  if (!entity) return false;
  return (
    isActor(entity) || isUnknownLand(entity) || (entity.kind === 'Organization' && entity.organizationKind !== 'MEDIA')
  );
}

/** The mention and those joined to it behind: "Norway and Finland", but not "Norway, the ministry said". */
export function withJoined(page: Page, draft: Draft, first: DraftMention): DraftMention[] {
  const found = [first];
  let last = false;
  for (let at = first.until; !last && /^(?:and|or|,|&)$/u.test(keyAt(page, at)); ) {
    while (/^(?:and|or|,|&|the)$/u.test(keyAt(page, at))) {
      last ||= /^(?:and|or|&)$/u.test(keyAt(page, at));
      at += 1;
    }
    const mention = draft.at(at);
    if (!mention || mention.form !== first.form || !canAct(page, draft, mention) || !isAlike(draft, first, mention))
      break;
    found.push(mention);
    at = mention.until;
  }
  return last ? found : [first];
}

export const isAlike = (draft: Draft, { entity: a }: DraftMention, { entity: b }: DraftMention): boolean =>
  isState(draft, a) === isState(draft, b);

export const isState = (draft: Draft, id: LocalId): boolean => {
  const entity = draft.entities.get(id);
  return entity?.placeKind === 'COUNTRY' || entity?.organizationKind === 'GOVERNMENT';
};
