import { keyAt, type Page, type TokenRange } from '../../page.js';
import { type CueMeaning, cueBeginningAt, type FoundCue } from './reporting-lexicon.js';

/** Of a cue that no table knows, and of none. */
export const NEUTRAL: CueMeaning = { cue: '', act: 'CLAIM', content: 'free', needsQuotation: true };
const NEGATION = /^(?:not|n't|never|neither|nor|cannot)$/u;
/** What may stand between a negation and its verb. */
const BETWEEN = /^(?:yet|ever|even|be|been|\w+ly)$/u;

/**
 * What a cue means: of the words of the table that begin in it, the longest phrase, else the first that names an act.
 * Phrases may go on behind it ("called | on the allies"). A cue of no known word leaves all to its content.
 */
export function meaningOfCue(page: Page, cue: TokenRange): CueMeaning {
  const meaning = longestOrFirst(page, cue)?.meaning ?? NEUTRAL;
  return isNegated(page, cue) ? negated(meaning) : meaning;
}

function longestOrFirst(page: Page, cue: TokenRange): FoundCue | null {
  let best: FoundCue | null = null;
  for (let at = cue.from; at < cue.until; at += 1) {
    const found = cueBeginningAt((index) => keyAt(page, index), at);
    if (found && (best === null || rank(found) > rank(best))) best = found;
  }
  return best;
}

/** True where some word of the cue tells of speech by itself. */
export function tellsOfSpeech(page: Page, cue: TokenRange): boolean {
  for (let at = cue.from; at < cue.until; at += 1)
    if (cueBeginningAt((index) => keyAt(page, index), at)?.meaning.needsQuotation === false) return true;
  return false;
}

/** Words count most, then that an act is named. */
const rank = ({ words, meaning }: FoundCue): number => 2 * words + (meaning.act === 'CLAIM' ? 0 : 1);

/** By a word within the cue before its last one, or right before it. */
function isNegated(page: Page, cue: TokenRange): boolean {
  for (let at = cue.from; at < cue.until - 1; at += 1) if (NEGATION.test(keyAt(page, at))) return true;
  let at = cue.from - 1;
  while (BETWEEN.test(keyAt(page, at))) at -= 1;
  return NEGATION.test(keyAt(page, at)) && page.tokens[at]?.sentence === page.tokens[cue.from]?.sentence;
}

/** "did not deny" confirms, "has not ruled out" leaves open, "would not confirm" refuses to tell. */
function negated(meaning: CueMeaning): CueMeaning {
  switch (meaning.act) {
    case 'DENIAL':
      return { ...meaning, act: 'CONFIRMATION', content: 'fixed' };
    case 'CONFIRMATION':
    case 'PROMISE':
      return { ...meaning, act: 'REFUSAL', content: 'fixed' };
    case 'REFUSAL':
      return { ...meaning, act: 'CLAIM', content: 'strong' };
    case 'CLAIM':
      return { ...meaning, act: 'REFUSAL', content: 'fixed' };
    default:
      return meaning;
  }
}
