/** Many articles out of a few: other days, outlets, people and numbers, sentences left out or in another order. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Incoming } from '../../src/ingest/incoming.js';
import { type PartialDate, parsePartialDate } from '../../src/model/partial-date.js';
import { packagePath } from '../../src/package-root.js';
import type { ArticleSource } from '../../src/text/article-source.js';
import type { Random } from './random.js';

const OUTLETS = [
  'Inkwell Wire',
  'Saltmarsh Courier',
  'The Paper Lantern',
  'Quarry Street Herald',
  'Brass Compass Daily',
];
const SWAPS: readonly (readonly string[])[] = [
  ['Biden', 'Scholz', 'Macron', 'Starmer', 'Meloni'],
  ['Peskov', 'Lavrov', 'Medvedev', 'Zakharova'],
  ['Kharkiv', 'Kursk', 'Belgorod', 'Bryansk', 'Sumy'],
  ['ATACMS', 'Storm Shadow', 'Taurus', 'HIMARS'],
  ['Ukraine', 'Moldova', 'Georgia', 'Poland'],
];

/** The bundled dispatches. */
export function sampleArticles(): readonly ArticleSource[] {
  const folder = packagePath('src', 'sample', 'dispatches');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as ArticleSource);
}

/** The annotated articles beside the repository; none where they are not there. */
export function seedArticles(): readonly ArticleSource[] {
  const folder = packagePath('..', 'shared', 'gold', 'seeds');
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .map((file) => ({ text: readFileSync(join(folder, file), 'utf8') }));
  } catch {
    return [];
  }
}

/** An article like this one that nobody has written. */
export function varied(source: ArticleSource, random: Random, index: number): ArticleSource {
  const [title = '', ...paragraphs] = source.text.split('\n\n');
  const kept = paragraphs.map((paragraph) => mixed(paragraph.split(/(?<=[.”]) (?=[A-Z“])/u), random).join(' '));
  const text = swapped([title, ...mixed(kept, random), `It was report number ${index}.`].join('\n\n'), random);
  return { ...source, title: null, text, outlet: random.pick(OUTLETS), publishedAt: dayOf(random) };
}

/** In another order now and then, and one of twelve left out. */
function mixed(pieces: readonly string[], random: Random): readonly string[] {
  const kept = pieces.filter(() => !random.chance(1 / 12));
  return random.chance(0.3) ? [...kept].reverse() : kept;
}

const swapped = (text: string, random: Random): string =>
  SWAPS.reduce((all, names) => {
    const [from, to] = [random.pick(names), random.pick(names)];
    return all.replaceAll(from, to);
  }, text).replace(/\b\d{2,3}\b/gu, () => String(10 + random.int(900)));

const dayOf = (random: Random): PartialDate =>
  parsePartialDate(new Date(Date.UTC(2024, 0, 1 + random.int(366))).toISOString().slice(0, 10));

export async function* incoming(sources: Iterable<ArticleSource>): AsyncGenerator<Incoming> {
  let index = 0;
  for (const source of sources) {
    yield { name: `article ${index}`, source };
    index += 1;
  }
}
