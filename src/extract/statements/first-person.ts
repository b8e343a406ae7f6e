/** Whom "I" and "we" stand for: who is quoted, or who wrote the article. */
import type { LocalId } from '../../model/article-facts.js';
import type { Draft } from '../draft.js';
import { personCalled } from '../names/same-person.js';
import { isQuoted, type Page } from '../page.js';

export const isFirstPerson = (key: string): boolean => /^(?:i|we|me|us|my|our)$/u.test(key);

/** Null where nobody can be told. */
export function firstPerson(page: Page, draft: Draft, at: number): LocalId | null {
  const offset = page.tokens[at]?.start ?? 0;
  const spoken = draft.statements.filter(({ speaker, content }) => speaker !== null && content.start <= offset);
  const around = spoken.findLast(({ content }) => offset < content.end);
  if (around) return around.speaker;
  return isQuoted(page, at) ? (spoken.at(-1)?.speaker ?? null) : authorOf(page, draft);
}

/** The one writer of a signed article. */
function authorOf({ article, tokens }: Page, draft: Draft): LocalId | null {
  const [name, ...others] = (article.meta.byline ?? '').split(/\s*(?:,|&|\band\b)\s*/u);
  if (!name || others.length > 0 || !/^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+)+$/u.test(name)) return null;
  return personCalled(draft, name, tokens.length) ?? draft.found({ kind: 'Person', name, named: true }).id;
}
