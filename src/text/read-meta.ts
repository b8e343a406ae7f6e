import type { ArticleMeta } from '../model/article-facts.js';
import type { PartialDate } from '../model/partial-date.js';
import type { Span } from '../model/span.js';
import type { ArticleSource } from './article-source.js';
import { AGENCY_NAME } from './boilerplate/credits.js';
import { type FoundDate, findDates, findNumericDate, weekdayOf } from './dates.js';
import type { Layout } from './head-lines.js';
import { isPoint, type Line } from './page.js';

const DAY = String.raw`(?:\p{Lu}\p{L}{2,8}\.? \d{1,2}|\d{1,2} \p{Lu}\p{L}{2,8})(?:,? \d{4})?`;
/** What ends a dateline: a dash, a colon behind the day, or an agency between strokes. */
const DATELINE_END = String.raw`(?: ?(?:[—–]|--|- )|(?<=\d): |(?<=/\.?) (?=\p{Lu}))`;
/**
 * "Moscow —", "KYIV, Ukraine (AP) —", "WASHINGTON, May 30 (Reuters) –", "MOSCOW, November 21. /TASS/. ",
 * "NEW DELHI, April 30: ".
 */
const DATELINE = new RegExp(
  String.raw`^(?<place>\p{Lu}[\p{L}.'’ /-]{1,40}(?:, \p{Lu}[\p{L}.'’ -]{1,30})?)(?:, ${DAY})?,?\.?(?: ?[(/](?<agency>[\p{L} -]{2,30})[)/])?\.?${DATELINE_END}`,
  'u',
);
/** "CAIRO – 26 July 2022: " */
const DAY_BEHIND = new RegExp(String.raw`^(?<place>\p{Lu}[\p{Lu} .'’-]{2,30}?) ?[—–-] ?${DAY}: `, 'u');
const DATELINE_REACH = 140;
const AGENCY = new RegExp(`\\b(?:${AGENCY_NAME})\\b`, 'gu');

