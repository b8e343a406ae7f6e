import {
  type ContentActs,
  type LabelledSpan,
  SPAN_HEADS,
  type SpanHead,
  type SpanLink,
  type WordRole,
} from '../reading.js';
import type { WordRange } from '../windows.js';
import { type ActTables, actShares } from './acts.js';
import { type Chain, chainSpans } from './chain.js';
import { decisionSpans } from './decisions.js';
import { eventSpans } from './events.js';
import { Linker, type LinkTables, type Places } from './links.js';
import type { Matrix } from './matrix.js';
import { type RoleTables, rolesOf } from './roles.js';

/** Before the names of the roles that a decision gives. */
const DECISION_ROLE = 'decision:';

export interface BlockTables {
  readonly chains: Readonly<Record<'names' | 'attribution' | 'nested', Chain>>;
  readonly events: readonly string[];
  readonly decisions: readonly string[];
  readonly links: LinkTables;
  readonly roles: RoleTables;
  readonly acts: ActTables;
}

/** Outputs that are decoded over a block: of the heads that label, and the vectors that pairs are scored from. */
export const BLOCK_OUTPUTS = [...SPAN_HEADS, 'links', 'acts', 'role_trigger', 'role_word'] as const;

/** One row a word of the block. */
export type BlockOutputs = Readonly<Record<(typeof BLOCK_OUTPUTS)[number], Matrix>>;

export interface DecodedBlock {
  /** Words counted from the start of the block. */
  readonly spans: readonly LabelledSpan[];
  readonly links: readonly SpanLink[];
  readonly roles: readonly WordRole[];
  readonly acts: readonly ContentActs[];
}

/** Labelled spans, and what joins them, of a run of windows, taken as one text: see training/reading/decode.py and score.py. */
export function decodeBlock(tables: BlockTables, outputs: BlockOutputs, places: Places): DecodedBlock {
  const chained = (['names', 'attribution', 'nested'] as const).flatMap((head) =>
    chainSpans(tables.chains[head], outputs[head]).map((span): LabelledSpan => ({ head, ...span })),
  );
  const events = eventSpans(tables.events, outputs.events).map((span): LabelledSpan => ({ head: 'events', ...span }));
  const decisions = decisionSpans(tables.decisions, outputs.decisions).map(
    (span): LabelledSpan => ({ head: 'decisions', ...span }),
  );
  const spans = [...chained, ...events, ...decisions].sort((a, b) => a.from - b.from || b.until - a.until);
  const linker = new Linker(tables.links, outputs.links, places);
  const links = (['source', 'content'] as const).flatMap((role) => linksOf(linker, spans, role));
  return {
    spans,
    links,
    roles: rolesIn(tables.roles, outputs, places, spans),
    acts: actsIn(tables.acts, outputs.acts, spans, links),
  };
}

/** Of triggers of events the roles of events, of decisions those of decisions, which bear the head's name before them. */
function rolesIn(
  tables: RoleTables,
  outputs: BlockOutputs,
  { sentence }: Places,
  spans: readonly LabelledSpan[],
): WordRole[] {
  const triggers = spans.flatMap((span, index) =>
    span.head === 'events' || span.head === 'decisions' ? [{ span, index }] : [],
  );
  const vectors = { triggers: outputs.role_trigger, words: outputs.role_word };
  const rowsFor = (head: SpanHead): number[] =>
    tables.labels.flatMap((role, row) => (role.startsWith(DECISION_ROLE) === (head === 'decisions') ? [row] : []));
  const rows = { events: rowsFor('events'), decisions: rowsFor('decisions') };
  const ranges = triggers.map(({ span: { head, from, until } }) => ({
    from,
    until,
    rows: head === 'decisions' ? rows.decisions : rows.events,
  }));
  return rolesOf(tables, vectors, sentence, ranges).map(({ trigger, role, ...found }) => ({
    ...found,
    trigger: triggers[trigger]?.index ?? 0,
    role: role.startsWith(DECISION_ROLE) ? role.slice(DECISION_ROLE.length) : role,
  }));
}

function actsIn(
  tables: ActTables,
  vectors: Matrix,
  spans: readonly LabelledSpan[],
  links: readonly SpanLink[],
): ContentActs[] {
  return indicesOf(spans, 'content').flatMap((content) => {
    const span = spans[content];
    const cue = links.find((link) => link.role === 'content' && link.span === content)?.cue;
    return span
      ? [{ content, shares: actShares(tables, vectors, cue === undefined ? undefined : spans[cue], span) }]
      : [];
  });
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
