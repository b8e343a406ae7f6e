import type { LabelledSpan, SpanHead } from '../../reading/reading.js';
import { keyAt, type Page, type TokenRange, tokensOf } from '../page.js';
import { cueBeginningAt } from './acts/reporting-lexicon.js';
import { complementSpan } from './complement-span.js';

/** One attribution of a reading: who says, the word that says so, what is said, as runs of tokens. */
export interface Attribution {
  /** Null where a content stands without one: a quotation that goes on, a headline. */
  readonly cue: TokenRange | null;
  readonly source: TokenRange | null;
  /** In order of the text, at least one. */
  readonly contents: readonly TokenRange[];
  /** True where the content stands in another sentence than its cue, and is no quotation that goes on beside it. */
  readonly distant: boolean;
  /** True for what is told inside another's words. */
  readonly nested: boolean;
  /** 0 to 1. */
  readonly confidence: number;
}

/** A span of the reading on tokens. Contents are cut where a paragraph ends. */
interface Piece extends TokenRange {
  readonly head: SpanHead;
  readonly confidence: number;
}

interface Linked {
  readonly cue: Piece;
  readonly source: Piece | null;
  contents: Piece[];
}

/** Of a content that only the syntax shows, beside the confidence of the cue. */
const BY_SYNTAX = 0.7;

/** The attributions of a reading in order of their cues (or contents); none where no model has read. */
export function attributionsOf(page: Page): readonly Attribution[] {
  const { loose, linked, sources } = linkedBy(page);
  const free = new Set(loose);
  for (const one of linked) {
    const inner = one.contents.filter((content) => one.contents.some((other) => isInside(content, other)));
    for (const content of inner) free.add(content);
    one.contents = one.contents.filter((content) => !inner.includes(content));
  }
  for (const one of linked) if (one.contents.length === 0) one.contents = contentsFor(page, one, free, linked);
  const found = linked.flatMap((one) => attributionsFor(page, one));
  const cues = new Set(linked.map(({ cue }) => cue.from));
  for (const content of free) {
    const source = markedSource(page, content, sources);
    const verb = source === null ? cueInFront(page, content) : null;
    const cue = verb !== null && !cues.has(verb.from) ? { ...content, ...verb } : null;
    found.push(attribution(cue, source, [content]));
  }
  return found.sort((a, b) => placeOf(a) - placeOf(b));
}

const isStatement = ({ head }: LabelledSpan): boolean => head === 'attribution' || head === 'nested';
const placeOf = ({ cue, contents }: Attribution): number => cue?.from ?? contents[0]?.from ?? 0;

interface LinkedSpans {
  readonly linked: readonly Linked[];
  /** Contents and sources that no link reaches. */
  readonly loose: readonly Piece[];
  readonly sources: readonly Piece[];
}

/** Cues with their sources and contents by the links of the reading, and what no link reaches. */
function linkedBy(page: Page): LinkedSpans {
  const { spans = [], links = [] } = page.reading;
  const pieces = spans.map((span) => (isStatement(span) ? piecesOf(page, span) : []));
  const reached = new Set<Piece>();
  const linked = spans.flatMap((span, index): Linked[] => {
    const [cue] = pieces[index] ?? [];
    if (span.label !== 'cue' || cue === undefined) return [];
    const own = links.filter((link) => link.cue === index);
    const source = own.find(({ role }) => role === 'source');
    const contents = own
      .filter(({ role }) => role === 'content')
      .flatMap(({ span: at }) => whereCueStands(page, cue, pieces[at] ?? []));
    for (const content of contents) reached.add(content);
    return [{ cue, source: source ? (pieces[source.span]?.[0] ?? null) : null, contents }];
  });
  for (const { source } of linked) if (source !== null) reached.add(source);
  const unreached = (label: string): Piece[] =>
    spans.flatMap((span, index) =>
      span.label === label ? (pieces[index] ?? []).filter((piece) => !reached.has(piece)) : [],
    );
  return { linked, loose: unreached('content'), sources: unreached('source') };
}

/** What is told inside a content is told by somebody else than the cue that the content belongs to. */
const isInside = (one: Piece, other: Piece): boolean =>
  one !== other &&
  one.head === 'nested' &&
  other.head === 'attribution' &&
  one.from >= other.from &&
  one.until <= other.until;

