import { overlaps } from '../../model/span.js';
import type { Draft } from '../draft.js';
import { isQuoted, keyAt, type Page, spanOf, type TokenRange } from '../page.js';
import { antecedentOf } from '../syntax/subjects.js';
import type { Parsed } from '../syntax/tree.js';
import { isPassive } from '../syntax/voice.js';
import { ownersOfNoun, rangeOf } from './noun-owner.js';
import { isSpeaking } from './source-parts.js';
import { speakersOfSource } from './source-speakers.js';
import type { Speaker } from './speakers.js';

/** Words that point at no one. */
const NOBODY = /^(?:this|that|these|those|there|what|which|everything|nothing|something|it)$/u;

/**
 * Who speaks by the syntax where no source was read: of a verb its subject, of a passive whoever stands behind "by", of a
 * noun whose it is or from whom it comes. Empty where a passive names nobody, null where the syntax does not tell.
 */
export function cueOwner(page: Page, draft: Draft, cue: TokenRange): readonly Speaker[] | null {
  const { parsed } = page;
  if (parsed === null) return null;
  const verb = isNounHere(parsed, cue) ? null : verbOf(parsed, cue);
  const passive = verb !== null && parsed.tree.has(verb, 'aux:pass') && isPassive(parsed, verb);
  if (verb !== null && !passive) return subjectOf(page, draft, parsed, verb);
  if (verb === null) return ownersOfNoun(page, draft, parsed, cue);
  const owner = agentOf(parsed, verb);
  if (owner === null) return [];
  const range = rangeOf(parsed, owner);
  // What the cue itself names is no one who speaks: "calls for", "the warning".
  if (NOBODY.test(keyAt(page, owner)) || (range.from < cue.until && cue.from < range.until)) return null;
  const speakers = speakersOfSource(page, draft, range);
  return speakers.length === 0 ? null : speakers;
}

/** "heard a direct call", "despite pleas": what is said is in the noun, whatever the verb beside it is. */
function isNounHere({ tree }: Parsed, { from, until }: TokenRange): boolean {
  const last = tree.node(until - 1).partOfSpeech === 'ADP' && until - 1 > from ? until - 2 : until - 1;
  if (tree.node(last).partOfSpeech === 'NOUN') return true;
  return last === from && /^(?:DET|ADP|ADJ)$/u.test(tree.node(from - 1).partOfSpeech);
}

/** Of a verb in active words, where its subject stands in front of it in the same sentence. */
function subjectOf(page: Page, draft: Draft, parsed: Parsed, verb: number): readonly Speaker[] | null {
  const subject = ownSubject(parsed, verb);
  if (subject === null || subject >= verb || page.tokens[subject]?.sentence !== page.tokens[verb]?.sentence)
    return null;
  if (NOBODY.test(keyAt(page, subject)) || isQuoted(page, subject) !== isQuoted(page, verb)) return null;
  const known = speakersNamedAt(page, draft, subject);
  if (known.length > 0) return known;
  const { from } = rangeOf(parsed, subject);
  let until = subject + 1;
  while (until < verb && parsed.tree.isWithin(until, subject)) until += 1;
  const source = { from, until: Math.max(until, draft.at(subject)?.until ?? 0) };
  return isSpeaking(page, draft, source) ? speakersOfSource(page, draft, source) : null;
}

/** By the tree alone: of the verb itself, or of an infinitive who is made to speak. Of joined verbs the tree is too often wrong. */
function ownSubject(parsed: Parsed, verb: number): number | null {
  const { tree } = parsed;
  const { head, relation } = tree.node(verb);
  const [own] = tree.childrenBy(verb, 'nsubj');
  if (own !== undefined) return antecedentOf(parsed, own);
  if (head === null) return null;
  if (relation === 'xcomp') return tree.childrenBy(head, 'obj').find((object) => object < verb) ?? null;
  return null;
}

/** Those who were found to speak by these words. */
function speakersNamedAt(page: Page, draft: Draft, token: number): readonly Speaker[] {
  const span = spanOf(page, token, token + 1);
  const speakers = draft.statements.flatMap(({ speaker, speakerWords }): Speaker[] =>
    speaker !== null && speakerWords !== null && overlaps(speakerWords, span)
      ? [{ entity: speaker, from: token, until: token + 1 }]
      : [],
  );
  return speakers.filter(({ entity }, index) => speakers.findIndex((other) => other.entity === entity) === index);
}

function verbOf({ tree }: Parsed, { from, until }: TokenRange): number | null {
  for (let at = until - 1; at >= from; at -= 1) if (tree.node(at).partOfSpeech === 'VERB') return at;
  return null;
}

function agentOf(parsed: Parsed, verb: number): number | null {
  const agents = parsed.tree
    .childrenBy(verb, 'obl', 'obl:agent')
    .filter((child) => parsed.tree.childrenBy(child, 'case').some((mark) => parsed.tokens[mark]?.key === 'by'));
  return agents[0] ?? null;
}
