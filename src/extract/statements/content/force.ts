import type { StatementFact } from '../../../model/article-facts.js';
import type { Strength } from '../../../model/vocabulary.js';
import { firstTokenAt, keyAt, type Page } from '../../page.js';

/** How far the speaker commits to what is said. */
export interface Force {
  readonly negated: boolean;
  readonly strength: Strength;
}

const NOT = /^(?:not|n't|never|no|nobody|nothing|none|neither|nor|cannot)$/u;
const POSSIBLE =
  /^(?:may|might|could|perhaps|possibly|maybe|probably|likely|unlikely|apparently|seems|seem|appears|appear)$/u;
const NECESSARY = /^(?:must|should|ought|shall)$/u;
/** "has to", "need to", "needs to". */
const NEEDS = /^(?:have|has|had|need|needs|needed)$/u;
/** Without syntax the main clause is taken to be told within so many words. */
const MAIN_WITHIN = 14;
const CLAUSE_END = /^(?:[,;.:]|that|which|who|because|although|while|if|unless)$/u;

/** By the main verb of the content and what hangs on it; where no syntax is, by the words of its first clause. */
export function forceOf(page: Page, { content }: StatementFact, conditional: boolean): Force {
  const from = firstTokenAt(page, content.start);
  const until = firstTokenAt(page, content.end - 1) + 1;
  const around = mainWords(page, from, until) ?? firstClause(page, from, until);
  const strength = strengthOf(around);
  return {
    negated: around.some((key) => NOT.test(key)),
    strength: conditional && strength === 'PLAIN' ? 'CONDITIONAL' : strength,
  };
}

function strengthOf(keys: readonly string[]): Strength {
  if (keys.some((key) => NECESSARY.test(key))) return 'NECESSARY';
  if (keys.some((key, index) => NEEDS.test(key) && keys[index + 1] === 'to')) return 'NECESSARY';
  return keys.some((key) => POSSIBLE.test(key)) ? 'POSSIBLE' : 'PLAIN';
}

/** The verb that nothing in the content governs, its auxiliaries and adverbs, in order; null without syntax or verb. */
function mainWords(page: Page, from: number, until: number): readonly string[] | null {
  const tree = page.parsed?.tree;
  if (!tree) return null;
  const inside = (token: number | null): boolean => token !== null && token >= from && token < until;
  for (let at = from; at < until; at += 1) {
    const { partOfSpeech, head } = tree.node(at);
    if (inside(head) || !/^(?:VERB|AUX|ADJ|NOUN)$/u.test(partOfSpeech)) continue;
    const own = [at, ...tree.childrenBy(at, 'aux', 'aux:pass', 'cop', 'advmod', 'det', 'mark')].filter(inside);
    const subject = tree.childrenBy(at, 'nsubj', 'nsubj:pass').flatMap((token) => tree.childrenBy(token, 'det'));
    const infinitive = tree.childrenBy(at, 'xcomp').flatMap((token) => tree.childrenBy(token, 'mark'));
    return [...own, ...subject, ...infinitive].sort((a, b) => a - b).map((token) => keyAt(page, token));
  }
  return null;
}

function firstClause(page: Page, from: number, until: number): readonly string[] {
  const keys: string[] = [];
  for (let at = from; at < Math.min(until, from + MAIN_WITHIN); at += 1) {
    if (at > from + 1 && CLAUSE_END.test(keyAt(page, at))) break;
    keys.push(keyAt(page, at));
  }
  return keys;
}
