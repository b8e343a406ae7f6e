import { createHash } from 'node:crypto';
import { DemarcheError } from './errors.js';
import { NODE_KINDS, type NodeKind } from './vocabulary.js';

declare const brand: unique symbol;

/**
 * A stable, opaque id that names the kind of its node in the first three letters. It is made from what identifies the
 * node, so the same article gives the same ids on every machine and in every store.
 */
export type NodeId<K extends NodeKind = NodeKind> = string & { readonly [brand]: K };
export type EntityId = NodeId<'Person' | 'Organization' | 'Place' | 'WeaponSystem'>;
export type ArticleId = NodeId<'Article'>;
export type StatementId = NodeId<'Statement'>;
export type EventId = NodeId<'Event'>;
export type PermissionId = NodeId<'Permission'>;
/** Facts that are held for one by judgement, whatever their articles call them. */
export type JudgedFactId = EventId | PermissionId;

const PREFIX: Readonly<Record<NodeKind, string>> = {
  Person: 'per',
  Organization: 'org',
  Place: 'plc',
  WeaponSystem: 'wpn',
  Event: 'evt',
  Statement: 'stm',
  Permission: 'prm',
  Article: 'art',
  Topic: 'top',
};
const KIND_OF_PREFIX = new Map(NODE_KINDS.map((kind) => [PREFIX[kind], kind]));

/** 120 bits: collisions are out of reach for any number of nodes one database holds. */
const DIGEST_CHARACTERS = 24;
const BASE32 = 'abcdefghijkmnpqrstuvwxyz23456789';
const ID = new RegExp(`^([a-z]{3})_[${BASE32}]{${DIGEST_CHARACTERS}}$`);

/** 24 base-32 characters of the SHA-256 of the parts; parts are kept apart, so ("ab", "c") differs from ("a", "bc"). */
export function digest(...parts: readonly string[]): string {
  const bytes = createHash('sha256')
    .update(parts.map((part) => `${part.length}:${part}`).join(''))
    .digest();
  let text = '';
  for (let bit = 0; text.length < DIGEST_CHARACTERS; bit += 5) {
    const window = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    text += BASE32.charAt((window >> (11 - (bit & 7))) & 31);
  }
  return text;
}

/** The id of the node of this kind that the parts identify. */
export function makeId<K extends NodeKind>(kind: K, ...parts: readonly string[]): NodeId<K> {
  return `${PREFIX[kind]}_${digest(...parts)}` as NodeId<K>;
}

/** The kind an id names, or null where the text is no id at all. */
export function kindOfId(text: string): NodeKind | null {
  const match = ID.exec(text);
  return match?.[1] === undefined ? null : (KIND_OF_PREFIX.get(match[1]) ?? null);
}

/** Takes outside text for an id. @throws DemarcheError BAD_USER_INPUT where it is none, or one of another kind. */
export function parseId<K extends NodeKind>(text: string, ...allowed: readonly K[]): NodeId<K> {
  const kind = kindOfId(text);
  if (kind === null) throw new DemarcheError('BAD_USER_INPUT', `"${text}" is not an id of this graph`);
  if (allowed.length > 0 && !(allowed as readonly NodeKind[]).includes(kind)) {
    throw new DemarcheError(
      'BAD_USER_INPUT',
      `"${text}" is the id of a ${kind}; here the id of a ${allowed.join(' or ')} is needed`,
    );
  }
  return text as NodeId<K>;
}

/** The id of an edge: the same type, ends and properties give the same id. */
export function edgeId(type: string, from: NodeId, to: NodeId, properties: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(properties)
    .filter(([, value]) => value !== undefined && value !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `rel_${digest(type, from, to, JSON.stringify(given))}`;
}