/** "had asked only | that they leave": the verb of saying in front of the "that" of a content whose cue was not read. */
function cueInFront(page: Page, content: Piece): TokenRange | null {
  let at = content.from - 1;
  while (/^[“"‘']$/u.test(keyAt(page, at))) at -= 1;
  if (keyAt(page, at) !== 'that') return null;
  at -= 1;
  if (BETWEEN.test(keyAt(page, at))) at -= 1;
  const found = cueBeginningAt((index) => keyAt(page, index), at);
  return found && !found.meaning.needsQuotation ? { from: at, until: at + 1 } : null;
}

const BETWEEN = /^(?:only|also|again|publicly|repeatedly|later|merely|once|twice|often|instead)$/u;

/** No more marks stand between a source and its content. */
const MOST_MARKS = 6;

/** "Peskov: the list will grow", "The list will grow – ministry": a source that only a mark parts from the content. */
function markedSource(page: Page, content: Piece, sources: readonly Piece[]): Piece | null {
  const marked = (source: Piece): boolean =>
    distance(source, content) <= MOST_MARKS &&
    paragraphAt(page, source.from) === paragraphAt(page, content.from) &&
    (source.from < content.from
      ? marksBetween(page, source.until, content.from) === ':'
      : /^[–—-]+$/u.test(marksBetween(page, content.until, source.from)));
  return sources.find(marked) ?? null;
}

/** What stands between two places apart from quotation marks and the end of a sentence. */
function marksBetween({ tokens }: Page, from: number, until: number): string {
  const between = tokens.slice(from, Math.max(from, until)).map(({ key }) => key);
  return between.filter((key) => !/^[“”"'‘’«».]$/u.test(key)).join(' ');
}

/** A content is cut between paragraphs; other spans never cross them. */
function piecesOf(page: Page, span: LabelledSpan): Piece[] {
  const { from, until } = tokensOf(page, span);
  const { head, confidence } = span;
  if (span.label !== 'content') return [{ from, until, head, confidence }];
  const pieces: Piece[] = [];
  let start = from;
  for (let at = from + 1; at <= until; at += 1) {
    if (at < until && page.tokens[at]?.paragraph === page.tokens[start]?.paragraph) continue;
    pieces.push({ from: start, until: at, head, confidence });
    start = at;
  }
  return pieces;
}

/** Of a content that was cut, what stands in the paragraph of the cue, and quotations that go on from there. */
function whereCueStands(page: Page, cue: Piece, pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.length < 2) return pieces;
  const here = pieces.filter((piece) => paragraphAt(page, piece.from) === paragraphAt(page, cue.from));
  return here.length === 0
    ? pieces
    : [...here, ...pieces.filter((piece) => !here.includes(piece) && isQuotation(page, piece.from))];
}

/** For a cue that no content was linked to: a loose one right beside it, or what its verb takes. */
function contentsFor(page: Page, { cue }: Linked, free: Set<Piece>, linked: readonly Linked[]): Piece[] {
  const beside = [...free].filter((content) => content.head === cue.head && isBeside(page, cue, content));
  const [near] = beside.sort((a, b) => distance(cue, a) - distance(cue, b));
  if (near) {
    free.delete(near);
    return [near];
  }
  const range = complementSpan(page, cue);
  const known =
    range &&
    linked.some(({ contents }) =>
      contents.some((one) => one.from < range.until && range.from < one.until && one.head === cue.head),
    );
  return range === null || known ? [] : [{ ...range, head: cue.head, confidence: BY_SYNTAX * cue.confidence }];
}

const FURTHEST_BESIDE = 6;

const isBeside = (page: Page, cue: Piece, content: Piece): boolean =>
  page.tokens[content.from]?.sentence === page.tokens[cue.from]?.sentence && distance(cue, content) <= FURTHEST_BESIDE;

const distance = (a: TokenRange, b: TokenRange): number => Math.max(a.from - b.until, b.from - a.until);

function attributionsFor(page: Page, { cue, source, contents }: Linked): Attribution[] {
  const [near, far] = apart(page, cue, contents);
  return [
    ...(near.length > 0 ? [attribution(cue, source, near)] : []),
    // Words in another paragraph have the speaker of the cue, and no cue of their own.
    ...far.map((one) => ({ ...attribution(cue, source, [one]), distant: true })),
  ];
}

/** The contents that stand with the cue, and those that stand elsewhere. Where none stands with it, the nearest does. */
function apart(
  page: Page,
  cue: Piece,
  contents: readonly Piece[],
): readonly [near: readonly Piece[], far: readonly Piece[]] {
  if (contents.length < 2) return [contents, []];
  const sentence = page.tokens[cue.from]?.sentence ?? 0;
  const near = contents.filter(
    ({ from, until }) =>
      sentenceAt(page, from) <= sentence + 1 &&
      sentenceAt(page, until - 1) >= sentence - (isQuotation(page, from) ? 1 : 0) &&
      (sentenceAt(page, from) <= sentence || isQuotation(page, from)) &&
      paragraphAt(page, from) === paragraphAt(page, cue.from),
  );
  return near.length === 0 ? [contents, []] : [near, contents.filter((one) => !near.includes(one))];
}

const sentenceAt = ({ tokens }: Page, token: number): number => tokens[token]?.sentence ?? -2;
const paragraphAt = ({ tokens }: Page, token: number): number => tokens[token]?.paragraph ?? -1;

/** By the state of quotation marks in the reading: those that a paragraph opens again are among them. */
function isQuotation(page: Page, token: number): boolean {
  const start = page.tokens[token]?.start ?? 0;
  const word = page.reading.words.find(({ end }) => end > start);
  return (word?.quote ?? 0) > 0;
}

function attribution(cue: Piece | null, source: Piece | null, contents: readonly Piece[]): Attribution {
  const ranges = contents.map(({ from, until }) => ({ from, until })).sort((a, b) => a.from - b.from);
  const parts = [...(cue ? [cue] : []), ...contents];
  return {
    cue: cue && { from: cue.from, until: cue.until },
    source: source && { from: source.from, until: source.until },
    contents: ranges,
    distant: false,
    nested: contents.every(({ head }) => head === 'nested'),
    confidence: Math.min(...parts.map(({ confidence }) => confidence)),
  };
}
