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
 * Outlets and agencies that the narrator names as the way by which a statement came, in order of the text: "told RIA", "in an
 * interview with the BBC", "quoted by Interfax". Its speaker is none of them.
 */
export function outletsOf(page: Page, draft: Draft, statement: StatementFact): readonly LocalId[] {
  const frame = new Set(frameOf(page, draft, statement));
  const [from] = cueTokens(page, statement);
  const found: LocalId[] = [];
  for (const at of frame) {
    const mention = draft.at(at);
    if (!mention || mention.from !== at || mention.form === 'ADJECTIVAL') continue;
    const { entity } = mention;
    if (draft.entities.get(entity)?.organizationKind !== 'MEDIA' || entity === statement.speaker) continue;
    if (!found.includes(entity) && (isWay(page, frame, at) || quotes(page, frame, mention.until, from)))
      found.push(entity);
  }
  return found;
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
