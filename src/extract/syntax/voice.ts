import { chunkBefore } from './chunks.js';
import { keyOf, type Parsed } from './tree.js';

const BE = /^(?:be|is|are|was|were|been|being|am|'s|'re|get|gets|got|getting)$/u;
const AUXILIARIES = ['aux', 'aux:pass', 'cop'] as const;

const isGerund = (parsed: Parsed, at: number): boolean => keyOf(parsed, at).endsWith('ing');

const isInfinitive = (parsed: Parsed, verb: number): boolean =>
  parsed.tree.children(verb).some((child) => child < verb && keyOf(parsed, child) === 'to');

/**
 * True where the subject undergoes what the verb tells: "was hit", "rockets supplied by Norway", "the captured town", and
 * in headlines "town hit by drones".
 */
export function isPassive(parsed: Parsed, verb: number): boolean {
  const { tree } = parsed;
  if (isGerund(parsed, verb)) return tree.has(verb, 'aux:pass');
  if (tree.has(verb, 'aux:pass', 'nsubj:pass')) return true;
  if (tree.childrenBy(verb, ...AUXILIARIES).some((child) => BE.test(keyOf(parsed, child)))) return true;
  const bare = tree.childrenBy(verb, ...AUXILIARIES).length === 0;
  if (!bare || tree.has(verb, 'obj') || isInfinitive(parsed, verb)) return false;
  const { relation, head } = tree.node(verb);
  if (relation === 'amod') return true;
  if (relation === 'acl' && !tree.has(verb, 'nsubj')) return !opensClause(parsed, verb);
  if (tree.children(verb).some((child) => isByPhrase(parsed, child))) return true;
  if (tree.has(verb, 'nsubj')) return false;
  if (chunkBefore(parsed, verb) !== null) return false;
  return relation === 'advcl' || (relation === 'conj' && head !== null && isPassive(parsed, head));
}

function isByPhrase(parsed: Parsed, at: number): boolean {
  const { relation } = parsed.tree.node(at);
  if (relation !== 'obl' && relation !== 'obl:agent') return false;
  return parsed.tree.childrenBy(at, 'case').some((child) => keyOf(parsed, child) === 'by');
}

const OPENS = /^(?:when|that|as|after|before|if|because|while|where|since|until|although|though)$/u;

/** "when troops crossed": the noun in front is no noun that the verb describes but its subject. */
function opensClause(parsed: Parsed, verb: number): boolean {
  const before = chunkBefore(parsed, verb);
  return before !== null && OPENS.test(keyOf(parsed, before.from - 1));
}
