import type { StatementFact } from '../../../model/article-facts.js';
import { firstTokenAt, type Page } from '../../page.js';
import { type TimePhrase, timePhrase } from '../dates.js';

/** "accused NATO on Thursday of …", "called on allies on Friday to …": the day stands behind whom the verb takes. */
const WITHIN = /^(?:[^\s,.;“"]+ ){1,9}on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?=(?:of|to|that|not|for)\b)/u;

/** When it was said, by the words around the cue, outside the content, in the sentence of the cue. */
export function saidWhen(page: Page, { cue, content }: StatementFact): TimePhrase | null {
  if (!cue) return null;
  const sentence = page.article.sentences[page.tokens[firstTokenAt(page, cue.start)]?.sentence ?? 0];
  if (!sentence) return null;
  const before = { start: sentence.start, end: content.start > cue.start ? content.start : cue.end };
  const after = { start: Math.max(cue.end, content.start < cue.start ? cue.end : content.end), end: sentence.end };
  const { publishedAt } = page.article.meta;
  const early = content.start > cue.start ? timePhrase(page.article.text, before, publishedAt) : null;
  const late = early ?? (after.end > after.start ? timePhrase(page.article.text, after, publishedAt) : null);
  if (late !== null || content.start < cue.start) return late;
  const inside = WITHIN.exec(content.words);
  const reach = { start: content.start, end: content.start + (inside?.[0].length ?? 0) };
  return inside === null ? null : timePhrase(page.article.text, reach, publishedAt);
}
