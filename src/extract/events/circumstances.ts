import type { LocalId } from '../../model/article-facts.js';
import type { Draft } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import { argumentsOf } from '../syntax/arguments.js';
import { isVerb, type Parsed } from '../syntax/tree.js';
import { isIn } from './event-words.js';
import { namedBy } from './party-entities.js';
import type { Trigger } from './trigger.js';

/** What the words around a trigger, rather than its own arguments, tell of where and with what it was done. */
export interface Circumstances {
  readonly places: readonly LocalId[];
  readonly weapons: readonly LocalId[];
}

/**
 * "killed in a drone strike on Kharkiv", "struck Odesa, killing three", "a strike on Crimea, which killed four": of the blow that
 * is named beside, else where the sentence says it was.
 */
export function circumstancesOf(page: Page, draft: Draft, trigger: Trigger): Circumstances {
  const named = (page.parsed ? blowsBeside(page.parsed, page, trigger.at) : []).flatMap(
    (head) => namedBy(page, draft, head) ?? [],
  );
  const ofKind = (kind: string): LocalId[] => named.filter((id) => draft.entities.get(id)?.kind === kind);
  const places = ofKind('Place');
  const near = places.length > 0 ? null : placeInSentence(page, draft, trigger.at);
  return { places: near === null ? places : [near], weapons: ofKind('WeaponSystem') };
}

/** Heads of the arguments of the verb above, of the noun it describes, and of blows among its own phrases. */
function blowsBeside(parsed: Parsed, page: Page, at: number): number[] {
  const { tree } = parsed;
  const { head, relation } = tree.node(at);
  const above = head !== null && /^(?:advcl|acl|acl:relcl|conj|ccomp|parataxis)$/u.test(relation) ? [head] : [];
  const own = argumentsOf(parsed, at).map((argument) => argument.head);
  const blows = [...above, ...own].filter(
    (blow) => isIn('blows', keyAt(page, blow)) || (above.includes(blow) && isVerb(parsed, blow)),
  );
  return blows.flatMap((blow) => argumentsOf(parsed, blow).map((argument) => argument.head));
}

const IN = /^(?:in|near|at|outside|across|around)$/u;

/** The place in the sentence nearest to the trigger that stands behind "in" or the like. */
export function placeInSentence(page: Page, draft: Draft, at: number): LocalId | null {
  const range = page.sentences[page.tokens[at]?.sentence ?? 0] ?? { from: 0, until: 0 };
  let best: { entity: LocalId; distance: number } | null = null;
  for (let next = range.from; next < range.until; next += 1) {
    const mention = draft.at(next);
    if (!mention) continue;
    next = mention.until - 1;
    if (mention.form === 'ADJECTIVAL' || draft.entities.get(mention.entity)?.kind !== 'Place') continue;
    const before = keyAt(page, mention.from - 1) === 'the' ? mention.from - 2 : mention.from - 1;
    const distance = Math.abs(mention.from - at);
    if (IN.test(keyAt(page, before)) && (best === null || distance < best.distance))
      best = { entity: mention.entity, distance };
  }
  return best?.entity ?? null;
}
