import { type ClassedWords, fits } from './word-classes.js';

/**
 * A pattern over the words of a content, in a small language for tables. Its elements are parted by blanks:
 * `word`, `begin*` (a word that begins so), `a|b` (one of them), `_` (any word),
 * `<class>` (a run of words of a class of word-classes.tsv), `@own` (a party, also with what it qualifies: "our troops"),
 * `...` (up to five words, no end of a sentence among them), `....` (as many as the sentence has), `^` and `$` (the ends of the content); a question mark
 * before an element makes it one that may be missing.
 */
export interface Pattern {
  readonly elements: readonly Element[];
}

type Element =
  | { readonly kind: 'start' | 'end' }
  | { readonly kind: 'gap'; readonly longest: number }
  | { readonly kind: 'one'; readonly optional: boolean; readonly choices: readonly Choice[] };

type Choice = { readonly word: string } | { readonly name: string };

const LONGEST_GAP = 5;
const PARTY = /^@(?:own|other|name)$/u;

export function parsePattern(text: string): Pattern {
  return { elements: text.split(' ').map(parseElement) };
}

function parseElement(text: string): Element {
  if (text === '^') return { kind: 'start' };
  if (text === '$') return { kind: 'end' };
  if (text === '...') return { kind: 'gap', longest: LONGEST_GAP };
  if (text === '....') return { kind: 'gap', longest: Number.POSITIVE_INFINITY };
  const optional = text.length > 1 && text.startsWith('?');
  const choices = (optional ? text.slice(1) : text)
    .split('|')
    .map((choice): Choice => (/^<.+>$/u.test(choice) ? { name: choice.slice(1, -1) } : { word: choice }));
  return { kind: 'one', optional, choices };
}

export function matches({ elements }: Pattern, words: ClassedWords): boolean {
  if (!elements.every((element) => isPossible(element, words))) return false;
  for (let from = 0; from <= words.words.length; from += 1) if (matchAt(elements, 0, words, from)) return true;
  return false;
}

/** Cheap: no pattern fits where a word that it needs is missing. */
function isPossible(element: Element, words: ClassedWords): boolean {
  if (element.kind !== 'one' || element.optional) return true;
  return element.choices.some((choice) =>
    'name' in choice ? words.hasClass(choice.name) : /^_$|^@|\*$/u.test(choice.word) || words.hasWord(choice.word),
  );
}

function matchAt(elements: readonly Element[], index: number, words: ClassedWords, at: number): boolean {
  const element = elements[index];
  if (element === undefined) return true;
  switch (element.kind) {
    case 'start':
      return at === 0 && matchAt(elements, index + 1, words, at);
    case 'end':
      return at === words.words.length;
    case 'gap':
      for (let next = at; next <= at + element.longest; next += 1) {
        if (matchAt(elements, index + 1, words, next)) return true;
        if (/^[.;!?]?$/u.test(words.words[next] ?? '')) return false;
      }
      return false;
    case 'one':
      return (
        element.choices.some((choice) =>
          endsOf(choice, words, at).some((end) => matchAt(elements, index + 1, words, end)),
        ) ||
        (element.optional && matchAt(elements, index + 1, words, at))
      );
  }
}

function endsOf(choice: Choice, words: ClassedWords, at: number): readonly number[] {
  if ('name' in choice) return words.endsAt(choice.name, at);
  const word = words.words[at];
  if (word === undefined) return [];
  const { word: wanted } = choice;
  if (PARTY.test(wanted) && word === `${wanted}adj`) return [at + 2, at + 3];
  return wanted === '_' || fits(word, wanted) ? [at + 1] : [];
}
