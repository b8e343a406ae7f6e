/** Cursors say where a row stands: its sort values and its id, with a hash of the list and order they belong to. */
import { digest } from '../../model/ids.js';
import type { Position, SortValue } from '../../store/query.js';
import { badUserInput } from '../errors.js';

const HASH_LENGTH = 8;

/** What the sort values of a list are made of, one letter each. */
export type SortType = 'text' | 'number';

export interface CursorCodec {
  encode(position: Position): string;
  /** @throws GraphQLError BAD_USER_INPUT where it is none, or one of another list or order */
  decode(field: string, cursor: string | null | undefined): Position | null;
}

/**
 * @param list names the list and its order: cursors of others are refused
 * @param types of the sort values
 */
export function cursorCodec(list: string, types: readonly SortType[]): CursorCodec {
  const hash = digest('cursor', list, types.join()).slice(0, HASH_LENGTH);
  return {
    encode: ({ sort, rowId }) => Buffer.from(JSON.stringify([hash, ...sort, rowId])).toString('base64url'),
    decode: (field, cursor) => {
      if (cursor === null || cursor === undefined) return null;
      const [given, ...values] = parse(cursor);
      const rowId = values.pop();
      if (typeof given !== 'string' || typeof rowId !== 'string')
        throw refused(field, 'is not a cursor of this service');
      if (given !== hash) throw refused(field, 'is the cursor of another list or order');
      if (!areSortValues(values, types)) throw refused(field, 'is not a cursor of this service');
      return { sort: values, rowId };
    },
  };
}

function parse(cursor: string): readonly unknown[] & { pop(): unknown } {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

const areSortValues = (values: readonly unknown[], types: readonly SortType[]): values is readonly SortValue[] =>
  values.length === types.length &&
  values.every((value, i) => value === null || typeof value === (types[i] === 'number' ? 'number' : 'string'));

const refused = (field: string, message: string) =>
  badUserInput({ field, message, allowed: 'a cursor that this list gave in this order, or none' });
