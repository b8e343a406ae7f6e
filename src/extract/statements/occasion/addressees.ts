import type { LocalId, StatementFact } from '../../../model/article-facts.js';
import { contains } from '../../../model/span.js';
import type { SpeechAct } from '../../../model/vocabulary.js';
import type { Draft } from '../../draft.js';
import { firstTokenAt, keyAt, type Page, wordsOf } from '../../page.js';
import { readWordList } from '../../table.js';
import { meaningOfCue } from '../acts/cue-act.js';
import { pronoun } from '../pronouns.js';
import { unnamedSpeaker } from '../unnamed-speakers.js';
import { cueTokens } from './frame.js';

const LISTENERS = readWordList('words.json', 'listeners');
/** Verbs whose object is the one who listens; behind the others it is parted by "to". */
const TAKES_LISTENER = readWordList('words.json', 'cuesOfListeners');
/** What they want of somebody begins with whom they want it of: "urged | allies to act". */
const WANTING: ReadonlySet<SpeechAct> = new Set(['REQUEST', 'DEMAND']);
const PREPOSITION = /^(?:to|with|from|at|of|in|on)$/u;
const ARTICLE = /^(?:the|a|an|his|her|its|their|some|all|both|our|my)$/u;
const PRONOUN = /^(?:him|her|them|it)$/u;
const SUBJECTS: Readonly<Record<string, string>> = { him: 'he', her: 'she', them: 'they', it: 'it' };
const LONGEST_PHRASE = 6;

/** To whom it was said, where the words name them: whom one told, asked or urged, or behind "to". */
export function addresseeOf(page: Page, draft: Draft, statement: StatementFact): LocalId | null {
  const [from, until] = cueTokens(page, statement);
  if (from < 0) return null;
  const meaning = meaningOfCue(page, { from, until });
  const content = firstTokenAt(page, statement.content.start);
  const behind = statement.content.start >= (statement.cue?.end ?? 0);
  if (TAKES_LISTENER.has(meaning.cue)) {
    const listener = behind && content <= until ? null : listenerAt(page, draft, until, behind ? content : null);
    if (listener !== null) return notSpeaker(statement, listener);
  }
  const wanted =
    WANTING.has(meaning.act) && behind && content <= until + 1 ? wantedOf(page, draft, statement, content) : null;
  return notSpeaker(statement, wanted ?? behindTo(page, draft, until, behind ? content : null));
}

const notSpeaker = ({ speaker }: StatementFact, listener: LocalId | null): LocalId | null =>
  listener === speaker ? null : listener;

/** Whoever is named right at the token, before the limit. */
function listenerAt(page: Page, draft: Draft, at: number, limit: number | null): LocalId | null {
  let start = at;
  if (PRONOUN.test(keyAt(page, at)) && limit !== at) {
    const key = keyAt(page, at);
    return key === 'it' ? null : (pronoun(page, draft, at, SUBJECTS[key] ?? key)?.entity ?? null);
  }
  while (ARTICLE.test(keyAt(page, start))) start += 1;
  for (let next = start; next < start + LONGEST_PHRASE; next += 1) {
    if (limit !== null && next >= limit) return null;
    const mention = draft.at(next);
    if (mention && mention.form !== 'ADJECTIVAL' && !/^['’]s$/u.test(keyAt(page, mention.until)))
      return canListen(draft, mention.entity) ? mention.entity : null;
    if (LISTENERS.has(keyAt(page, next)) && !LISTENERS.has(keyAt(page, next + 1)) && !draft.at(next + 1))
      return unnamedSpeaker(draft, wordsOf(page, at, next + 1).words, keyAt(page, next));
    if (/^(?:[.,;:“”"]|that|to|about|of|if|whether|how|why|in|on|at|for|not)$/u.test(keyAt(page, next))) return null;
    if (mention) next = mention.until - 1;
  }
  return null;
}

/** "urged | allies to act", "asked | Berlin for missiles": the content opens with them and says what they shall do. */
function wantedOf(page: Page, draft: Draft, { content }: StatementFact, from: number): LocalId | null {
  const listener = listenerAt(page, draft, from, null);
  if (listener === null) return null;
  for (let at = from + 1; at < from + LONGEST_PHRASE + 2; at += 1) {
    const token = page.tokens[at];
    if (!token || !contains(content, token)) return null;
    if (/^(?:to|for|not)$/u.test(token.key)) return listener;
  }
  return null;
}

/** "said to reporters", "complained to Berlin": right behind the cue. */
function behindTo(page: Page, draft: Draft, until: number, limit: number | null): LocalId | null {
  for (let at = until; at < until + LONGEST_PHRASE; at += 1) {
    if (limit !== null && at >= limit) return null;
    const key = keyAt(page, at);
    if (PREPOSITION.test(key)) return key === 'to' ? listenerAt(page, draft, at + 1, limit) : null;
    if (/^(?:[.,;:“”"]|that|and|but)$/u.test(key)) return null;
  }
  return null;
}

function canListen(draft: Draft, id: LocalId): boolean {
  const entity = draft.entities.get(id);
  return entity?.kind === 'Person' || entity?.kind === 'Organization' || entity?.placeKind === 'COUNTRY';
}
