import type { LocalId } from '../../model/article-facts.js';
import type { Draft, DraftMention } from '../draft.js';
import { phraseOf } from './phrases.js';
import { isNominal, type Parsed } from './tree.js';

/**
 * Whom or what a phrase names: "President Joe Biden" the man, "the city of Kursk" the city, "the Kremlin" the government; null
 * where it has no name of its own ("Russian forces", "a depot").
 */
export function entityOf(parsed: Parsed, draft: Draft, head: number): LocalId | null {
  const mention = draft.at(head);
  if (mention && mention.form !== 'ADJECTIVAL') return mention.entity;
  if (!isNominal(parsed, head)) return null;
  const { until } = phraseOf(parsed, head);
  const behind = draft.at(until) ?? draft.at(until - 1) ?? draft.at(head + 1);
  if (behind && isJoined(parsed, behind, head)) return behind.entity;
  const [appositive] = parsed.tree
    .childrenBy(head, 'appos', 'flat')
    .map((child) => draft.at(child))
    .filter((found) => found !== null && found.form !== 'ADJECTIVAL');
  return appositive?.entity ?? null;
}

/** A name right behind its title: the parser hangs one on the other, either way round. */
function isJoined({ tree }: Parsed, name: DraftMention, head: number): boolean {
  if (name.form === 'ADJECTIVAL' || name.from > head + 1) return false;
  return tree.isWithin(name.from, head) || tree.isWithin(head, name.from) || tree.isWithin(name.until - 1, head);
}

/**
 * Whose a phrase is: "Russian forces", "Russia’s forces", "the forces of Russia"; of several the one nearest to the head. Null where it
 * names nobody.
 */
export function holderOf(parsed: Parsed, draft: Draft, head: number): LocalId | null {
  for (let at = head - 1; at > head - FRONT && isInFront(parsed, at); at -= 1) {
    const mention = draft.at(at);
    if (mention && draft.entities.get(mention.entity)?.kind !== 'WeaponSystem') return mention.entity;
  }
  for (const child of parsed.tree.childrenBy(head, 'nmod')) {
    const of = parsed.tree.childrenBy(child, 'case').some((at) => parsed.tokens[at]?.key === 'of');
    const mention = child > head && of ? draft.at(child) : null;
    if (mention) return mention.entity;
  }
  return null;
}

/** So many words at most stand between whose something is and what it is: "Russian long-range missile forces". */
const FRONT = 6;

const isInFront = ({ tree, tokens }: Parsed, at: number): boolean =>
  !/^(?:ADP|AUX|SCONJ|CCONJ|DET|PRON|PUNCT|VERB)$/u.test(tree.node(at).partOfSpeech) ||
  tree.node(at).relation === 'amod' ||
  /^'s?$/u.test(tokens[at]?.key ?? '');
