import { SPEECH_ACTS, type SpeechAct } from '../../model/vocabulary.js';
import { readTable } from '../table.js';
import { foldWord } from '../tokens.js';
import { cueOf } from './cues.js';

interface Stem {
  readonly stem: string;
  readonly act: SpeechAct;
}

let loaded: { readonly words: readonly Stem[]; readonly phrases: readonly Stem[] } | null = null;

/** Phrases before words, longer stems before shorter ones. */
function stems(): NonNullable<typeof loaded> {
  if (loaded === null) {
    const all = readTable('cue-stems.tsv')
      .map((row): Stem => ({ stem: row.stem ?? '', act: SPEECH_ACTS.find((act) => act === row.act) ?? 'CLAIM' }))
      .sort((a, b) => b.stem.length - a.stem.length);
    loaded = {
      words: all.filter(({ stem }) => !stem.includes(' ')),
      phrases: all.filter(({ stem }) => stem.includes(' ')),
    };
  }
  return loaded;
}

/** Stems of three letters and less stand for short verbs ("deny", "beg") only. */
const SHORT_STEM = 3;
const LONGEST_SHORT_VERB = 7;

const fits = (word: string, stem: string): boolean =>
  word.startsWith(stem) && (stem.length > SHORT_STEM || word.length <= LONGEST_SHORT_VERB);

/** The act that the words of a cue name; CLAIM where they are neutral ("said", "according to"). */
export function cueAct(cue: string): SpeechAct {
  const words = foldWord(cue).split(/\s+/u);
  const whole = words.join(' ');
  const phrase = stems().phrases.find(({ stem }) => whole.startsWith(stem) || whole.includes(` ${stem}`));
  if (phrase) return phrase.act;
  for (const word of words) {
    const known = cueOf(word)?.act;
    if (known !== undefined && known !== 'CLAIM') return known;
    const found = known === undefined ? stems().words.find(({ stem }) => fits(word, stem)) : undefined;
    if (found) return found.act;
  }
  return 'CLAIM';
}
