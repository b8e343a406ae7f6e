// Writes src/extract/lexicon/cities.tsv: cities above 300,000 people, all capitals, and those of the war zone above 15,000.
//   node scripts/lexicon/cities.mjs CITIES15000_FILE
// The file is GeoNames' cities15000.txt (CC BY 4.0). Names that are also common words or first names are left out.
import { readFileSync, writeFileSync } from 'node:fs';

const [source] = process.argv.slice(2);
if (!source) {
  console.error('usage: node scripts/lexicon/cities.mjs CITIES15000_FILE');
  process.exit(2);
}
const LARGE = 300_000;
const WAR_ZONE = new Set(['UA']);
const BORDER_REGIONS = new Set(['RU.23', 'RU.37', 'RU.86', 'RU.10', 'RU.61', 'RU.38']);
const byHand = JSON.parse(readFileSync(new URL('cities-by-hand.json', import.meta.url), 'utf8'));
const leftOut = new Set(byHand.leftOut);
/** Seats of government that the file has for towns like others. */
const alsoKept = new Set(byHand.alsoKept);
const codes = new Map(
  readFileSync(new URL('alpha-codes.tsv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t')),
);

const kept = new Map();
for (const line of readFileSync(source, 'utf8').trim().split('\n')) {
  const [id, name, ascii, , latitude, longitude, , feature, country, , region, , , , population] = line.split('\t');
  const people = Number(population);
  const near = WAR_ZONE.has(country) || BORDER_REGIONS.has(`${country}.${region}`);
  if (people < LARGE && feature !== 'PPLC' && !near && !alsoKept.has(ascii)) continue;
  if (leftOut.has(ascii) || leftOut.has(name) || /[^\p{L} .'’-]/u.test(name)) continue;
  const plain = name.replace(/[’ʼ]/g, '');
  const known = kept.get(plain);
  if (known && known.people >= people) continue;
  kept.set(plain, {
    plain,
    ascii: ascii.replace(/['’]/g, ''),
    id,
    latitude,
    longitude,
    country: codes.get(country) ?? '',
    people,
  });
}
const rows = [...kept.values()]
  .sort((a, b) => (a.plain < b.plain ? -1 : 1))
  .map((city) => {
    // News writes "Kandahar" and "Krakow" for "Kandahār" and "Kraków".
    const name = byHand.called[city.plain] ?? city.ascii;
    const own = byHand.called[city.plain] === undefined ? [city.plain, city.ascii] : [city.ascii];
    const aliases = new Set([...own, ...(byHand.aliases[city.plain] ?? [])]);
    aliases.delete(name);
    return [
      name,
      [...aliases].join('|'),
      city.country,
      Number(city.latitude).toFixed(3),
      Number(city.longitude).toFixed(3),
      city.id,
      'GeoNames (CC BY 4.0)',
    ];
  });
const head = ['name', 'names', 'country', 'latitude', 'longitude', 'geonames', 'source'];
writeFileSync(
  new URL('../../src/extract/lexicon/cities.tsv', import.meta.url),
  `${[head, ...rows].map((row) => row.join('\t')).join('\n')}\n`,
);
console.log(`${rows.length} cities`);
