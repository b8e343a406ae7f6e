// Writes src/extract/lexicon/countries.tsv: facts about the world's countries, compact.
//   node scripts/lexicon/countries.mjs TERRITORIES_FOLDER FACTBOOK_FOLDER
// TERRITORIES_FOLDER holds the YAML files of opensanctions/rigour (MIT): codes, names, Wikidata ids.
// FACTBOOK_FOLDER holds the JSON files of factbook/factbook.json (public domain): adjectives and capitals.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const [territories, factbook] = process.argv.slice(2);
if (!territories || !factbook) {
  console.error('usage: node scripts/lexicon/countries.mjs TERRITORIES_FOLDER FACTBOOK_FOLDER');
  process.exit(2);
}

/** What the sources lack or name otherwise than news does: name, further names, adjectives, all by alpha-3 code. */
const byHand = JSON.parse(readFileSync(new URL('countries-by-hand.json', import.meta.url), 'utf8'));
/** States that are no more, and parts that news does not treat as countries. */
const LEFT_OUT = new Set(['csk', 'ddr', 'scg', 'yug', 'zar', 'cck', 'iot', 'sgs', 'wlf']);
/** Adjectives of a sovereign that the factbook repeats for its islands. */
const SOVEREIGN = new Set([
  'Dutch',
  'British',
  'French',
  'American',
  'US',
  'Danish',
  'Norwegian',
  'Australian',
  'Chinese',
]);
const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const text = (value) =>
  String(value ?? '')
    .replace(/<[^>]*>/g, '')
    .replace(/\([^)]*\)/g, '')
    .trim();

/** "Iraqis", "South Africans": adjectives that take an s. */
const plurals = (adjectives) => adjectives.filter((word) => /(?:an|i)$/u.test(word)).map((word) => `${word}s`);

const profiles = new Map();
for (const region of readdirSync(factbook)) {
  for (const file of readdirSync(join(factbook, region))) {
    const page = JSON.parse(readFileSync(join(factbook, region, file), 'utf8'));
    const government = page.Government ?? {};
    const names = government['Country name'] ?? {};
    const profile = {
      adjectives: text(page['People and Society']?.Nationality?.adjective?.text)
        .split(/,| or |;/)
        .map((word) => word.trim()),
      capital: text(government.Capital?.name?.text).split(/[;,]/)[0].trim(),
    };
    for (const kind of ['conventional short form', 'conventional long form'])
      profiles.set(plain(text(names[kind]?.text)), profile);
  }
}

const rows = [];
for (const file of readdirSync(territories).filter((name) => name.endsWith('.yml'))) {
  const territory = parse(readFileSync(join(territories, file), 'utf8'));
  const code = territory.alpha3;
  const hand = byHand[code] ?? {};
  if (!code || !/^[a-z]{3}$/.test(code) || LEFT_OUT.has(code) || (!territory.is_country && !hand.name)) continue;
  const name = hand.name ?? territory.name;
  const profile = profiles.get(plain(hand.factbook ?? name)) ??
    profiles.get(plain(territory.full_name ?? '')) ?? { adjectives: [], capital: '' };
  const adjectives =
    hand.adjectives ?? profile.adjectives.filter((word) => /^\p{Lu}[\p{L} -]+$/u.test(word) && !SOVEREIGN.has(word));
  const capital = hand.capital ?? profile.capital;
  rows.push([
    code,
    name,
    (hand.names ?? []).join('|'),
    adjectives.join('|'),
    (hand.people ?? plurals(adjectives)).join('|'),
    capital,
    territory.qid ?? '',
    'rigour (MIT), World Factbook (public domain)',
  ]);
}
rows.sort((a, b) => (a[0] < b[0] ? -1 : 1));
const head = ['code', 'name', 'names', 'adjectives', 'people', 'capital', 'wikidata', 'source'];
writeFileSync(
  new URL('../../src/extract/lexicon/countries.tsv', import.meta.url),
  `${[head, ...rows].map((row) => row.join('\t')).join('\n')}\n`,
);
console.log(`${rows.length} countries`);
