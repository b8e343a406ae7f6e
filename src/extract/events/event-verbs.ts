import { verbForms } from '../inflection.js';
import { readWordList } from '../table.js';

const forms = new Map<string, ReadonlySet<string>>();

/** True where the word is a form of a verb of the list in `event-words.json`. */
export function isVerbIn(list: string, key: string): boolean {
  const known = forms.get(list) ?? new Set([...readWordList('event-words.json', list)].flatMap(verbForms));
  forms.set(list, known);
  return known.has(key);
}
