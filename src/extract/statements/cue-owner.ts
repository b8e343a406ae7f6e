import type { Draft } from '../draft.js';
import { keyAt, type Page, type TokenRange } from '../page.js';
import { conjunctsOf, phraseOf } from '../syntax/phrases.js';
import type { Parsed } from '../syntax/tree.js';
import { isPassive } from '../syntax/voice.js';
import { speakersOfSource } from './source-speakers.js';
import type { Speaker } from './speakers.js';

/** Words that point at no one. */
const NOBODY = /^(?:this|that|these|those|there|what|which|everything|nothing|something)$/u;

/**
 * Who speaks by the syntax where no source was read: of a passive whoever stands behind "by", of a noun whose it is or from
 * whom it comes. Empty where a passive names nobody, null where the syntax does not tell.
 */
export function cueOwner(page: Page, draft: Draft, cue: TokenRange): readonly Speaker[] | null {
  const { parsed } = page;
  if (parsed === null) return null;
  const verb = verbOf(parsed, cue);
  const passive = verb !== null && parsed.tree.has(verb, 'aux:pass') && isPassive(parsed, verb);
  const owner = passive ? agentOf(parsed, verb) : verb === null ? ownerOfNoun(parsed, cue) : null;
  if (owner === null) return passive ? [] : null;
  const range = rangeOf(parsed, owner);
  // What the cue itself names is no one who speaks: "calls for", "the warning".
  if (NOBODY.test(keyAt(page, owner)) || (range.from < cue.until && cue.from < range.until)) return null;
  const speakers = speakersOfSource(page, draft, range);
  return speakers.length === 0 ? null : speakers;
}

/** "Moscow’s warnings", "calls from Berlin", "a plea by the mayor". */
function ownerOfNoun({ tree, tokens }: Parsed, cue: TokenRange): number | null {
  for (let at = cue.from; at < cue.until; at += 1) {
    if (tree.node(at).partOfSpeech !== 'NOUN') continue;
    const [owner] = tree.childrenBy(at, 'nmod:poss');
    if (owner !== undefined) return owner;
    const from = tree
      .childrenBy(at, 'nmod')
      .find((child) => tree.childrenBy(child, 'case').some((mark) => /^(?:from|by)$/u.test(tokens[mark]?.key ?? '')));
    if (from !== undefined) return from;
  }
  return null;
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

/** With its titles and those joined to it. */
function rangeOf(parsed: Parsed, subject: number): TokenRange {
  const joined = conjunctsOf(parsed, subject).map((head) => phraseOf(parsed, head));
  const from = Math.min(...joined.map((phrase) => phrase.from));
  const until = Math.max(...joined.map((phrase) => phrase.until));
  return { from, until };
}
