import type { Section } from './article-text.js';
import { findBoilerplate } from './boilerplate/find-boilerplate.js';
import type { Why } from './boilerplate/rule.js';
import { isPoint, type Line, LONGEST_HEADLINE } from './page.js';

/** What each line of the article is. */
export interface Layout {
  readonly sections: ReadonlyMap<number, Section>;
  readonly boilerplate: ReadonlyMap<number, Why>;
}

export const BYLINE = /^(?:By|BY|Written by|Reported by|Story by) \p{Lu}.{1,100}$/u;
const SHORTEST_STANDFIRST = 8;
const FEWEST_WORDS_OF_A_TITLE = 3;

/** Finds boilerplate, then title, standfirst and byline above the running text (or below it, before the agency's name). */
export function layOut(lines: readonly Line[], title: string | null): Layout {
  const boilerplate = findBoilerplate(lines);
  const open = lines.filter((line) => !boilerplate.has(line.index));
  const sections = headSections(open, title);
  for (const [index, section] of tailSections(open, boilerplate, [...sections.values()].includes('title'))) {
    if (section === 'boilerplate') boilerplate.set(index, 'related links');
    else sections.set(index, section);
  }
  return { sections, boilerplate };
}

function headSections(open: readonly Line[], title: string | null): Map<number, Section> {
  const sections = new Map<number, Section>();
  const prose = open.findIndex((line) => line.prose && line.words !== title);
  const head = prose < 0 ? open.slice(0, open.length > 1 ? 1 : 0) : open.slice(0, prose);
  let titled = false;
  for (const line of head) {
    if (isPoint(line.words)) continue;
    if (BYLINE.test(line.words)) sections.set(line.index, 'byline');
    else if (!titled && line.length >= FEWEST_WORDS_OF_A_TITLE && line.length <= LONGEST_HEADLINE) {
      sections.set(line.index, 'title');
      titled = true;
    } else if (titled && line.length >= SHORTEST_STANDFIRST) sections.set(line.index, 'standfirst');
    else sections.set(line.index, 'byline');
  }
  return sections;
}

/** Headlines below the text: those before a lone agency credit are the article's own where it has none above, others are links. */
function tailSections(
  open: readonly Line[],
  boilerplate: ReadonlyMap<number, Why>,
  titled: boolean,
): Map<number, Section> {
  const sections = new Map<number, Section>();
  const last = open.findLastIndex((line) => line.prose);
  if (last < 0) return sections;
  const tail = open.slice(last + 1);
  const credit = [...boilerplate].find(
    ([index, why]) => why === 'agency credit' && index > (open[last]?.index ?? 0),
  )?.[0];
  const own = credit === undefined || titled ? [] : tail.filter((line) => line.index < credit).slice(0, 2);
  for (const line of tail) {
    const place = own.indexOf(line);
    sections.set(line.index, place === 0 ? 'title' : place === 1 ? 'standfirst' : 'boilerplate');
  }
  return sections;
}
