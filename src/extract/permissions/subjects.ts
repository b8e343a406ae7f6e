/** Who does what a verb tells. */
import type { LocalId } from '../../model/article-facts.js';
import type { Draft, DraftMention } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import { argumentsOf } from '../syntax/arguments.js';
import { entityOf, holderOf } from '../syntax/phrase-entities.js';
import { canAct, IMPLIED, isNoun, isSide, named, type Party, sideOf, THING } from './party.js';
import { partyEnding, STAND_IN } from './phrase-parties.js';

/** Who does what the verb group that begins at `from` tells: the phrase in front, else whom the syntax makes its subject. */
export function subjectOf(page: Page, draft: Draft, from: number, verb: number): Party {
  const end = from - 1;
  const opens =
    end < 0 || page.tokens[end]?.sentence !== page.tokens[from]?.sentence || /^[“"‘:;.–—]$/u.test(keyAt(page, end));
  const joined = /^(?:and|but|or|then)$/u.test(keyAt(page, end));
  if (!opens && !joined) {
    const linear = partyEnding(page, draft, skipTime(page, end));
    if (linear.sort === 'named') return linear;
    const parsed = subjectBySyntax(page, draft, verb);
    return parsed.sort === 'named' && linear.sort !== 'implied' ? parsed : linear;
  }
  const parsed = subjectBySyntax(page, draft, verb);
  if (parsed.sort === 'named') return parsed;
  return joined ? firstActor(page, draft, end) : IMPLIED;
}

/** "Washington on Friday allowed", "Berlin in May refused": the phrase of time between subject and verb. */
export function skipTime(page: Page, end: number): number {
  for (let at = end - 4; at <= end; at += 1) {
    if (!/^(?:on|in|last|this|earlier|late|early|since|for)$/u.test(keyAt(page, at))) continue;
    const words = page.article.text.slice(page.tokens[at]?.start, page.tokens[end]?.end);
    const time =
      /^(?:on|in|last|this|earlier|late|early|since|for)\b[ \w,]*\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|week|month|years?|weekend|spring|summer|autumn|fall|winter|days|weeks|months|principle|secret|private|public|effect|turn|\d{4})$/iu;
    if (time.test(words)) return skipTime(page, at - 1);
  }
  return end;
}

function subjectBySyntax(page: Page, draft: Draft, verb: number): Party {
  const { parsed } = page;
  if (!parsed) return THING;
  const heads = argumentsOf(parsed, verb).filter((one) => one.function === 'agent' || one.function === 'object');
  const ids = heads
    .filter(({ head }) => head < verb)
    .map(
      ({ head }) =>
        entityOf(parsed, draft, head) ?? (STAND_IN.test(keyAt(page, head)) ? holderOf(parsed, draft, head) : null),
    )
    .filter((id): id is LocalId => id !== null && isSide(draft, id));
  return ids.length === 0 ? THING : named(...new Set(ids.map((id) => sideOf(draft, id))));
}

/** The first who can act in the clause that ends at the token: the subject of joined verbs. */
export function firstActor(page: Page, draft: Draft, end: number): Party {
  const sentence = page.tokens[end]?.sentence;
  let best: DraftMention | null = null;
  for (let at = end - 1; at >= 0 && page.tokens[at]?.sentence === sentence; at -= 1) {
    if (/^(?:[;:“”"]|that|while|because|after|if)$/u.test(keyAt(page, at))) break;
    const mention = draft.at(at);
    if (
      mention &&
      isNoun(page, mention) &&
      canAct(page, draft, mention) &&
      !/^(?:of|from|in|to|with|by|for)$/u.test(keyAt(page, mention.from - 1))
    )
      best = mention;
  }
  return best ? named(sideOf(draft, best.entity)) : IMPLIED;
}
