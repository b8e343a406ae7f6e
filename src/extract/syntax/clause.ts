import { keyOf, type Parsed } from './tree.js';
import { isPassive } from './voice.js';

/** What surrounds a verb and says how far it is true. */
export interface Clause {
  readonly negated: boolean;
  readonly passive: boolean;
  /** Keys of the auxiliaries, in order: "could", "have". */
  readonly auxiliaries: readonly string[];
  /** "if", "that", "to", or null. */
  readonly mark: string | null;
}

const NOT = /^(?:not|n't|never|no|neither|nor|without)$/u;

/** The clause of a verb; of a noun whether it is denied: "no strikes", "without strikes". */
export function clauseOf(parsed: Parsed, predicate: number): Clause {
  const { tree } = parsed;
  const keys = (...relations: readonly string[]): string[] =>
    tree.childrenBy(predicate, ...relations).map((child) => keyOf(parsed, child));
  return {
    negated:
      keys('advmod', 'det', 'cc', 'cc:preconj', 'case').some((key) => NOT.test(key)) || hasNobody(parsed, predicate),
    passive: isPassive(parsed, predicate),
    auxiliaries: keys('aux', 'aux:pass', 'cop'),
    mark: keys('mark')[0] ?? null,
  };
}

/** "No one has been arrested", "none of the missiles hit". */
function hasNobody(parsed: Parsed, verb: number): boolean {
  return parsed.tree.childrenBy(verb, 'nsubj', 'nsubj:pass').some((subject) => {
    const key = keyOf(parsed, subject);
    return /^(?:nobody|none|nothing)$/u.test(key) || keyOf(parsed, subject - 1) === 'no';
  });
}
