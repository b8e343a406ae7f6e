import type { LabelledSpan, SpanHead, SpanLink } from '../reading.js';
import type { WordRange } from '../windows.js';
import { type Chain, chainSpans } from './chain.js';
import { eventSpans } from './events.js';
import { Linker, type LinkTables, type Places } from './links.js';
import type { Matrix } from './matrix.js';

export interface BlockTables {
  readonly chains: Readonly<Record<'names' | 'attribution' | 'nested', Chain>>;
  readonly events: readonly string[];
  readonly links: LinkTables;
}

/** Outputs of the heads that label and link, one row a word of the block. */
export type BlockOutputs = Readonly<Record<SpanHead | 'links', Matrix>>;

export interface DecodedBlock {
  /** Words counted from the start of the block. */
  readonly spans: readonly LabelledSpan[];
  readonly links: readonly SpanLink[];
}

/** Labelled spans and links of a run of windows, taken as one text: see training/reading/decode.py and score.py. */
export function decodeBlock(tables: BlockTables, outputs: BlockOutputs, places: Places): DecodedBlock {
  const chained = (['names', 'attribution', 'nested'] as const).flatMap((head) =>
    chainSpans(tables.chains[head], outputs[head]).map((span): LabelledSpan => ({ head, ...span })),
  );
  const events = eventSpans(tables.events, outputs.events).map((span): LabelledSpan => ({ head: 'events', ...span }));
  const spans = [...chained, ...events].sort((a, b) => a.from - b.from || b.until - a.until);
  const linker = new Linker(tables.links, outputs.links, places);
  return { spans, links: (['source', 'content'] as const).flatMap((role) => linksOf(linker, spans, role)) };
}

/** Links of one role. What both layers have in the same words is linked once, as of the first of them. */
function linksOf(linker: Linker, spans: readonly LabelledSpan[], role: SpanLink['role']): SpanLink[] {
  const cues = indicesOf(spans, 'cue');
  const candidates = indicesOf(spans, role);
  const ranges = (indices: readonly number[]): WordRange[] =>
    indices.map((index) => spans[index] ?? { from: 0, until: 0 });
  return linker.link(role, ranges(cues), ranges(candidates)).map(({ cue, candidate, confidence }) => ({
    cue: cues[cue] ?? 0,
    span: candidates[candidate] ?? 0,
    role,
    confidence,
  }));
}

/** Indices of spans of statements with the label, by their words; of two with the same words the first. */
function indicesOf(spans: readonly LabelledSpan[], label: string): number[] {
  const seen = new Map<string, number>();
  spans.forEach((span, index) => {
    if ((span.head !== 'attribution' && span.head !== 'nested') || span.label !== label) return;
    const key = `${span.from}-${span.until}`;
    if (!seen.has(key)) seen.set(key, index);
  });
  const at = (index: number): LabelledSpan | undefined => spans[index];
  return [...seen.values()].sort(
    (a, b) => (at(a)?.from ?? 0) - (at(b)?.from ?? 0) || (at(a)?.until ?? 0) - (at(b)?.until ?? 0),
  );
}
