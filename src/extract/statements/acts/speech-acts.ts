import type { StatementFact } from '../../../model/article-facts.js';
import { contains, type Span, wordsAt } from '../../../model/span.js';
import { SPEECH_ACTS, type SpeechAct } from '../../../model/vocabulary.js';
import type { Draft } from '../../draft.js';
import { firstTokenAt, keyAt, type Page, type TokenRange } from '../../page.js';
import type { Step } from '../../pipeline.js';
import { complementAct } from './complement.js';
import { contentActs } from './content-act.js';
import { meaningOfCue, NEUTRAL } from './cue-act.js';
import { partyWords } from './party-words.js';
import { readActs } from './read-acts.js';
import type { CueMeaning } from './reporting-lexicon.js';
import { ClassedWords } from './word-classes.js';

/** What somebody does by saying it shows early; later words of a long quotation are of other matters. */
const FIRST_WORDS = 20;

interface ActByWords {
  readonly act: SpeechAct;
  /** The cue names it, by itself or with its complement. */
  readonly isNamed: boolean;
}

/** The act of each statement: what its cue names with its complement, else what its content does, and what the model saw. */
export const speechActs: Step = {
  name: 'speech-acts',
  run(page, draft) {
    const read = readActs(page);
    draft.statements.forEach((statement, index) => {
      draft.statements[index] = { ...statement, act: together(actByWords(page, draft, statement), read(statement)) };
    });
  },
};

function actByWords(page: Page, draft: Draft, statement: StatementFact): ActByWords {
  const meaning = meaningOf(page, statement);
  const wordsOf = (pieces: readonly Span[]): ClassedWords => {
    const said = pieces.flatMap((piece) =>
      partyWords(page, draft, { ...statement, content: wordsAt(page.article.text, piece) }),
    );
    return new ClassedWords(said.slice(0, FIRST_WORDS));
  };
  const taken = complementAct(meaning, wordsOf([statement.content]));
  if (taken !== null && taken !== 'OPINION') return { act: taken, isNamed: true };
  const words = wordsOf(withoutOthers(draft, statement));
  const by = taken === null ? meaning : { ...meaning, act: taken, content: 'free' as const };
  return { act: byContent(by, words), isNamed: by.content === 'fixed' || by.content === 'blame' };
}

/** What the words weigh beside the model's shares: where the cue names the act, and where the content shows it or nothing does. */
const NAMED = 0.9;
const SHOWN = 0.62;

/** The act that the words and the model tell together. */
function together({ act, isNamed }: ActByWords, shares: Readonly<Record<SpeechAct, number>> | null): SpeechAct {
  if (shares === null) return act;
  const weight = (one: SpeechAct): number => shares[one] + (one === act ? (isNamed ? NAMED : SHOWN) : 0);
  return SPEECH_ACTS.reduce((best, one) => (weight(one) > weight(best) ? one : best));
}

/** The content as far as it is the speaker’s own: "Cairo has told us it would never …" refuses nothing. */
function withoutOthers({ statements }: Draft, { content, speaker }: StatementFact): readonly Span[] {
  const inner = statements.filter(
    (other) =>
      other.speaker !== speaker &&
      other.cue !== null &&
      contains(content, other.cue) &&
      contains(content, other.content) &&
      other.cue.start < other.content.start,
  );
  let rest: readonly Span[] = [content];
  for (const { content: told } of inner)
    rest = rest.flatMap(({ start, end }) =>
      told.end <= start || told.start >= end
        ? [{ start, end }]
        : [
            { start, end: told.start },
            { start: told.end, end },
          ],
    );
  return rest.filter(({ start, end }) => end - start > 1);
}

function meaningOf(page: Page, { cue }: StatementFact): CueMeaning {
  if (cue === null) return NEUTRAL;
  return meaningOfCue(page, { from: firstTokenAt(page, cue.start), until: firstTokenAt(page, cue.end - 1) + 1 });
}

/** The act that a cue names for itself or with its complement, before anything is known of who speaks. */
export function actNamed(page: Page, cue: TokenRange, content: Span): SpeechAct {
  const meaning = meaningOfCue(page, cue);
  const words: string[] = [];
  for (let at = firstTokenAt(page, content.start); (page.tokens[at]?.start ?? content.end) < content.end; at += 1)
    words.push(keyAt(page, at));
  return complementAct(meaning, new ClassedWords(words)) ?? meaning.act;
}

/** Behind "said" the words decide from here on, behind "reported" only when they are this plain. */
const PLAIN_ENOUGH = 3;
const VERY_PLAIN = 4;

function byContent(meaning: CueMeaning, words: ClassedWords): SpeechAct {
  if (meaning.content === 'fixed' || meaning.content === 'blame') return meaning.act;
  const acts = contentActs(words);
  // What is called by a name is judged, unless the name denies or accuses.
  if (meaning.act === 'OPINION')
    return acts.find(({ act }) => act === 'DENIAL' || act === 'ACCUSATION')?.act ?? 'OPINION';
  const [first] = acts;
  const enough = meaning.content === 'free' ? PLAIN_ENOUGH : VERY_PLAIN;
  return first && first.weight >= enough ? first.act : meaning.act;
}
