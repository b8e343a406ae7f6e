import type { ArticleFacts, EntityFact } from '../model/article-facts.js';
import type { ArticleText } from '../text/article-text.js';

/** What stands between an owner and what is owned: "Norway’s own navy", "the Norwegian navy". */
const BETWEEN = /^(?:['’]s?)?\s(?:own\s|new\s)?$/u;

/** The descriptions of a body that name whose it is, as the article writes them: "Norway’s foreign ministry". */
export function ownedPhrases({ id, kind }: EntityFact, { mentions }: ArticleFacts, { text }: ArticleText): string[] {
  if (kind !== 'Organization') return [];
  const owned = mentions.flatMap((mention, index) => {
    const owner = mentions[index - 1];
    if (mention.entity !== id || owner === undefined || owner.entity === id) return [];
    return BETWEEN.test(text.slice(owner.end, mention.start)) ? [text.slice(owner.start, mention.end)] : [];
  });
  return [...new Set(owned)];
}
