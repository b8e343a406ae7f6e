/**
 * PolNeAR: attributions in political news, made by others by guidelines of their own (they count what people believe and
 * plan too). brat standoff, offsets in code points, spans in several pieces; of a text with several annotators the first.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openArticleReader } from '../../src/ingest/article-reader.js';
import type { MentionFact, StatementFact } from '../../src/model/article-facts.js';
import type { Range } from './annotation.js';
import { fingerprint, type Scored } from './floors.js';
import { matchUp } from './matching.js';
import { ScoreSheet } from './score-sheet.js';
import { jaccard, overlaps, wordStarts } from './spans.js';

interface Attributed {
  readonly source: readonly Range[];
  readonly content: readonly Range[];
}

interface PolnearArticle {
  readonly name: string;
  readonly text: string;
  readonly attributions: readonly Attributed[];
}

/** One attribution as the pipeline found it: joint speakers say the same and are one here. */
interface Found {
  readonly content: readonly Range[];
  readonly speakers: readonly StatementFact[];
}

const SAME_CONTENT = 0.5;

/** Read by the guideline of the set. Null where that is not on this machine. */
export async function scorePolnear(folder: string): Promise<Scored | null> {
  if (!existsSync(join(folder, 'attributions'))) return null;
  const sheet = new ScoreSheet();
  const articles = readPolnear(folder);
  const reader = await openArticleReader({ workers: 0, guideline: 'polnear' });
  for (const article of articles) {
    const { text, facts } = await reader.read({ text: article.text });
    if (text.text !== article.text) throw new Error(`the text of ${article.name} was changed in reading`);
    judgeOne(article, foundIn(facts.statements), facts.mentions, sheet);
  }
  await reader.close();
  return { sheet, articles: articles.length, annotations: fingerprint(articles) };
}

function judgeOne(
  { name, text, attributions }: PolnearArticle,
  found: readonly Found[],
  mentions: readonly MentionFact[],
  sheet: ScoreSheet,
): void {
  const words = (ranges: readonly Range[]) => new Set(ranges.flatMap((range) => [...wordStarts(text, range)]));
  const gold = attributions.map((item) => ({ item, words: words(item.content) }));
  const ours = found.map((item) => ({ item, words: words(item.content) }));
  const { pairs, missed, extra } = matchUp(gold, ours, (g, f) => jaccard(g.words, f.words), SAME_CONTENT);
  sheet.count('statements', pairs.length, extra.length, missed.length);
  const right = pairs.filter(([g, f]) => isSpeaker(g.item.source, f.item.speakers, mentions)).length;
  sheet.share('statements.speaker', right, pairs.length);
  sheet.count('statements+speaker', right, pairs.length - right + extra.length, pairs.length - right + missed.length);
  const shown = (ranges: readonly Range[]): string => ranges.map(([start, end]) => text.slice(start, end)).join(' … ');
  for (const { item } of missed)
    sheet.note('statements', 'missed', name, `${shown(item.source)}: ${shown(item.content).slice(0, 90)}`);
  for (const { item } of extra) sheet.note('statements', 'extra', name, shown(item.content).slice(0, 90));
}

/** By the words of the source, else by an entity that these words name; where no source is given, none is found either. */
function isSpeaker(
  source: readonly Range[],
  found: readonly StatementFact[],
  mentions: readonly MentionFact[],
): boolean {
  if (source.length === 0) return found.every(({ speakerWords }) => speakerWords === null);
  const within = (span: Range): boolean => source.some((range) => overlaps(range, span));
  return found.some(({ speaker, speakerWords }) => {
    if (speakerWords !== null && within([speakerWords.start, speakerWords.end])) return true;
    return mentions.some(({ entity, start, end }) => entity === speaker && within([start, end]));
  });
}

function foundIn(statements: readonly StatementFact[]): readonly Found[] {
  const byContent = new Map<string, StatementFact[]>();
  for (const statement of statements) {
    const key = `${statement.content.start}-${statement.content.end}-${statement.cue?.start ?? ''}`;
    byContent.set(key, [...(byContent.get(key) ?? []), statement]);
  }
  return [...byContent.values()].map((speakers) => ({ speakers, content: contentOf(speakers) }));
}

const contentOf = ([first]: readonly StatementFact[]): readonly Range[] =>
  first === undefined ? [] : [first.content, ...first.quoted].map(({ start, end }) => [start, end] as const);

/** In the order of their names. */
function readPolnear(folder: string): readonly PolnearArticle[] {
  const files = new Map<string, string>();
  for (const file of readdirSync(join(folder, 'attributions')).sort()) {
    const name = file.replace(/_[^_]*\.ann$/u, '');
    if (!files.has(name)) files.set(name, file);
  }
  return [...files].map(([name, file]) => {
    const text = readFileSync(join(folder, 'text', `${name}.txt`), 'utf8');
    return { name, text, attributions: parse(readFileSync(join(folder, 'attributions', file), 'utf8'), text) };
  });
}

/** Lines "T1 TAB Source 0 3;5 9 TAB words" and "E1 TAB Attribution:T4 Content:T3 Cue:T2 Source:T1". */
function parse(annotation: string, text: string): readonly Attributed[] {
  const units = unitsOf(text);
  const marks = new Map<string, readonly Range[]>();
  const found: Attributed[] = [];
  for (const line of annotation.split('\n')) {
    const [id = '', fields = ''] = line.split('\t');
    if (/^T\d+$/u.test(id)) {
      const places = fields.slice(fields.indexOf(' ') + 1).split(';');
      marks.set(
        id,
        places.map((place) => toUnits(place, units)),
      );
    } else if (/^E\d+$/u.test(id)) {
      const of = (role: string): Range[] =>
        fields
          .split(' ')
          .flatMap((pair) => (pair.startsWith(role) ? [...(marks.get(pair.split(':')[1] ?? '') ?? [])] : []));
      const item = { source: of('Source'), content: of('Content') };
      if (item.content.length > 0) found.push(item);
    }
  }
  return found;
}

/** Where each code point begins, in UTF-16 code units. */
function unitsOf(text: string): readonly number[] {
  const units: number[] = [];
  let unit = 0;
  for (const point of text) {
    units.push(unit);
    unit += point.length;
  }
  units.push(unit);
  return units;
}

const toUnits = (place: string, units: readonly number[]): Range => {
  const [start = 0, end = 0] = place.split(' ').map(Number);
  return [units[start] ?? 0, units[end] ?? 0];
};
