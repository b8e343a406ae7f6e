/** What an article tells otherwise once other entities are meant by the same ids. */
import type { Judged, Tellings } from './judged-change.js';

export type JudgedTellings = Judged<Tellings>;

export interface Difference {
  readonly removed: JudgedTellings;
  readonly added: JudgedTellings;
}

export function differenceOf(before: JudgedTellings, after: JudgedTellings): Difference {
  return { removed: without(before, after), added: without(after, before) };
}

export const isEmpty = ({ entities, statements, events, permissions, edges }: JudgedTellings): boolean =>
  [entities, statements, events, permissions, edges].every((pieces) => pieces.length === 0);

/** The pieces that the other has not, letter by letter. */
const without = (tellings: JudgedTellings, other: JudgedTellings): JudgedTellings => ({
  article: tellings.article,
  entities: unshared(tellings.entities, other.entities),
  statements: unshared(tellings.statements, other.statements),
  events: unshared(tellings.events, other.events),
  permissions: unshared(tellings.permissions, other.permissions),
  edges: unshared(tellings.edges, other.edges),
});

function unshared<Piece>(pieces: readonly Piece[], others: readonly Piece[]): readonly Piece[] {
  const there = new Set(others.map((piece) => JSON.stringify(piece)));
  return pieces.filter((piece) => !there.has(JSON.stringify(piece)));
}
