import type { StatementFact } from '../../../model/article-facts.js';
import type { Span } from '../../../model/span.js';
import type { SpeechAct } from '../../../model/vocabulary.js';
import type { Draft } from '../../draft.js';
import { firstTokenAt, keyAt, type Page, type TokenRange } from '../../page.js';
import type { Step } from '../../pipeline.js';
import { complementAct } from './complement.js';
import { contentActs } from './content-act.js';
import { meaningOfCue, NEUTRAL } from './cue-act.js';
import { partyWords } from './party-words.js';
import type { CueMeaning } from './reporting-lexicon.js';
import { ClassedWords } from './word-classes.js';

/** What somebody does by saying it shows early; later words of a long quotation are of other matters. */
const FIRST_WORDS = 45;

/** The act of each statement: what its cue names with its complement, else what its content does. */
export const speechActs: Step = {
  name: 'speech-acts',
  run(page, draft) {
    draft.statements.forEach((statement, index) => {
      draft.statements[index] = { ...statement, act: actOf(page, draft, statement) };
    });
  },
};

function actOf(page: Page, draft: Draft, statement: StatementFact): SpeechAct {
  const meaning = meaningOf(page, statement);
  const words = new ClassedWords(partyWords(page, draft, statement).slice(0, FIRST_WORDS));
  const taken = complementAct(meaning, words);
  if (taken !== null && taken !== 'OPINION') return taken;
  return byContent(taken === null ? meaning : { ...meaning, act: taken, content: 'free' }, words);
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
