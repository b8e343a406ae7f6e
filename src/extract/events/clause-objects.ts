import type { LocalId } from '../../model/article-facts.js';
import type { Draft } from '../draft.js';
import type { Page } from '../page.js';
import { argumentsOf } from '../syntax/arguments.js';
import { isVerb } from '../syntax/tree.js';
import { namedBy } from './party-entities.js';
import type { Trigger } from './trigger.js';

/** How far behind the trigger the first name may stand where nothing has read the syntax. */
const REACH = 6;
const RECIPIENT = /^(?:to|for)$/u;

/** To whom the verb below a trigger is done: "refused to allow Kyiv to …", "ruled out sending Ukraine missiles". */
export function clauseObjects(page: Page, draft: Draft, { at, until }: Trigger): LocalId[] {
  const { parsed } = page;
  const isSide = (id: LocalId): boolean => {
    const kind = draft.entities.get(id)?.kind;
    return kind === 'Organization' || kind === 'Person' || draft.entities.get(id)?.placeKind === 'COUNTRY';
  };
  if (!parsed) {
    for (let next = until; next < until + REACH; next += 1) {
      const mention = draft.at(next);
      if (mention && isSide(mention.entity)) return [mention.entity];
    }
    return [];
  }
  const below = parsed.tree
    .childrenBy(at, 'xcomp', 'ccomp', 'obj')
    .filter((child) => child > at && isVerb(parsed, child));
  return below
    .flatMap((verb) => argumentsOf(parsed, verb))
    .filter(
      ({ function: name, preposition }) =>
        name === 'object' || name === 'recipient' || RECIPIENT.test(preposition ?? ''),
    )
    .flatMap(({ head }) => namedBy(page, draft, head) ?? [])
    .filter(isSide);
}
