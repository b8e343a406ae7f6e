import type { Draft } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import { isIn } from './event-words.js';
import { type TriggerForm, type TriggerKind, triggerForms } from './trigger-table.js';

/** Between the words of a verb may stand so many others: "turned that request down". */
const WIDEST_GAP = 3;
const PARTICLE = /^(?:down|out|off|back|up|aside|dead|pressure|troops|forces|tanks|soldiers)$/u;
/** Ways to write a trigger that the text has at this token, the longest first. */
export function formsAt(page: Page, draft: Draft, at: number, end: number): TriggerForm[] {
  const written = triggerForms(keyAt(page, at)).filter(({ words, row }) => matches(page, at, end, words, row.kind));
  if (written.length === 0) return [];
  const kind = kindOf(page, draft, at);
  if (isOtherwiseMeant(page, at, kind)) return [];
  return written.filter(({ row }) => row.kind === kind).sort((a, b) => b.words.length - a.words.length);
}

/** The kind of the word at a token, of two where it could be either. */
export const kindOf = (page: Page, draft: Draft, at: number): TriggerKind =>
  onlyKind(page, keyAt(page, at)) ?? kindAt(page, draft, at);

function isOtherwiseMeant(page: Page, at: number, kind: TriggerKind): boolean {
  const before = keyAt(page, at - 1);
  // "U.S.-supplied rockets", "the wounded", "a captured town": what somebody or something is, not what was done.
  if (kind === 'verb') return page.tokens[at]?.joined === true || /^(?:the|an?|these|those)$/u.test(before);
  // "effectively deal with": a verb that was read as a noun.
  if (before.endsWith('ly') && page.parsed?.tree.node(at - 1).partOfSpeech === 'ADV') return true;
  // "light attack jets": what arms are for.
  return isIn('arms', keyAt(page, at + 1)) && /^(?:attack|strike|assault|raid)$/u.test(keyAt(page, at));
}

/**
 * The kind of a word that can be no other, whatever it was read as: "approval" is no verb, "shelled" no noun. Base forms
 * are trusted to their part of speech: a "rocket" is seldom fired by rocketing.
 */
function onlyKind(page: Page, key: string): TriggerKind | null {
  const [first, ...others] = triggerForms(key);
  if (!first || others.some(({ row }) => row.kind !== first.row.kind)) return null;
  return first.row.kind === 'noun' || !page.parsed || !isBaseForm(key) ? first.row.kind : null;
}

const isBaseForm = (key: string): boolean =>
  !/(?:ed|[^aeiou]ught|uck|ang|ung|oke|ew|ot|met|sent|gave|held|sold|told|led)$/u.test(key);

const matches = (page: Page, at: number, end: number, words: readonly string[], kind: TriggerKind): boolean =>
  endOfForm(page, at, end, words, kind) !== null;

/** Behind the last word of a form that begins at the token; null where the text has other words. */
export function endOfForm(
  page: Page,
  at: number,
  end: number,
  words: readonly string[],
  kind: TriggerKind,
): number | null {
  let next = at + 1;
  for (const word of words.slice(1)) {
    const latest = Math.min(end, next + (kind === 'verb' && PARTICLE.test(word) ? WIDEST_GAP : 0) + 1);
    let place = next;
    while (place < latest && keyAt(page, place) !== word) place += 1;
    if (place >= latest) return null;
    next = place + 1;
  }
  return next;
}

/** By its part of speech; where nothing has read that, by its ending and the word in front. */
function kindAt(page: Page, draft: Draft, at: number): TriggerKind {
  if (page.parsed) return /^(?:VERB|AUX)$/u.test(page.parsed.tree.node(at).partOfSpeech) ? 'verb' : isAllowed(page, at);
  const before = keyAt(page, at - 1);
  const mention = draft.at(at - 1);
  if (mention?.form === 'ADJECTIVAL' || /^(?:the|an?|of|'s)$/u.test(before)) return 'noun';
  if (/(?:ed|ing)$/u.test(keyAt(page, at))) return 'verb';
  return mention || BEFORE_VERB.test(before) ? 'verb' : 'noun';
}

const BEFORE_VERB =
  /^(?:to|will|would|could|may|might|can|must|should|has|have|had|was|were|is|are|be|been|he|she|they|it|who|which|and|forces|troops|not)$/u;

/** "is allowed": an adjective of a participle is its verb. */
const isAllowed = (page: Page, at: number): TriggerKind =>
  page.parsed?.tree.node(at).partOfSpeech === 'ADJ' && /(?:ed|en)$/u.test(keyAt(page, at)) ? 'verb' : 'noun';
