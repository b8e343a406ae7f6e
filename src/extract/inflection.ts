import { readTable, several } from './table.js';

let irregular: ReadonlyMap<string, readonly string[]> | null = null;

function irregularForms(): ReadonlyMap<string, readonly string[]> {
  irregular ??= new Map(readTable('irregular-verbs.tsv').map((row) => [row.base ?? '', several(row.forms)]));
  return irregular;
}

/** A verb in all its forms, the base first; verbs that double a consonant or change a vowel are in `irregular-verbs.tsv`. */
export function verbForms(base: string): readonly string[] {
  const known = irregularForms().get(base);
  if (known) return [base, ...known];
  if (/[^aeiou]y$/u.test(base)) {
    const stem = base.slice(0, -1);
    return [base, `${stem}ies`, `${stem}ied`, `${base}ing`];
  }
  if (base.endsWith('ee')) return [base, `${base}s`, `${base}d`, `${base}ing`];
  if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  return [base, /(?:s|x|z|ch|sh)$/u.test(base) ? `${base}es` : `${base}s`, `${base}ed`, `${base}ing`];
}

/** A noun and its plural. */
export function nounForms(base: string): readonly string[] {
  if (/[^aeiou]y$/u.test(base)) return [base, `${base.slice(0, -1)}ies`];
  return [base, /(?:s|x|z|ch|sh)$/u.test(base) ? `${base}es` : `${base}s`];
}
