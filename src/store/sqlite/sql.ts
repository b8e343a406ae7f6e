/** Statements in pieces: values are always bound, and the text of a piece is only ever written in the code. */
import { readFileSync } from 'node:fs';
import { packagePath } from '../../package-root.js';
import type { SqlValue } from './binding.js';

export class Sql {
  constructor(
    readonly text: string,
    readonly values: readonly SqlValue[],
  ) {}
}

/** Pieces are put in as they are, anything else becomes a bound value. */
export function sql(strings: TemplateStringsArray, ...parts: readonly (Sql | SqlValue)[]): Sql {
  let text = strings[0] ?? '';
  const values: SqlValue[] = [];
  for (const [i, part] of parts.entries()) {
    if (part instanceof Sql) {
      text += part.text;
      values.push(...part.values);
    } else {
      text += '?';
      values.push(part);
    }
    text += strings[i + 1] ?? '';
  }
  return new Sql(text, values);
}

export function joinSql(pieces: readonly Sql[], separator: ' AND ' | ' OR ' | ', ' | ' UNION ALL '): Sql {
  return new Sql(
    pieces.map(({ text }) => text).join(separator),
    pieces.flatMap(({ values }) => values),
  );
}

export const TRUE = sql`(1)`;
export const FALSE = sql`(0)`;

/** All of them; true where there are none. */
export const every = (pieces: readonly Sql[]): Sql => (pieces.length === 0 ? TRUE : sql`(${joinSql(pieces, ' AND ')})`);
/** Any of them; false where there are none. */
export const either = (pieces: readonly Sql[]): Sql =>
  pieces.length === 0 ? FALSE : sql`(${joinSql(pieces, ' OR ')})`;

/** A list of values as one bound value, to be read with `json_each`. */
export const list = (values: readonly (string | number | boolean)[]): string => JSON.stringify(values);

/** A statement that is the same every time, from its file under `sql/`. */
export const sqlFile = (name: string): string =>
  readFileSync(packagePath('src', 'store', 'sqlite', 'sql', `${name}.sql`), 'utf8');
