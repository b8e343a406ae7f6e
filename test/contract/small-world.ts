/** A few articles written by hand, on which the contract suite asks its questions. */
import type { ArticleChange } from '../../src/model/article-change.js';
import type { NodeId } from '../../src/model/ids.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import type { PageRequest } from '../../src/store/query.js';
import { ChangeBuilder, day, organization, permissionId, person, place, topic, weapon } from '../support/changes.js';

export const peskov = person('Dmitry Peskov', { wikidataId: 'Q1', description: 'spokesman' });
export const biden = person('Joe Biden');
export const kremlin = organization('The Kremlin', { kind: 'GOVERNMENT' });
export const paper = organization('The Invented Paper', { kind: 'MEDIA' });
export const russia = place('Russia');
export const usa = place('United States', { aliases: ['USA'] });
export const ukraine = place('Ukraine');
export const atacms = weapon('ATACMS', { designator: 'MGM-140', rangeKm: 300 });
export const strikes = topic('Long-range strikes');
export const permission = permissionId(usa.id, ukraine.id, [atacms.id]);

const everyone = [peskov, biden, kremlin, paper, russia, usa, ukraine, atacms];

/** Peskov speaks twice, of ATACMS and to Biden; holds his office; a strike; the permission is asked for. */
export function firstArticle(): ArticleChange {
  const builder = new ChangeBuilder('first', {
    title: 'Kremlin: approval already given',
    publishedAt: day('2024-05-30'),
    outletId: paper.id,
    signature: ['s1', 's2', 's3'],
  });
  for (const record of everyone) builder.mention(record);
  return builder
    .mention(peskov, 'Mr. Peskov', 'he')
    .topic(strikes)
    .statement('approval was given', {
      kind: 'DIRECT',
      act: 'CLAIM',
      speakerId: peskov.id,
      speakerLabel: 'Kremlin spokesman Dmitry Peskov',
      addresseeId: biden.id,
      date: day('2024-05-29'),
    })
    .edge('ABOUT', said('approval was given'), atacms.id)
    .edge('ABOUT', said('approval was given'), strikes.id)
    .edge('ABOUT', said('approval was given'), permission)
    .edge('TOWARD', said('approval was given'), usa.id, { polarity: 'OPPOSE' })
    .statement('no comment', { act: 'REFUSAL', speakerId: peskov.id, date: day('2024-05') })
    .edge('HOLDS_POSITION', peskov.id, kremlin.id, { title: 'spokesman', from: day('2012') })
    .event('strike', { type: 'STRIKE', date: day('2024-05-28'), placeId: ukraine.id })
    .edge('TOOK_PART_IN', russia.id, happened('strike'), { role: 'AGENT' })
    .edge('TOOK_PART_IN', ukraine.id, happened('strike'), { role: 'TARGET' })
    .edge('TOOK_PART_IN', ukraine.id, happened('strike'), { role: 'LOCATION' })
    .permission(usa.id, ukraine.id, [atacms.id], { status: 'REQUESTED', date: day('2024-05-13') })
    .judgement(peskov.id, biden.id)
    .build();
}

/** Another outlet tells of the first statement in other words, and of the permission granted; later. */
export function secondArticle(): ArticleChange {
  return new ChangeBuilder('second', { title: null, publishedAt: day('2024-06-01'), signature: ['s1', 's2'] })
    .mention(peskov, 'Peskov')
    .mention({ ...usa, aliases: ['America'] })
    .mention(ukraine)
    .bring(biden)
    .bring(atacms)
    .bring(kremlin)
    .statement('approval was given', {
      text: 'Washington has said yes',
      speakerId: peskov.id,
      addresseeId: biden.id,
      date: day('2024-05-29'),
    })
    .statement('undated words', { speakerId: biden.id })
    .edge('CONTRADICTS', said('undated words'), said('approval was given'))
    .permission(usa.id, ukraine.id, [atacms.id], {
      status: 'GRANTED_WITH_LIMITS',
      date: day('2024-05-30'),
      area: 'near the border',
    })
    .edge('HOLDS_POSITION', peskov.id, kremlin.id, { title: 'spokesman', from: day('2012') })
    .edge('ALLIED_WITH', usa.id, usa.id)
    .build();
}

/** A wire copy of the second article. */
export function copyOfSecond(): ArticleChange {
  return new ChangeBuilder('copy', {
    publishedAt: day('2024-06-02'),
    copyOfId: articleOf(secondArticle()),
    signature: ['s1'],
  })
    .mention(peskov, 'Dmitri Peskov')
    .bring(biden)
    .statement('approval was given', {
      text: 'Washington has said yes, he said',
      speakerId: peskov.id,
      addresseeId: biden.id,
      date: day('2024-05-29'),
    })
    .build();
}

/** An article without date, told of by nobody else. */
export function undatedArticle(): ArticleChange {
  return new ChangeBuilder('undated', { language: 'fr' }).mention(peskov).mention(person('Érica Ñandú')).build();
}

export const said = (key: string): NodeId<'Statement'> => {
  const [statement] = new ChangeBuilder('any').statement(key).build().statements;
  return statement?.id as NodeId<'Statement'>;
};
export const happened = (key: string): NodeId<'Event'> => {
  const [event] = new ChangeBuilder('any').event(key).build().events;
  return event?.id as NodeId<'Event'>;
};
export const articleOf = ({ article }: ArticleChange) => article.id;

export async function fill(store: GraphStore): Promise<void> {
  for (const make of [firstArticle, secondArticle, copyOfSecond, undatedArticle]) await store.ingest(make());
}

export const page = (more: Partial<PageRequest> = {}): PageRequest => ({
  limit: 100,
  backward: false,
  after: null,
  before: null,
  ...more,
});
