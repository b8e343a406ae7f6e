/** Readings made by hand: the words as they are read, and on them what a model would have seen. */
import { Draft } from '../../src/extract/draft.js';
import { extractFacts } from '../../src/extract/index.js';
import { openPage } from '../../src/extract/page.js';
import { pipelineFor } from '../../src/extract/pipeline.js';
import { readWords } from '../../src/reading/read-words.js';
import type { Guideline, LabelledSpan, Reading, SpanLink, WordRole, WordSyntax } from '../../src/reading/reading.js';
import type { ArticleText } from '../../src/text/article-text.js';
import { readText } from '../../src/text/read-text.js';
import type { ExtractedText } from './extracted.js';

export interface GivenName {
  readonly words: string;
  readonly label: 'PERSON' | 'ORGANIZATION' | 'PLACE' | 'WEAPON' | 'NATIONALITY';
  /** 0 to 1; sure unless told. */
  readonly confidence?: number;
}

export interface GivenAttribution {
  readonly source?: string;
  readonly cue?: string;
  readonly contents: readonly string[];
  /** Share of each act that the model sees in all of the contents. */
  readonly acts?: Readonly<Record<string, number>>;
}

/** A trigger of a decision or an event with what the words around it are to it. */
export interface GivenTrigger {
  readonly head: 'decisions' | 'events';
  readonly words: string;
  readonly label: string;
  /** 0 to 1; sure unless told. */
  readonly confidence?: number;
  /** Words by role; several runs stand beside each other. */
  readonly roles?: Readonly<Record<string, readonly string[]>>;
}

export interface Given {
  readonly guideline?: Guideline;
  readonly triggers?: readonly GivenTrigger[];
  readonly names?: readonly GivenName[];
  readonly attributions?: readonly GivenAttribution[];
  /** Of the first words of the body, as in `handParsed`: "Kyiv PROPN nsubj 2 | said VERB root 0"; the rest hang loose. */
  readonly syntax?: string;
}

const HEAD = 'News of the day\nIt rained.\n';
const SURE = 0.9;

/** The draft of a body when every step has run, for what facts do not show. */
export function drafted(body: string, given: Given): Draft {
  const article = readText({ text: HEAD + body });
  const reading = readingOf(article, given);
  const page = openPage(article, reading);
  const draft = new Draft();
  for (const step of pipelineFor(reading)) step.run(page, draft);
  return draft;
}

/** Facts of a body of one or more paragraphs over the reading that is given for it. */
export function read(body: string, given: Given): ExtractedText {
  const article = readText({ text: HEAD + body });
  return {
    facts: extractFacts(article, readingOf(article, given)),
    cut: (span) => span && article.text.slice(span.start, span.end),
  };
}

type Placed = Omit<LabelledSpan, 'head' | 'label' | 'confidence'>;

export function readingOf(
  article: ArticleText,
  { guideline = 'own', names = [], attributions = [], triggers = [], syntax }: Given,
): Reading {
  const { words } = readWords(article);
  const find = (wanted: string): Placed => {
    for (let start = article.text.indexOf(wanted); start >= 0; start = article.text.indexOf(wanted, start + 1)) {
      const from = words.findIndex((word) => word.start === start);
      const until = words.findIndex((word) => word.end === start + wanted.length) + 1;
      if (from >= 0 && until > from) return { from, until };
    }
    throw new Error(`no run of whole words: ${wanted}`);
  };
  const spans: LabelledSpan[] = names.map(({ words: name, label, confidence = SURE }) => ({
    head: 'names',
    label,
    confidence,
    ...find(name),
  }));
  const links: { cue: LabelledSpan; span: LabelledSpan; role: SpanLink['role'] }[] = [];
  const put = (label: string, wanted: string): LabelledSpan => {
    const span: LabelledSpan = { head: 'attribution', label, confidence: SURE, ...find(wanted) };
    spans.push(span);
    return span;
  };
  const acts: { span: LabelledSpan; shares: Readonly<Record<string, number>> }[] = [];
  for (const { source, cue, contents, acts: shares } of attributions) {
    const said = contents.map((content) => put('content', content));
    if (shares) for (const span of said) acts.push({ span, shares });
    if (cue === undefined) {
      if (source !== undefined) put('source', source);
      continue;
    }
    const verb = put('cue', cue);
    for (const span of said) links.push({ cue: verb, span, role: 'content' });
    if (source !== undefined) links.push({ cue: verb, span: put('source', source), role: 'source' });
  }
  const roles: (Omit<WordRole, 'trigger'> & { readonly span: LabelledSpan })[] = [];
  for (const { head, words: trigger, label, confidence = SURE, roles: given = {} } of triggers) {
    const span: LabelledSpan = { head, label, confidence, ...find(trigger) };
    spans.push(span);
    for (const [role, runs] of Object.entries(given))
      for (const { from, until } of runs.map(find))
        for (let word = from; word < until; word += 1) roles.push({ span, word, role, confidence: SURE });
  }
  const sorted = [...spans].sort((a, b) => a.from - b.from || b.until - a.until);
  const at = (span: LabelledSpan): number => sorted.indexOf(span);
  return {
    words,
    guideline,
    spans: sorted,
    ...(syntax === undefined ? {} : { syntax: syntaxOf(words, syntax) }),
    roles: roles.map(({ span, ...role }) => ({ ...role, trigger: at(span) })),
    acts: acts.map(({ span, shares }) => ({ content: at(span), shares })),
    links: links.map(({ cue, span, role }) => ({ cue: at(cue), span: at(span), role, confidence: SURE })),
  };
}

function syntaxOf(words: Reading['words'], rows: string): WordSyntax[] {
  const first = words.findIndex(({ start }) => start >= HEAD.length);
  const loose: WordSyntax[] = words.map(() => ({ partOfSpeech: 'X', relation: 'dep', head: null }));
  rows.split('|').forEach((row, index) => {
    const [text, partOfSpeech = '', relation = '', head = ''] = row.trim().split(' ');
    if (words[first + index]?.text !== text) throw new Error(`no word "${text}" here: ${words[first + index]?.text}`);
    loose[first + index] = { partOfSpeech, relation, head: head === '0' ? null : first + Number(head) - 1 };
  });
  return loose;
}
