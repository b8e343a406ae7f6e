import type { LocalId, StatementFact } from '../../../model/article-facts.js';
import type { Draft } from '../../draft.js';
import { keyAt, type Page } from '../../page.js';
import { cueTokens, frameOf } from './frame.js';

/** Behind these an outlet is the one that it was told to or that carries it. */
const TOLD = /^(?:told|tells|telling|tell|informed|with|by|to|on|for|citing|cited|in)$/u;
const CARRIED =
  /^(?:interview|interviews|quoted|quotes|quoting|cited|cites|citing|reported|reports|reporting|carried|published|broadcast|aired|remarks|comments|statement|article|column|commentary|oped|podcast|told|tells|telling|speaking|spoke|appearance|appearing|programme|program|show|letter|wrote|writing)$/u;
const REACH = 4;

/**
 * Outlets and agencies that the narrator names as the way by which a statement came, the nearest to the speaker first: whom
 * it was told to ("told RIA", "in an interview with the BBC"), then who carries it ("quoted by Interfax"). Its speaker is
 * none of them.
 */
export function outletsOf(page: Page, draft: Draft, statement: StatementFact): readonly LocalId[] {
  const frame = new Set(frameOf(page, draft, statement));
  const [from] = cueTokens(page, statement);
  const told = new Set<LocalId>();
  const carried = new Set<LocalId>();
  for (const at of frame) {
    const mention = draft.at(at);
    if (mention?.from !== at || mention.form === 'ADJECTIVAL' || mention.entity === statement.speaker) continue;
    const entity = draft.entities.get(mention.entity);
    if (entity?.organizationKind !== 'MEDIA' || !entity.named) continue;
    if (isWay(page, frame, at)) told.add(mention.entity);
    else if (quotes(page, frame, mention.until, from)) carried.add(mention.entity);
  }
  return [...new Set([...told, ...carried])];
}

/** Behind "told" or "by", "with", "to" of an interview, a quotation or a report. */
function isWay(page: Page, frame: ReadonlySet<number>, at: number): boolean {
  let before = at - 1;
  while (
    /^(?:the|state|news|agency|newspaper|broadcaster|russian|daily|local|outlet|network|channel|website|magazine|television|tv|radio|['’]s|owned|run|controlled|\p{L}+an|\p{L}+ish)$/u.test(
      keyAt(page, before),
    ) &&
    frame.has(before)
  )
    before -= 1;
  if (!TOLD.test(keyAt(page, before))) return false;
  if (/^(?:told|tells|telling|tell|informed)$/u.test(keyAt(page, before))) return true;
  for (let word = before; word >= before - REACH && frame.has(word); word -= 1)
    if (CARRIED.test(keyAt(page, word))) return true;
  return false;
}

/** "TASS quoted him as saying", "Bloomberg reported, citing officials": right before the cue. */
function quotes(page: Page, frame: ReadonlySet<number>, until: number, cue: number): boolean {
  const verb = frame.has(until) ? keyAt(page, until) : '';
  return until < cue && /^(?:quoted|quotes|cited|cites|reported|reports|quoting)$/u.test(verb);
}