const OUTLET = [
  /^A Message from (?<name>(?:The )?\p{Lu}[\p{L}' -]{1,50}):/u,
  /^This (?:article|story|report) (?:was )?(?:originally |first )?(?:published|appeared) (?:by|in|on) (?<name>(?:The )?\p{Lu}[\p{L}.' -]{1,50})\.?$/u,
  /^(?:©|Copyright)(?: ©)? ?(?:\d{4})?,? (?<name>(?:The )?\p{Lu}[\p{L}' -]{1,50}?)(?:\.|,|$)/u,
  /^(?:Subscribe to|Support|By supporting) (?<name>The \p{Lu}[\p{L}' -]{1,50}?)(?:[.,]|$)/u,
];

/** What an article says of the outlet it is in, at the foot or between its paragraphs. */
const PROMOTED = [
  /^(?:MORE|More) (?:FROM|from) (?<name>(?:The |the )?\p{Lu}[\p{L}.' -]{1,40}?)(?::|$)/u,
  /\b(?:[Ss]ign up (?:for|to)|[Ss]ubscribe to|[Ff]ollow|[Bb]ecome a member of|[Rr]ead more (?:in|on|at)) (?:the |The )?(?<name>\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{1,20}){0,3})(?:['’]s)?(?: newsletters?\b| on (?:X|Twitter|Facebook|Telegram|WhatsApp|YouTube|Instagram)\b|[.:]|$)/u,
];

/** The dateline's place and agency with the span of the whole, where the paragraph opens with one. */
export function readDateline(paragraph: string): { place: string; agency: string | null; length: number } | null {
  const opening = paragraph.slice(0, DATELINE_REACH);
  const match = DAY_BEHIND.exec(opening) ?? DATELINE.exec(opening);
  const place = match?.groups?.place?.trim();
  if (!match || place === undefined || /\b(?:a|the|is|was|said|to)\b/u.test(place)) return null;
  return { place, agency: match.groups?.agency ?? null, length: match[0].length };
}

const two = (value: number): string => String(value).padStart(2, '0');

export function readMeta(source: ArticleSource, lines: readonly Line[], layout: Layout, language: string): ArticleMeta {
  const of = (section: string): string | null =>
    lines.find((line) => layout.sections.get(line.index) === section)?.words ?? null;
  const body = lines.filter(
    ({ index, words }) => !layout.sections.has(index) && !layout.boilerplate.has(index) && !isPoint(words),
  );
  const dateline = readDateline(body[0]?.words ?? '');
  const byline = of('byline');
  const day = readDatelineDay(source.text, body[0] ?? null) ?? dayAlone(source.text, lines, layout);
  return {
    title: source.title ?? of('title'),
    standfirst: of('standfirst'),
    outlet:
      source.outlet ?? readOutlet(lines, layout) ?? agencyInHead(lines, layout) ?? wireOf(dateline?.agency ?? null),
    byline: source.byline ?? (byline && /^by /iu.test(byline) ? byline.slice(3).trim() : byline),
    agencies: readAgencies(source, lines, layout, dateline?.agency ?? null),
    dateline: source.dateline ?? dateline?.place ?? null,
    datelineDay: day?.date === null && day.day !== null ? `--${two(day.month)}-${two(day.day)}` : null,
    publishedAt: source.publishedAt ?? readPublication(source.text, lines, layout, body[0] ?? null),
    url: source.url ?? null,
    language,
  };
}

function readOutlet(lines: readonly Line[], layout: Layout): string | null {
  for (const line of lines) {
    if (!layout.boilerplate.has(line.index)) continue;
    for (const pattern of [...OUTLET, ...PROMOTED]) {
      const name = pattern.exec(line.words)?.groups?.name;
      if (name !== undefined) return name.trim();
    }
  }
  return null;
}

const LONE_AGENCY = new RegExp(`^(?:${AGENCY_NAME})$`, 'u');

/** The agency whose name stands alone in a line over the text: it is the source where the dateline names none. */
function agencyInHead(lines: readonly Line[], layout: Layout): string | null {
  const first = lines.find(
    ({ index, prose }) => prose && !layout.boilerplate.has(index) && !layout.sections.has(index),
  );
  const line = lines.find(({ index, words }) => index < (first?.index ?? 0) && LONE_AGENCY.test(words));
  return line?.words.replace(/^The /u, '') ?? null;
}

const WIRE = new RegExp(`^(?:${AGENCY_NAME}|\\p{Lu}{2,8}|\\p{Lu}.*(?:News|Agency|Wire|Press|Service))$`, 'u');

/** The agency of the dateline, as its own outlet where the page names no other. */
const wireOf = (agency: string | null): string | null => (agency !== null && WIRE.test(agency) ? agency : null);

function readAgencies(
  source: ArticleSource,
  lines: readonly Line[],
  layout: Layout,
  dateline: string | null,
): string[] {
  const found = new Set<string>(source.agency ? [source.agency] : []);
  if (dateline !== null) for (const [name] of dateline.matchAll(AGENCY)) found.add(name);
  for (const line of lines) {
    if (layout.boilerplate.get(line.index) !== 'agency credit') continue;
    for (const [name] of line.words.matchAll(AGENCY)) found.add(name);
  }
  return [...found];
}

/**
 * The page's own date; else that of the dateline or of a line over the text ("Moscow, 12 November 2024"), where it has a
 * year; else the day that at least two captions give when the lead names its weekday: one photograph may be an old one.
 */
function readPublication(text: string, lines: readonly Line[], layout: Layout, lead: Span | null): PartialDate | null {
  const dated = (why: string): PartialDate[] =>
    lines
      .filter((line) => layout.boilerplate.get(line.index) === why)
      .flatMap((line) => findDates(text, line))
      .flatMap(({ date }) => (date !== null && date.length === 10 ? [date] : []));
  const [header] = [
    ...dated('page date header'),
    ...numericDates(lines, layout),
    ...dated('form'),
    ...dated('agency credit'),
  ];
  if (header !== undefined) return header;
  const headed = readDatelineDay(text, lead)?.date ?? headDate(text, lines, layout, lead);
  if (headed !== null) return headed;
  const opening = lead === null ? '' : text.slice(lead.start, lead.end).toLowerCase();
  const days = dated('caption');
  const [day] = days.length > 1 && new Set(days).size === 1 ? days : [];
  return day !== undefined && opening.includes(`on ${weekdayOf(day)}`) ? day : null;
}

/** "Issued on: 31/05/2024 - 12:01" */
const numericDates = (lines: readonly Line[], { boilerplate }: Layout): PartialDate[] =>
  lines
    .filter(({ index }) => boilerplate.get(index) === 'page date header')
    .flatMap(({ words }) => findNumericDate(words) ?? []);

function readDatelineDay(text: string, lead: Span | null): FoundDate | null {
  const length = lead === null ? 0 : (readDateline(text.slice(lead.start, lead.end))?.length ?? 0);
  if (lead === null || length === 0) return null;
  return findDates(text, { start: lead.start, end: lead.start + length })[0] ?? null;
}

/** No line that gives a place, a series and a date is longer than this, in words. */
const LONGEST_DATED_LINE = 14;

/** "May 31", alone in a line over the text. */
function dayAlone(text: string, lines: readonly Line[], layout: Layout): FoundDate | null {
  for (const line of lines) {
    if (layout.sections.get(line.index) !== 'byline') continue;
    const [day] = findDates(text, line);
    if (day && day.end - day.start === line.words.length) return day;
  }
  return null;
}

/** What may stand behind the date: a time of day, or nothing. */
const CLOCK = /^(?:[ ,]*(?:at )?\d{1,2}[:.]?\d{2} ?(?:[ap]\.?m\.?)?(?: [A-Z]{2,4})?)?\s*$/iu;

/** The date at the end of a line between title and text that is neither. */
function headDate(text: string, lines: readonly Line[], layout: Layout, lead: Span | null): PartialDate | null {
  for (const line of lines) {
    if (lead === null || line.start >= lead.start) return null;
    const section = layout.sections.get(line.index);
    if ((section !== 'byline' && section !== 'standfirst') || line.length > LONGEST_DATED_LINE) continue;
    const last = findDates(text, line).at(-1);
    if (!last || last.date === null || !CLOCK.test(text.slice(last.end, line.end))) continue;
    // A standfirst may end with a day that it speaks of.
    if (section === 'byline' || /[·•|–—] ?$/u.test(text.slice(line.start, last.start))) return last.date;
  }
  return null;
}
