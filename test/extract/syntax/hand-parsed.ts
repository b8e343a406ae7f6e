/** Trees made by hand: "Russia PROPN nsubj 2 | struck VERB root 0 | …", heads counted from one, 0 the root. */
import { type Parsed, parse } from '../../../src/extract/syntax/tree.js';
import type { Token } from '../../../src/extract/tokens.js';
import type { Word, WordSyntax } from '../../../src/reading/reading.js';

export function handParsed(rows: string): Parsed {
  const words: Word[] = [];
  const syntax: WordSyntax[] = [];
  let start = 0;
  for (const row of rows.split('|')) {
    const [text = '', partOfSpeech = '', relation = '', head = ''] = row.trim().split(' ');
    words.push({ text, start, end: start + text.length, sentence: 0, shape: 0, quote: 0, gap: 1 });
    syntax.push({ partOfSpeech, relation, head: head === '0' ? null : Number(head) - 1 });
    start += text.length + 1;
  }
  const parsed = parse(words.flatMap(tokensOf), { words, syntax });
  if (parsed === null) throw new Error('no syntax in a reading made with it');
  return parsed;
}

function tokensOf({ text, start }: Word): Token[] {
  let at = start;
  return text.split('-').map((piece) => {
    const token = { start: at, end: at + piece.length, text: piece, key: piece.toLowerCase().replace('’', "'") };
    at = token.end + 1;
    return {
      ...token,
      sentence: 0,
      paragraph: 0,
      section: 'body',
      joined: token.start > start,
      spaced: true,
      capital: false,
    };
  });
}

/** Index of the one token with these words. */
export function tokenAt({ tokens }: Parsed, text: string): number {
  const found = tokens.flatMap((token, index) => (token.text === text ? [index] : []));
  const [first] = found;
  if (first === undefined || found.length > 1) throw new Error(`not one "${text}"`);
  return first;
}
