import type { Draft, DraftMention } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import { isVerb, type Parsed } from '../syntax/tree.js';
import { readWordList } from '../table.js';
import { verbGroup } from './verb-groups.js';
import { type Sensed, wordAt, wordEnding } from './words.js';

/** A word on the way from a weapon to the verb of its clause. */
export interface WeaponStep {
  readonly at: number;
  readonly until: number;
  /** Null of words that tell nothing by themselves: "use", "number". */
  readonly word: Sensed | null;
  readonly verb: boolean;
  /** "no weapons", "neither missiles nor jets". */
  readonly none: boolean;
}

const DEEPEST = 8;
/** Through any but these a noun is what the word above speaks of; the parser often takes objects for clauses. */
const NOUNS_END = /^(?:nsubj|root|parataxis|conj|vocative|discourse|dislocated)$/u;
/** Through these a verb is what the word above speaks of. */
const VERBS_GO_ON = /^(?:xcomp|acl|acl:relcl|csubj|ccomp|obj|obl|nmod|compound)$/u;
const PLAIN = readWordList('permission-lists.json', 'plainNouns');
const HEADS = readWordList('weapon-words.json', 'heads');

/** The words over the weapon, from the nearest to the verb of its clause; none where a word between speaks of something else. */
export function stepsOver(page: Page, draft: Draft, parsed: Parsed, weapon: DraftMention): readonly WeaponStep[] {
  const { tree } = parsed;
  const steps: WeaponStep[] = [];
  let at = headOf(parsed, weapon);
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const { head, relation } = tree.node(at);
    if (head === null) break;
    const isPiece = relation === 'compound:prt' || relation === 'piece';
    const joined = relation === 'conj' && !isVerb(parsed, at) && !isVerb(parsed, head);
    if (!isPiece && !joined && !goesOn(page, parsed, at, head)) break;
    at = head;
    if (joined || isParticle(parsed, at)) continue;
    const step = stepAt(page, draft, parsed, at);
    // "said it would not send": the verb of saying is no step.
    if (!step) return relation === 'ccomp' ? steps : [];
    steps.push(step);
  }
  return steps;
}

function goesOn(page: Page, parsed: Parsed, at: number, head: number): boolean {
  const { relation } = parsed.tree.node(at);
  if (isVerb(parsed, at)) return VERBS_GO_ON.test(relation);
  if (relation === 'nsubj') return isVerb(parsed, head) && verbGroup(page, head, head + 1).passive;
  return !NOUNS_END.test(relation);
}

/** "ruled | out": a particle that the parser takes for the word above. */
const isParticle = ({ tree }: Parsed, at: number): boolean => tree.node(at).relation === 'compound:prt';

/** The token of the mention on which its others hang. */
function headOf({ tree }: Parsed, { from, until }: DraftMention): number {
  for (let at = from; at < until; at += 1) {
    const { head } = tree.node(at);
    if (head === null || head < from || head >= until) return at;
  }
  return until - 1;
}

function stepAt(page: Page, draft: Draft, parsed: Parsed, at: number): WeaponStep | null {
  const verb = isVerb(parsed, at);
  const none = parsed.tree.children(at).some((child) => /^(?:no|neither)$/u.test(keyAt(page, child)));
  const word = wordAround(page, at);
  if (word) return { at, until: Math.max(at + 1, word.until), word, verb, none };
  const known = verb ? USING.test(keyAt(page, at)) : isPlain(page, draft, at);
  return known ? { at, until: at + 1, word: null, verb, none } : null;
}

/** "use", "dozens", "missiles": what a weapon is told by or with. */
function isPlain(page: Page, draft: Draft, at: number): boolean {
  const key = keyAt(page, at);
  const mention = draft.at(at);
  const isArms = mention !== null && draft.entities.get(mention.entity)?.kind === 'WeaponSystem';
  return isArms || PLAIN.has(key) || HEADS.has(key) || /^\d/u.test(key);
}

const USING =
  /^(?:us(?:e[ds]?|ing)|employ(?:s|ed|ing)?|fir(?:e[ds]?|ing)|launch(?:es|ed|ing)?|receiv(?:e[ds]?|ing)|get(?:s|ting)?|buy(?:s|ing)?|acquir(?:e[ds]?|ing))$/u;

/** The longest form of the table that holds the token: "ruled out", "go-ahead". */
function wordAround(page: Page, at: number): Sensed | null {
  for (const from of [at, at - 1, at - 2]) {
    const word = wordAt(page, from);
    if (word && word.until > at) return word;
  }
  return wordEnding(page, at);
}
