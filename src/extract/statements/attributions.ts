import type { LabelledSpan } from '../../reading/reading.js';
import { type Page, type TokenRange, tokensOf } from '../page.js';

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

/** The attributions of a reading in order of their cues (or contents); none where no model has read. */
export function attributionsOf(page: Page): readonly Attribution[] {
  const { spans = [], links = [] } = page.reading;
  const linked = new Set<number>();
  const found: Attribution[] = [];
  spans.forEach((span, index) => {
    if (span.label !== 'cue' || !isStatement(span)) return;
    const own = links.filter(({ cue }) => cue === index);
    const contents = own.flatMap(({ role, span: at }) => (role === 'content' && spans[at] ? [spans[at]] : []));
    const source = own.find(({ role }) => role === 'source');
    for (const { span: at } of own) linked.add(at);
    const [near, far] = apart(page, span, contents);
    if (near.length > 0) found.push(attribution(page, span, source && spans[source.span], near));
    // Words in another paragraph have the speaker of the cue, and no cue of their own.
    for (const one of far)
      found.push({ ...attribution(page, span, source && spans[source.span], [one]), distant: true });
  });
  spans.forEach((span, index) => {
    if (span.label === 'content' && isStatement(span) && !linked.has(index)) {
      found.push(attribution(page, null, undefined, [span]));
    }
  });
  return found.sort((a, b) => placeOf(a) - placeOf(b));
}

const isStatement = ({ head }: LabelledSpan): boolean => head === 'attribution' || head === 'nested';
const placeOf = ({ cue, contents }: Attribution): number => cue?.from ?? contents[0]?.from ?? 0;

/** The contents that stand with the cue, and those that stand elsewhere. Where none stands with it, the nearest does. */
function apart(
  page: Page,
  cue: LabelledSpan,
  contents: readonly LabelledSpan[],
): readonly [near: readonly LabelledSpan[], far: readonly LabelledSpan[]] {
  if (contents.length < 2) return [contents, []];
  const { words } = page.reading;
  const sentence = words[cue.from]?.sentence ?? 0;
  const near = contents.filter(
    ({ from, until }) =>
      (words[from]?.sentence ?? -2) <= sentence + 1 &&
      (words[until - 1]?.sentence ?? -2) >= sentence - (isQuotation(page, from) ? 1 : 0) &&
      ((words[from]?.sentence ?? -2) <= sentence || isQuotation(page, from)) &&
      paragraphOf(page, from) === paragraphOf(page, cue.from),
  );
  return near.length === 0 ? [contents, []] : [near, contents.filter((one) => !near.includes(one))];
}

const paragraphOf = ({ reading, article }: Page, word: number): number =>
  article.sentences[reading.words[word]?.sentence ?? 0]?.paragraph ?? -1;

const isQuotation = (page: Page, word: number): boolean => (page.reading.words[word]?.quote ?? 0) > 0;

function attribution(
  page: Page,
  cue: LabelledSpan | null,
  source: LabelledSpan | undefined,
  contents: readonly LabelledSpan[],
): Attribution {
  const ranges = contents.map((span) => tokensOf(page, span)).sort((a, b) => a.from - b.from);
  const parts = [...(cue ? [cue] : []), ...contents];
  return {
    cue: cue && tokensOf(page, cue),
    source: source ? tokensOf(page, source) : null,
    contents: ranges,
    distant: false,
    nested: contents.every(({ head }) => head === 'nested'),
    confidence: Math.min(...parts.map(({ confidence }) => confidence)),
  };
}
