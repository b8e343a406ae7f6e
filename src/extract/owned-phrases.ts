import type { ArticleFacts, EntityFact } from '../model/article-facts.js';
import type { ArticleText } from '../text/article-text.js';

/** What stands between an owner and what is owned: "Norway’s own navy", "the Norwegian navy". */
const BETWEEN = /^(?:['’]s?)?\s(?:own\s|new\s)?$/u;

const PRONOUN = /(?<![\p{L}\p{N}])(?:its|his|her|their|whose)\s(?:own\s)?$/iu;
const LONGEST_PRONOUN = 12;

/** The descriptions of a body that name whose it is, as the article writes them: "Norway’s foreign ministry", "its foreign ministry". */
export function ownedPhrases({ id, kind }: EntityFact, { mentions }: ArticleFacts, { text }: ArticleText): string[] {
  if (kind !== 'Organization') return [];
  const owned = mentions.flatMap((mention, index) => {
    const owner = mentions[index - 1];
    if (mention.entity !== id) return [];
    const pronoun = PRONOUN.exec(text.slice(Math.max(0, mention.start - LONGEST_PRONOUN), mention.start))?.[0];
    if (pronoun !== undefined) return [text.slice(mention.start - pronoun.length, mention.end)];
    if (owner === undefined || owner.entity === id) return [];
    return BETWEEN.test(text.slice(owner.end, mention.start)) ? [text.slice(owner.start, mention.end)] : [];
  });
  return [...new Set(owned)];
}
