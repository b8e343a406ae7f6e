import type { LabelledSpan } from '../../reading/reading.js';
import { type Page, type TokenRange, tokensOf } from '../page.js';

/** One attribution of a reading: who says, the word that says so, what is said, as runs of tokens. */
export interface Attribution {
  /** Null where a content stands without one: a quotation that goes on, a headline. */
  readonly cue: TokenRange | null;
  readonly source: TokenRange | null;
  /** In order of the text, at least one. */
  readonly contents: readonly TokenRange[];
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
    if (contents.length > 0) found.push(attribution(page, span, source && spans[source.span], contents));
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
    nested: contents.every(({ head }) => head === 'nested'),
    confidence: Math.min(...parts.map(({ confidence }) => confidence)),
  };
}
