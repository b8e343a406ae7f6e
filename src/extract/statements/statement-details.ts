import type { LocalId, StatementFact } from '../../model/article-facts.js';
import { contains } from '../../model/span.js';
import type { Draft } from '../draft.js';
import { keyAt, type Page } from '../page.js';
import type { Step } from '../pipeline.js';
import { readJson } from '../table.js';
import { foldWord } from '../tokens.js';
import { timePhrase } from './dates.js';
import { firstTokenAt } from './token-search.js';
import { unnamedSpeaker } from './unnamed-speakers.js';

interface TopicWords {
  readonly name: string;
  readonly words: readonly string[];
}

const { topics: TOPICS } = readJson('topics.json') as { readonly topics: readonly TopicWords[] };

/** What is said of a statement once it is found: order, addressee, medium, date, what it is about, what it is inside of. */
export const statementDetails: Step = {
  name: 'statement-details',
  run(page, draft) {
    draft.statements.sort((a, b) => a.content.start - b.content.start || b.content.end - a.content.end);
    const open: StatementFact[] = [];
    draft.statements.forEach((found, index) => {
      const statement = { ...found, id: `s${index + 1}` };
      while (open.length > 0 && (open.at(-1)?.content.end ?? 0) <= statement.content.start) open.pop();
      const within = open.findLast(
        (outer) =>
          contains(outer.content, statement.content) &&
          outer.content.end - outer.content.start > statement.content.end - statement.content.start,
      );
      draft.statements[index] = { ...withDetails(page, draft, statement), within: within?.id ?? null };
      open.push(statement);
    });
  },
};

function withDetails(page: Page, draft: Draft, statement: StatementFact): StatementFact {
  const words = foldWord(statement.content.words);
  const told = toldTo(page, draft, statement);
  const when = statementDate(page, statement);
  return {
    ...statement,
    addressee: told.addressee,
    reportedVia: told.medium === null ? [] : [told.medium],
    date: when?.date ?? null,
    datePhrase: when?.phrase ?? null,
    about: aboutOf(page, draft, statement),
    topics: TOPICS.filter((topic) => topic.words.some((word) => words.includes(word))).map(({ name }) => name),
  };
}

/** "told reporters" has an addressee, "told TASS" came through TASS. */
function toldTo(
  page: Page,
  draft: Draft,
  { cue }: StatementFact,
): { addressee: LocalId | null; medium: LocalId | null } {
  const at = cue ? firstTokenAt(page, cue.start) : -1;
  if (!cue || !/^(?:told|tells|telling|informed|warned)$/u.test(cue.words.toLowerCase()))
    return { addressee: null, medium: null };
  for (let next = at + 1; next < at + 4; next += 1) {
    if (/^(?:reporters|journalists|lawmakers|parliament)$/u.test(keyAt(page, next)))
      return { addressee: unnamedSpeaker(draft, page.tokens[next]?.text ?? '', ''), medium: null };
    const mention = draft.at(next);
    if (!mention || mention.form === 'ADJECTIVAL') continue;
    const media = draft.entities.get(mention.entity)?.organizationKind === 'MEDIA';
    return media ? { addressee: null, medium: mention.entity } : { addressee: mention.entity, medium: null };
  }
  return { addressee: null, medium: null };
}

/** "accused NATO on Thursday of …", "called on allies on Friday to …": the day stands behind whom the verb takes. */
const SAID_WHEN = /^(?:[^\s,.;“"]+ ){1,9}on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?=(?:of|to|that|not|for)\b)/u;

/** Words around the cue, outside the content: the sentence of the cue. */
function statementDate(page: Page, { cue, content }: StatementFact): ReturnType<typeof timePhrase> {
  if (!cue) return null;
  const sentence = page.article.sentences[page.tokens[firstTokenAt(page, cue.start)]?.sentence ?? 0];
  if (!sentence) return null;
  const before = { start: sentence.start, end: content.start > cue.start ? content.start : cue.end };
  const after = { start: Math.max(cue.end, content.start < cue.start ? cue.end : content.end), end: sentence.end };
  const { publishedAt } = page.article.meta;
  const early = content.start > cue.start ? timePhrase(page.article.text, before, publishedAt) : null;
  const late = early ?? (after.end > after.start ? timePhrase(page.article.text, after, publishedAt) : null);
  if (late !== null || content.start < cue.start) return late;
  const inside = SAID_WHEN.exec(content.words);
  const reach = { start: content.start, end: content.start + (inside?.[0].length ?? 0) };
  return inside === null ? null : timePhrase(page.article.text, reach, publishedAt);
}

function aboutOf(page: Page, draft: Draft, { content, speaker }: StatementFact): LocalId[] {
  const found = new Set<LocalId>();
  for (let at = firstTokenAt(page, content.start); (page.tokens[at]?.start ?? content.end) < content.end; at += 1) {
    const mention = draft.at(at);
    if (mention && mention.entity !== speaker) found.add(mention.entity);
  }
  return [...found];
}
