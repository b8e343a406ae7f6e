/** Who gives a noun such as "permission", and who gets it. */
import { keyOf, type Parsed } from './tree.js';

/** Right before the noun, a name without an ending: "given Ukraine approval". */
function nameBefore(parsed: Parsed, verb: number, noun: number): number | null {
  let name = noun - 1;
  while (/^(?:DET|ADJ|NUM)$/u.test(parsed.tree.node(name).partOfSpeech)) name -= 1;
  if (name <= verb || !(isName(parsed, name) || parsed.tree.node(name).partOfSpeech === 'PRON')) return null;
  return /^(?:its|his|her|their|our|my)$/u.test(keyOf(parsed, name)) ? null : name;
}

/** How far behind a verb of giving what is given may stand. */
const GIVEN_REACH = 8;

/** The verb of giving in front of a noun, by the tree or by where it stands. */
export function giverOf(parsed: Parsed, noun: number): number | null {
  const { head } = parsed.tree.node(noun);
  if (head !== null && head < noun && GIVE.test(keyOf(parsed, head))) return head;
  for (let at = noun - 1; at > noun - GIVEN_REACH && at >= 0; at -= 1) {
    if (GIVE.test(keyOf(parsed, at))) return at;
    if (!/^(?:DET|ADJ|NUM|NOUN|PROPN|PRON|ADV)$/u.test(parsed.tree.node(at).partOfSpeech)) return null;
  }
  return null;
}

const GIVE = /^(?:giv|gave|grant|hand|offer|den|refus)/u;

/** "gave Kyiv permission to strike": who gets a noun that is given. */
export function givenTo(parsed: Parsed, verb: number, noun: number): number | null {
  const { tree } = parsed;
  if (!GIVE.test(keyOf(parsed, verb)) || noun < verb) return null;
  const [recipient] = tree.childrenBy(verb, 'iobj');
  if (recipient !== undefined) return recipient;
  const named = nameBefore(parsed, verb, noun);
  return named ?? tree.childrenBy(verb, 'obj').find((child) => child !== noun && child < noun) ?? null;
}

const isName = ({ tree }: Parsed, at: number): boolean => tree.node(at).partOfSpeech === 'PROPN';
