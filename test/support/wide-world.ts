/** The small world and what it lacks: every field of every type has a value somewhere, and lists are long enough to page. */
import type { ArticleChange } from '../../src/model/article-change.js';
import { makeId } from '../../src/model/ids.js';
import { SPEECH_ACTS } from '../../src/model/vocabulary.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { atacms, fill, paper, russia, strikes, ukraine } from '../contract/small-world.js';
import {
  articleId,
  ChangeBuilder,
  day,
  eventId,
  organization,
  permissionId,
  person,
  place,
  statementId,
  weapon,
} from './changes.js';

export const germany = place('Germany', {
  wikidataId: 'Q183',
  latitude: 51,
  longitude: 9,
  geonamesId: 2921044,
  description: 'country',
});
export const berlin = place('Berlin', { kind: 'CITY', countryId: germany.id });
export const scholz = person('Olaf Scholz', { countryId: germany.id });
export const government = organization('Government of Germany', {
  kind: 'GOVERNMENT',
  countryId: germany.id,
  description: 'cabinet',
  wikidataId: 'Q3',
  aliases: ['Berlin'],
});
export const taurus = weapon('Taurus', { originId: germany.id, rangeKm: 500 });
export const kepd = weapon('Taurus KEPD 350', {
  familyId: taurus.id,
  designator: 'KEPD 350',
  aliases: ['KEPD'],
  description: 'missile',
  wikidataId: 'Q2',
});
export const longRange = weapon('long-range weapons', {
  id: makeId('WeaponSystem', 'rich', 'long-range weapons'),
  generic: true,
  named: false,
  articleId: articleId('rich'),
});
export const ministry = organization('a ministry', {
  id: makeId('Organization', 'rich', 'a ministry'),
  named: false,
  articleId: articleId('rich'),
});
export const official = person('a senior official', {
  id: makeId('Person', 'rich', 'a senior official'),
  named: false,
  articleId: articleId('rich'),
});

export const refusal = statementId('no Taurus for now');
export const talks = eventId('talks in Berlin');
export const taurusPermission = permissionId(germany.id, ukraine.id, [taurus.id]);

/** An article in which nothing is missing. */
export function richArticle(): ArticleChange {
  const builder = new ChangeBuilder('rich', {
    title: 'Berlin says no',
    url: 'https://paper.example/berlin?page=1',
    outletId: paper.id,
    byline: 'The desk',
    agency: 'An Invented Agency',
    dateline: 'BERLIN',
    publishedAt: day('2024-05-31'),
    boilerplate: [{ start: 0, end: 3, why: 'test' }],
    sample: true,
    signature: ['r1', 'r2'],
  });
  for (const record of [germany, berlin, scholz, government, taurus, kepd, longRange, ministry, official])
    builder.mention(record);
  for (const record of [paper, russia, ukraine, atacms]) builder.bring(record);
  return builder
    .topic(strikes)
    .statement('no Taurus for now', {
      kind: 'DIRECT',
      act: 'REFUSAL',
      speakerId: scholz.id,
      speakerLabel: 'Chancellor Olaf Scholz',
      addresseeId: ukraine.id,
      viaIds: [paper.id],
      venue: 'INTERVIEW',
      occasion: 'an interview with the paper',
      negated: true,
      strength: 'CONDITIONAL',
      condition: 'if nothing changes',
      consequence: 'no Taurus for now',
      date: day('2024-05-31'),
    })
    .edge('ABOUT', refusal, taurus.id)
    .edge('ABOUT', refusal, strikes.id)
    .edge('ABOUT', refusal, talks)
    .edge('ABOUT', refusal, taurusPermission)
    .edge('TOWARD', refusal, ukraine.id, { polarity: 'SUPPORT' })
    .edge('TOWARD', refusal, strikes.id, { polarity: 'OPPOSE' })
    .statement('they will decide soon', { speakerId: official.id, speakerLabel: 'a senior official' })
    .event('talks in Berlin', {
      type: 'MEETING',
      modality: 'PLANNED',
      date: day('2024-06'),
      placeId: berlin.id,
      attributedToId: government.id,
      numbers: [{ kind: 'QUANTITY', value: 12, bound: 'AT_LEAST', words: 'a dozen envoys' }],
    })
    .edge('TOOK_PART_IN', germany.id, talks, { role: 'HOST' })
    .edge('TOOK_PART_IN', ukraine.id, talks, { role: 'ATTENDEE' })
    .permission(germany.id, ukraine.id, [taurus.id], {
      status: 'DENIED',
      date: day('2024-05-31'),
      against: 'targets in Russia',
      area: 'behind the border',
      condition: 'only with allies',
      attributedToId: scholz.id,
      sourceId: refusal,
    })
    .permission(germany.id, ukraine.id, [taurus.id], { status: 'UNDER_REVIEW', date: day('2024-05'), sourceId: talks })
    .permission(germany.id, ukraine.id, [kepd.id], { status: 'GRANTED', date: day('2024-01') })
    .permission(germany.id, ukraine.id, [kepd.id], { status: 'REVOKED', date: day('2024-03') })
    .edge('HOLDS_POSITION', scholz.id, government.id, { title: 'chancellor', from: day('2021-12-08') })
    .edge('SUPPLIES', germany.id, ukraine.id, { item: 'air defence' })
    .edge('LOCATED_IN', berlin.id, germany.id)
    .build();
}

const DATES = ['2024', '2024-05', '2024-05-31', '2023-12-31', '2024-06-01', null];
export const CROWD = 24;
export const speakers = Array.from({ length: CROWD }, (_, i) => person(`Speaker ${String(i).padStart(2, '0')}`));

/** Many speakers of many statements about one weapon: some dated alike, some not at all. */
export function crowdedArticle(): ArticleChange {
  const builder = new ChangeBuilder('crowd', { publishedAt: day('2024-07-01') }).bring(taurus).bring(russia);
  for (const [i, speaker] of speakers.entries()) {
    builder.mention(speaker);
    for (let k = 0; k <= i % 3; k++) {
      const key = `words ${i}.${k}`;
      const date = DATES[(i + k) % DATES.length] ?? null;
      builder.statement(key, {
        speakerId: speaker.id,
        speakerLabel: speaker.name,
        act: SPEECH_ACTS[i % 4] ?? 'CLAIM',
        date: date === null ? null : day(date),
      });
      builder.edge('ABOUT', statementId(key), taurus.id);
    }
    if (i % 4 === 0) {
      const key = `gathering ${i}`;
      builder.event(key, { type: 'PROTEST', date: day(`2024-07-${String(i + 1).padStart(2, '0')}`) });
      builder.edge('TOOK_PART_IN', speaker.id, eventId(key), { role: 'ATTENDEE' });
    }
  }
  return builder.build();
}

export async function fillWide(store: GraphStore): Promise<void> {
  await fill(store);
  for (const make of [richArticle, crowdedArticle]) await store.ingest(make());
}
