/**
 * Every form that an English verb may have: recognizing needs them all and is not hurt by one that nobody writes
 * ("signaled" and "signalled", "opened" and one with two n). Irregular forms are given.
 */
export function formsOfVerb(lemma: string, irregular: readonly string[] = []): readonly string[] {
  const stem = /[^e]e$/u.test(lemma) ? lemma.slice(0, -1) : lemma;
  const soft = /[^aeiou]y$/u.test(lemma) ? `${lemma.slice(0, -1)}i` : stem;
  const doubled = /[^aeiou][aeiou][bdglmnprt]$/u.test(lemma) ? lemma + lemma.slice(-1) : null;
  return [
    ...new Set([
      lemma,
      soft === stem ? `${lemma}${/(?:s|x|z|ch|sh|o)$/u.test(lemma) ? 'es' : 's'}` : `${soft}es`,
      lemma.endsWith('e') ? `${lemma}d` : `${soft}ed`,
      `${stem}ing`,
      ...(doubled === null ? [] : [`${doubled}ed`, `${doubled}ing`]),
      ...irregular,
    ]),
  ];
}

/** Singular and plural. */
export function formsOfNoun(noun: string): readonly string[] {
  if (/[^aeiou]y$/u.test(noun)) return [noun, `${noun.slice(0, -1)}ies`];
  return [noun, `${noun}${/(?:s|x|z|ch|sh)$/u.test(noun) ? 'es' : 's'}`];
}
