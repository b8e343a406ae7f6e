/**
 * WordPiece of BERT's lower-cased vocabulary (Devlin et al. 2019), one word at a time: lower case, decompose, drop marks
 * and control characters, cut at punctuation and at CJK characters, then the longest match from the left. Training cuts
 * words likewise (training/reading/wordpiece.py).
 */
const CUT = /[\p{P}$+<=>^`|~]|[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/u;
const DROP = /[\p{Mn}\p{Cc}\p{Cf}\ufffd]/gu;
const WHITE = /\s/u;

export class WordPieces {
  readonly first: number;
  readonly last: number;
  readonly #unknown: number;
  readonly #ids: ReadonlyMap<string, number>;
  readonly #longest: number;
  readonly #most: number;

  /** @param vocabulary the pieces; the index of a piece is its number. @param most pieces of one word */
  constructor(vocabulary: readonly string[], most: number) {
    this.#ids = new Map(vocabulary.map((piece, id) => [piece, id]));
    this.#longest = vocabulary.reduce((length, piece) => Math.max(length, piece.length), 1);
    this.#most = most;
    this.first = this.#ids.get('[CLS]') ?? 0;
    this.last = this.#ids.get('[SEP]') ?? 0;
    this.#unknown = this.#ids.get('[UNK]') ?? 0;
  }

  /** Numbers of the word's pieces: at least one, at most what one word may have. */
  cut(word: string): number[] {
    const found: number[] = [];
    let part = '';
    for (const char of word.toLowerCase().normalize('NFD').replace(DROP, '')) {
      if (!CUT.test(char) && !WHITE.test(char)) {
        part += char;
        continue;
      }
      this.#match(part, found);
      part = '';
      if (!WHITE.test(char)) this.#match(char, found);
    }
    this.#match(part, found);
    return found.length === 0 ? [this.#unknown] : found.slice(0, this.#most);
  }

  /** Adds the pieces of a part without punctuation; one that cannot be put together is unknown as a whole. */
  #match(part: string, found: number[]): void {
    const pieces: number[] = [];
    for (let begin = 0; begin < part.length; ) {
      const piece = this.#longestAt(part, begin);
      if (piece === null) {
        found.push(this.#unknown);
        return;
      }
      pieces.push(piece.id);
      begin = piece.end;
    }
    for (const id of pieces) found.push(id);
  }

  #longestAt(part: string, begin: number): { readonly id: number; readonly end: number } | null {
    const prefix = begin === 0 ? '' : '##';
    for (let end = Math.min(part.length, begin + this.#longest); end > begin; end -= 1) {
      const id = this.#ids.get(prefix + part.slice(begin, end));
      if (id !== undefined) return { id, end };
    }
    return null;
  }
}
