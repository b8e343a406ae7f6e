/** First bytes of formats that people take for articles. */
const SIGNATURES: readonly (readonly [name: string, bytes: string])[] = [
  ['a PDF', '%PDF-'],
  ['a ZIP archive or an office document', 'PK\x03\x04'],
  ['an office document', '\xd0\xcf\x11\xe0'],
  ['a gzip archive', '\x1f\x8b'],
  ['a PNG picture', '\x89PNG'],
  ['a JPEG picture', '\xff\xd8\xff'],
  ['a GIF picture', 'GIF8'],
  ['an SQLite database', 'SQLite format 3'],
  ['an RTF document', '{\\rtf'],
];

/** Bytes looked at: a control character further on is told by the text. */
const SAMPLE = 64_000;

/** What kind of data that is no text the bytes are; null for text. Text in UTF-16 is told before, by its byte order mark. */
export function binaryFormat(bytes: Buffer): string | null {
  const head = bytes.subarray(0, 16).toString('latin1');
  const signature = SIGNATURES.find(([, start]) => head.startsWith(start));
  if (signature !== undefined) return signature[0];
  return bytes.subarray(0, SAMPLE).some(isControl) ? 'binary data (or UTF-16 without a byte order mark)' : null;
}

/** Control characters that no text has: all but backspace to carriage return, escape, and the end mark of old systems. */
const isControl = (byte: number): boolean =>
  byte < 0x08 || (byte >= 0x0e && byte < 0x20 && byte !== 0x1a && byte !== 0x1b);
