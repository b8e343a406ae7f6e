import { analyse } from 'chardet';
import { ArticleError } from '../../model/errors.js';
import { binaryFormat } from './binary-format.js';
import { decodeWindows1252 } from './decode-windows-1252.js';

/** From 0 to 100. Short English and French texts in Windows-1252 are told with 70 and more, noise with 35 and less. */
const LEAST_CONFIDENCE = 50;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Text of bytes: by its byte order mark, by the encoding declared, as UTF-8, or in the encoding it looks like, in this
 * order. The mark is no part of the text, and nothing else is changed. Half characters of UTF-16 stay, to be told as such.
 * @param declared the encoding named by a page or an answer, if any
 * @throws ArticleError ARTICLE_BINARY, ARTICLE_ENCODING
 */
export function decodeText(bytes: Buffer, declared: string | null = null): string {
  const marked = decodeMarked(bytes);
  if (marked !== null) return marked;
  refuseBinary(bytes);
  if (declared !== null && !isDefault(declared)) return decodeAs(bytes, declared, 'is declared as');
  try {
    return strictUtf8.decode(bytes);
  } catch {
    return declared === null ? decodeGuessed(bytes) : decodeAs(bytes, declared, 'is declared as');
  }
}

/** Servers say so of everything where nobody set them right; what is valid as UTF-8 is never it by chance. */
const isDefault = (encoding: string): boolean =>
  /^(?:iso-?8859-?1|latin-?1|us-ascii|windows-1252)$/iu.test(encoding.trim());

/** For formats that are always UTF-8. @throws ArticleError ARTICLE_BINARY, ARTICLE_ENCODING */
export function decodeUtf8(bytes: Buffer): string {
  const marked = decodeMarked(bytes);
  if (marked !== null) return marked;
  refuseBinary(bytes);
  return decodeAs(bytes, 'utf-8', 'must be');
}

/** By the byte order mark; null where there is none. */
function decodeMarked(bytes: Buffer): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeAs(bytes, 'utf-8', 'is marked as');
  const little = first === 0xff && second === 0xfe;
  if (!little && !(first === 0xfe && second === 0xff)) return null;
  if (bytes.length % 2 === 1) throw wrongEncoding('it is marked as UTF-16 and ends within a character');
  const rest = Buffer.from(bytes.subarray(2));
  // Not by TextDecoder: it would put other characters in the place of half ones.
  return (little ? rest : rest.swap16()).toString('utf16le');
}

function refuseBinary(bytes: Buffer): void {
  const format = binaryFormat(bytes);
  if (format === null) return;
  throw new ArticleError('ARTICLE_BINARY', `this is ${format}, not text; give the article as text, HTML or JSON`);
}

function decodeGuessed(bytes: Buffer): string {
  if (isDamagedUtf8(bytes)) throw wrongEncoding('it is UTF-8 with broken characters');
  const [best] = analyse(bytes);
  if (best === undefined || best.confidence < LEAST_CONFIDENCE) {
    throw wrongEncoding('it is not UTF-8, and its encoding cannot be told');
  }
  const text = decodeAs(bytes, best.name, 'seems to be');
  if (!looksWritten(text)) throw wrongEncoding(`it is not UTF-8, and makes no sense as ${best.name}`);
  return text;
}

/** More whole characters of several bytes than broken ones: no other encoding looks so by chance. */
function isDamagedUtf8(bytes: Buffer): boolean {
  const foreign = bytes.toString('utf8').match(/[^\0-\x7f]/gu) ?? [];
  const broken = foreign.filter((character) => character === '\ufffd').length;
  return foreign.length > broken * 2;
}

/** Letters beyond ASCII stand in Latin words one or two at a time, and few of them alone. */
function looksWritten(text: string): boolean {
  const strange = text.match(/[À-ɏ]{3,}|(?<!\p{L})[À-ɏ](?!\p{L})/gu) ?? [];
  return strange.every((letters) => /^[àáèéêíòóôöúåæø]$/iu.test(letters));
}

function decodeAs(bytes: Buffer, encoding: string, how: string): string {
  let text: string;
  try {
    const decoder = new TextDecoder(encoding.trim(), { fatal: true });
    text = decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes);
  } catch (error) {
    throw wrongEncoding(`it ${how} ${encoding.trim()} and cannot be read so`, error);
  }
  if (/[\u0080-\u009f]/u.test(text)) throw wrongEncoding(`it ${how} ${encoding.trim()} and has control characters so`);
  return text;
}

const wrongEncoding = (what: string, cause?: unknown): ArticleError =>
  new ArticleError('ARTICLE_ENCODING', `${what}; save it as UTF-8`, { cause });
