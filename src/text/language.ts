/** The commonest small words of each language; no word serves two that are told apart here. */
const SMALL_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: 'the of and to in that is was for on with as by at from has have had it its he his they be are were been said which who not this will would an after over'.split(
    ' ',
  ),
  de: 'der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es werden aus hat dass sie nach wird bei'.split(
    ' ',
  ),
  fr: 'le la les et des du une est dans que pour qui sur au avec pas ce par plus sont été aux ont mais cette'.split(
    ' ',
  ),
  es: 'el los las del y en que una por con para se su lo como más pero fue sus ha este según también'.split(' '),
  it: 'il di che della per una con del sono nel alla gli delle dei anche ha ma dal più essere stato'.split(' '),
  pt: 'os as do da em um uma para com não por mais dos das ao foi são como pelo seu sua'.split(' '),
  pl: 'w na z do nie się jest że przez oraz jak po od dla to są który która było'.split(' '),
  nl: 'de het een van en dat op te zijn met voor niet aan er ook als door naar bij'.split(' '),
};

const FEWEST_WORDS = 12;
const WORDS_READ = 400;
/** English news has 35 to 45 small words of the list in a hundred, headlines alone 10 to 20. */
const LEAST_SHARE = 0.08;

/** ISO 639-1 code of the text's language where it can be told by script and small words, else `und`. */
export function guessLanguage(text: string): string {
  const words =
    text
      .slice(0, WORDS_READ * 12)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return 'und';
  const foreign = otherScript(words.join(''));
  if (foreign !== null) return foreign;
  const share = (list: readonly string[]): number => words.filter((word) => list.includes(word)).length / words.length;
  const [best] = Object.entries(SMALL_WORDS)
    .map(([code, list]) => ({ code, share: share(list) }))
    .sort((a, b) => b.share - a.share);
  return best && best.share >= LEAST_SHARE ? best.code : 'und';
}

/** Text mostly outside the Latin script is not English, whatever it is. */
function otherScript(letters: string): string | null {
  const latin = letters.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin * 2 >= letters.length) return null;
  const cyrillic = letters.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  if (cyrillic * 2 < letters.length) return 'und';
  return /[іїєґ]/u.test(letters) ? 'uk' : 'ru';
}

/** Whether something may be extracted: texts too short to tell are taken for English, others must be English. */
export function isReadable(text: string, language: string): boolean {
  if (language !== 'und') return language === 'en';
  return (text.slice(0, WORDS_READ * 12).match(/\p{L}+/gu)?.length ?? 0) < FEWEST_WORDS;
}
