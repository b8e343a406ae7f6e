/** Which found entity is which annotated one, and when two references mean the same. */
import type { Annotation, EntityItem, Reference } from './annotation.js';
import { type Matching, matchUp } from './matching.js';
import { jaccard } from './spans.js';

/** Names as they are compared: without case, accents, possessive endings, a leading article and edge punctuation. */
export const foldName = (name: unknown): string =>
  String(name ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/\p{Pd}/gu, '-')
    .replace(/'s\b/g, '')
    .replace(/^(?:the|a|an) /, '')
    .replace(/[^\p{L}\p{N}' -]/gu, '')
    .replace(/^[' ]+|[' ]+$/g, '');

const isPlace = (type: string): boolean => type === 'Place' || type === 'Country';
/** Countries are places. */
export const sameType = (a: string, b: string): boolean => a === b || (isPlace(a) && isPlace(b));

const formsOf = ({ name, surfaceForms = [], adjectivals = [], nominals = [] }: EntityItem): ReadonlySet<string> =>
  new Set([name, ...surfaceForms, ...adjectivals, ...nominals].map(foldName).filter((form) => form !== ''));

/** Half of the smaller side's describing words: "a senior U.S. official" and "U.S. officials" are one. */
const SAME_DESCRIPTION = 0.4;
const LITERAL = /^(?:unnamed|document|collective):/;
/** What the annotators write of a speaker whom the text does not give. */
const NOT_GIVEN = /\((?:not mentioned|source not given|not given|implied)/;

const isLiteral = (reference: Reference): reference is string => LITERAL.test(String(reference ?? ''));

function describingWords(description: string): ReadonlySet<string> {
  const words = foldName(
    description
      .replace(LITERAL, '')
      .replace(/\([^)]*\)/g, ' ')
      .trim(),
  ).split(/\s+/);
  return new Set(
    words
      .filter((word) => word !== '' && !['a', 'an', 'the', 'of', 'and'].includes(word))
      .map((w) => w.replace(/s$/, '')),
  );
}

export class Names {
  readonly matching: Matching<EntityItem, EntityItem>;
  readonly #goldOf: ReadonlyMap<string, string>;
  /** A country and its government: which of the two acts is a fine point that no task is judged by. */
  readonly #twin = new Map<string, string>();
  readonly #found: ReadonlyMap<string, EntityItem>;

  constructor(gold: Annotation, found: Annotation) {
    const goldForms = new Map((gold.entities ?? []).map((entity) => [entity.id, formsOf(entity)]));
    const foundForms = new Map((found.entities ?? []).map((entity) => [entity.id, formsOf(entity)]));
    this.matching = matchUp(
      gold.entities ?? [],
      found.entities ?? [],
      (g, f) => {
        if (!sameType(g.type, f.type)) return 0;
        const forms = goldForms.get(g.id) ?? new Set();
        const both = [...(foundForms.get(f.id) ?? [])].filter((form) => forms.has(form)).length;
        return both === 0 ? 0 : both + (foldName(g.name) === foldName(f.name) ? 0.5 : 0);
      },
      0.5,
    );
    this.#goldOf = new Map(this.matching.pairs.map(([g, f]) => [f.id, g.id]));
    this.#found = new Map((found.entities ?? []).map((entity) => [entity.id, entity]));
    for (const { id, governmentOf } of gold.entities ?? []) {
      if (governmentOf === undefined) continue;
      this.#twin.set(id, governmentOf);
      this.#twin.set(governmentOf, id);
    }
  }

  goldOf(found: string): string | undefined {
    return this.#goldOf.get(found);
  }

  same(gold: Reference, found: Reference): boolean {
    if (isLiteral(gold)) return this.#sameLiteral(gold, found);
    if (gold == null || found == null) return gold == null && found == null;
    const aligned = this.#goldOf.get(found);
    return aligned !== undefined && (aligned === gold || this.#twin.get(gold) === aligned);
  }

  #sameLiteral(gold: string, found: Reference): boolean {
    const entity = found == null ? undefined : this.#found.get(found);
    const [ours, theirs] = [gold, isLiteral(found) ? found : (entity?.name ?? '')].map(describingWords);
    if (ours === undefined || theirs === undefined) return false;
    if (ours.size === 0 || NOT_GIVEN.test(gold)) return found == null || isLiteral(found) || entity?.named === false;
    return jaccard(ours, theirs) >= SAME_DESCRIPTION;
  }
}
