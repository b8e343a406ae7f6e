/** Facts of a few sentences, read by rules, in forms that fit in a table. Words are always cut out of the text by their span. */
import { extractArticle } from '../../src/extract/index.js';
import type { LocalId } from '../../src/model/article-facts.js';
import type { Span } from '../../src/model/span.js';

/** A headline and a line in front, so that what is tried stands in the body. */
const HEAD = 'News of the day\nIt rained.\n';

type Facts = ReturnType<typeof extractArticle>['facts'];

export interface ExtractedText {
  readonly facts: Facts;
  cut(span: Span | null): string | null;
}

/** What the sentences, each a paragraph, give as the body of an article. */
export const extracted = (...paragraphs: readonly string[]): ExtractedText => whole(HEAD + paragraphs.join('\n'));

/** What a text gives that brings its own headline. */
export function whole(source: string): ExtractedText {
  const { text, facts } = extractArticle({ text: source });
  return { facts, cut: (span) => span && text.text.slice(span.start, span.end) };
}

/** "words > entity" for every mention that the rule made. */
export function mentionsBy(rule: string, ...paragraphs: readonly string[]): string[] {
  const { facts, cut } = extracted(...paragraphs);
  return facts.mentions
    .filter((mention) => mention.rule === rule)
    .map((mention) => `${cut(mention)} > ${mention.entity}`);
}

/** "words > entity" for every mention, whatever made it. */
export function mentionsIn(...paragraphs: readonly string[]): string[] {
  const { facts, cut } = extracted(...paragraphs);
  return facts.mentions.map((mention) => `${cut(mention)} > ${mention.entity}`);
}

export interface RelationRow {
  readonly from: LocalId;
  readonly type: string;
  readonly to: LocalId;
  readonly evidence: string | null;
  readonly title?: string;
  readonly item?: LocalId;
}

export function relationsIn(...paragraphs: readonly string[]): RelationRow[] {
  const { facts, cut } = extracted(...paragraphs);
  return facts.relations.map(({ from, type, to, evidence, title, item }) => ({
    from,
    type,
    to,
    evidence: cut(evidence),
    ...(title === null ? {} : { title }),
    ...(item === null ? {} : { item }),
  }));
}

export interface EventRow {
  readonly type: string;
  readonly trigger: string | null;
  readonly modality: string;
  readonly who: readonly string[];
}

/** Events with their participants as "ROLE entity". */
export function eventsIn(...paragraphs: readonly string[]): EventRow[] {
  const { facts, cut } = extracted(...paragraphs);
  return facts.events.map(({ type, trigger, modality, participants }) => ({
    type,
    trigger: cut(trigger),
    modality,
    who: participants.map(({ role, entity }) => `${role} ${entity}`),
  }));
}

export interface PermissionRow {
  readonly grantor: LocalId | null;
  readonly status: string;
  readonly grantee: LocalId | null;
  readonly weapon: LocalId | null;
  readonly against: string | null;
  readonly evidence: string | null;
}

export function permissionsIn(...paragraphs: readonly string[]): PermissionRow[] {
  const { facts, cut } = extracted(...paragraphs);
  return facts.permissions.map(({ grantor, status, grantee, weapon, against, evidence }) => ({
    grantor,
    status,
    grantee,
    weapon,
    against,
    evidence: cut(evidence),
  }));
}

export interface StatementRow {
  readonly speaker: string | null;
  readonly by: LocalId | null;
  readonly cue: string | null;
  readonly kind: string;
  readonly act: string;
  readonly content: string | null;
}

export function statementsIn(...paragraphs: readonly string[]): StatementRow[] {
  const { facts, cut } = extracted(...paragraphs);
  return facts.statements.map(({ speaker, speakerWords, cue, kind, act, content }) => ({
    speaker: cut(speakerWords),
    by: speaker,
    cue: cut(cue),
    kind,
    act,
    content: cut(content),
  }));
}
