import type { LocalId } from '../../model/article-facts.js';
import { countryOf, governmentOfCountry } from '../countries.js';
import type { Draft, DraftMention } from '../draft.js';
import { keyAt, type Page, wordsOf } from '../page.js';
import type { Step } from '../pipeline.js';
import { pronoun } from '../statements/pronouns.js';
import { readWordList } from '../table.js';
import { addRelation } from './add-relation.js';

const VERBS = readWordList('relation-words.json', 'leadVerbs');
const GOVERNMENT = /^(?:administration|government|cabinet)$/u;
const POSSESSIVE = /^['’]s?$/u;

/** Who leads what, by verbs and not by titles: "who commands the brigade", "his administration", "the US-led coalition". */
export const leaders: Step = {
  name: 'leaders',
  run(page, draft) {
    for (const mention of draft.mentions()) {
      const entity = draft.entities.get(mention.entity);
      if (mention.form === 'NAME' && entity?.kind === 'Person' && entity.named) {
        administrationOf(page, draft, mention);
        byVerb(page, draft, mention);
      }
      ledBody(page, draft, mention);
    }
    for (let at = 1; at < page.tokens.length; at += 1)
      if (/^(?:his|her)$/u.test(keyAt(page, at)) && GOVERNMENT.test(keyAt(page, at + 1))) ofPronoun(page, draft, at);
  },
};

function lead(page: Page, draft: Draft, from: LocalId, to: LocalId, rule: string, begin: number, until: number): void {
  const evidence = wordsOf(page, begin, until);
  addRelation(draft, { type: 'LEADS', from, to, evidence, rule, confidence: 0.8 });
}

/** "Biden’s administration", "the administration of President Joe Biden", "the Biden government". */
function administrationOf(page: Page, draft: Draft, person: DraftMention): void {
  let at = person.until;
  if (POSSESSIVE.test(keyAt(page, at))) at += 1;
  if (!GOVERNMENT.test(keyAt(page, at))) return;
  const government = governmentOf(draft, person.entity, at);
  if (government !== null) lead(page, draft, person.entity, government, 'administration', person.from, at + 1);
}

function governmentOf(draft: Draft, person: LocalId, at: number): LocalId | null {
  const named = draft.at(at)?.entity ?? null;
  if (named !== null) return named === person ? null : named;
  const country = countryOf(draft, person);
  return country === null ? null : (governmentOfCountry(draft, country) ?? null);
}

function ofPronoun(page: Page, draft: Draft, at: number): void {
  const person =
    nearestPerson(page, draft, at) ?? pronoun(page, draft, at, keyAt(page, at) === 'his' ? 'he' : 'she')?.entity;
  if (person === undefined || person === null || !isHead(draft, person)) return;
  const government = governmentOf(draft, person, at + 1);
  if (government !== null) lead(page, draft, person, government, 'administration', at, at + 2);
}

/** A minister’s government is led by somebody else. */
const isHead = (draft: Draft, person: LocalId): boolean =>
  draft.relations.some(
    ({ from, type, title }) =>
      from === person &&
      type === 'HOLDS_POSITION' &&
      /\b(?:president|premier|prime|chancellor|king|emir|leader|ruler)\b/iu.test(title ?? ''),
  );

function nearestPerson(page: Page, draft: Draft, before: number): LocalId | null {
  for (let at = before - 1; at >= 0 && page.tokens[at]?.sentence === page.tokens[before]?.sentence; at -= 1) {
    const mention = draft.at(at);
    if (mention && mention.form !== 'ADJECTIVAL' && draft.entities.get(mention.entity)?.kind === 'Person')
      return mention.entity;
  }
  return null;
}

/** "X, who commands the fleet", "X leads the party". */
function byVerb(page: Page, draft: Draft, { until, from, entity }: DraftMention): void {
  let at = until;
  if (keyAt(page, at) === ',') at += 1;
  const relative = keyAt(page, at) === 'who';
  if (relative) at += 1;
  if (/^(?:also|now|once|has|had)$/u.test(keyAt(page, at))) at += 1;
  if (!VERBS.has(keyAt(page, at)) || (at > until && !relative)) return;
  for (let next = at + 1; next < at + 6 && page.tokens[next]?.sentence === page.tokens[at]?.sentence; next += 1) {
    const mention = draft.at(next);
    const body = mention && draft.entities.get(mention.entity);
    if (
      body?.kind === 'Organization' &&
      mention?.form !== 'ADJECTIVAL' &&
      !POSSESSIVE.test(keyAt(page, mention?.until ?? next))
    ) {
      lead(page, draft, entity, body.id, 'leads', from, mention?.until ?? next + 1);
      return;
    }
    if (
      !mention &&
      !/^(?:the|a|an|its|country|new|armed|group|party|opposition|ruling|rebel|elite|state|main|largest)$/u.test(
        keyAt(page, next),
      )
    )
      return;
  }
}

/** "the US-led coalition", "the Saudi-led alliance"; "the fleet, led by X". */
function ledBody(page: Page, draft: Draft, mention: DraftMention): void {
  const kind = draft.entities.get(mention.entity)?.kind;
  if (kind === 'Person' || kind === 'WeaponSystem') return;
  if (page.tokens[mention.until]?.joined && keyAt(page, mention.until) === 'led') {
    for (let at = mention.until + 1; at < mention.until + 4; at += 1) {
      const body = draft.at(at);
      const entity = body && draft.entities.get(body.entity);
      if (!body || entity?.kind !== 'Organization' || body.form === 'ADJECTIVAL') continue;
      lead(page, draft, mention.entity, body.entity, 'led', mention.from, body.until);
      return;
    }
    return;
  }
  let at = mention.until;
  if (keyAt(page, at) === ',') at += 1;
  if (!/^(?:led|headed|commanded|run|chaired)$/u.test(keyAt(page, at)) || keyAt(page, at + 1) !== 'by') return;
  for (let next = at + 2; next < at + 9 && page.tokens[next]?.sentence === page.tokens[at]?.sentence; next += 1) {
    const leader = draft.at(next);
    if (
      leader &&
      draft.entities.get(leader.entity)?.kind === 'Person' &&
      leader.form === 'NAME' &&
      kind === 'Organization'
    ) {
      lead(page, draft, leader.entity, mention.entity, 'led', mention.from, leader.until);
      return;
    }
    if (/^(?:[,.;]|and)$/u.test(keyAt(page, next))) return;
  }
}
