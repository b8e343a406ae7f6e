/** Annotated articles: the gold form, which is also what `demarche extract --format json` prints. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Start and end in UTF-16 code units of the text, end exclusive. */
export type Range = readonly [start: number, end: number];

/** In a caption or in boilerplate, or given by one of two annotators only: neither required nor an error. */
interface Item {
  readonly section?: string;
  readonly optional?: boolean;
  readonly note?: string;
}

export interface EntityItem extends Item {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly surfaceForms?: readonly string[];
  readonly adjectivals?: readonly string[];
  readonly nominals?: readonly string[];
  readonly named?: boolean;
  readonly onlyIn?: string;
  readonly governmentOf?: string;
}

/** An id of an entity, a literal (`unnamed: …`, `document: …`), or no one. */
export type Reference = string | null | undefined;

export interface StatementItem extends Item {
  readonly speaker?: Reference;
  readonly speakerSurface?: string | null;
  readonly speakerSpan?: Range | null;
  readonly kind: string;
  readonly cue?: string | null;
  readonly cueSpan?: Range | null;
  readonly content?: string;
  readonly contentSpan?: Range | null;
  readonly quotedSpans?: readonly (Range | { readonly start: number; readonly end: number })[];
  readonly act: string;
}

export interface EventItem extends Item {
  readonly type: string;
  readonly trigger: string;
  readonly triggerSpan: Range;
  readonly participants?: readonly { readonly entity: Reference; readonly role: string }[];
}

export interface PermissionItem extends Item {
  readonly authorizer: Reference;
  readonly grantee: Reference;
  readonly weapon?: Reference;
  readonly status: string;
  readonly evidence?: string;
  readonly evidenceSpan?: Range | null;
}

export interface RelationItem extends Item {
  readonly from: Reference;
  readonly type: string;
  readonly to: Reference;
}

export interface Passage {
  readonly start: number;
  readonly end: number;
}

export interface Annotation {
  readonly file: string;
  readonly article?: Readonly<Record<string, unknown>>;
  readonly boilerplate?: readonly Passage[];
  readonly entities?: readonly EntityItem[];
  readonly mentions?: readonly (Passage & { readonly text: string; readonly entity: string })[];
  readonly statements?: readonly StatementItem[];
  readonly events?: readonly EventItem[];
  /** As the gold calls the permissions. */
  readonly authorizations?: readonly PermissionItem[];
  readonly permissions?: readonly PermissionItem[];
  readonly relations?: readonly RelationItem[];
  readonly metonyms?: readonly (Passage & { readonly entity: string })[];
}

/** One article: its text, what is right, and what was found. */
export interface Judged {
  readonly text: string;
  readonly gold: Annotation;
  readonly found: Annotation;
}

const CORE_SECTIONS: readonly (string | undefined)[] = [undefined, 'body', 'title', 'standfirst'];
export const isRequired = ({ optional, section }: Item): boolean =>
  optional !== true && CORE_SECTIONS.includes(section);

/** Annotated articles of a folder (`NAME.json` beside `NAME.txt`), by name; empty where there is no such folder. */
export function readAnnotated(folder: string): readonly { readonly text: string; readonly gold: Annotation }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({
      text: readFileSync(join(folder, `${basename(file, '.json')}.txt`), 'utf8'),
      gold: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Annotation,
    }));
}
