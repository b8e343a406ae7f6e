import type { Draft, DraftMention } from '../draft.js';
import { keyAt, type Page, wordsOf } from '../page.js';
import type { Step } from '../pipeline.js';
import { addRelation } from './add-relation.js';

/** Who belongs to what: "NATO members Norway and Finland", "Finland, a NATO member", "X of the Green Party". */
export const memberships: Step = {
  name: 'memberships',
  run(page, draft) {
    for (const mention of draft.mentions()) {
      const entity = draft.entities.get(mention.entity);
      if (entity?.kind === 'Organization') membersBehind(page, draft, mention);
      if (entity?.placeKind === 'COUNTRY' && mention.form === 'NAME') member(page, draft, mention);
      if (entity?.kind === 'Person' && entity.named && mention.form === 'NAME') {
        member(page, draft, mention);
        ofBody(page, draft, mention);
        ownParty(page, draft, mention);
        inBrackets(page, draft, mention);
      }
    }
  },
};

function add(page: Page, draft: Draft, from: DraftMention, to: DraftMention, rule: string): void {
  const evidence = wordsOf(page, Math.min(from.from, to.from), Math.max(from.until, to.until));
  addRelation(draft, { type: 'MEMBER_OF', from: from.entity, to: to.entity, evidence, rule, confidence: 0.85 });
}

/** "NATO members Norway and Finland", "NATO member Turkey", "EU member state Hungary". */
function membersBehind(page: Page, draft: Draft, body: DraftMention): void {
  if (!/^members?$/u.test(keyAt(page, body.until))) return;
  const states = /^(?:states?|countries|country|nations?)$/u.test(keyAt(page, body.until + 1)) ? 2 : 1;
  for (let at = body.until + states; ; at += 1) {
    const mention = draft.at(at);
    if (mention) {
      if (draft.entities.get(mention.entity)?.placeKind !== 'COUNTRY' || mention.form !== 'NAME') return;
      add(page, draft, mention, body, 'members');
      at = mention.until - 1;
    } else if (!/^(?:and|,|such|as|including|like)$/u.test(keyAt(page, at))) return;
  }
}

/** "Turkey, a member of NATO", "Turkey is a NATO member", "X, a member of the ruling party". */
function member(page: Page, draft: Draft, of: DraftMention): void {
  let at = of.until;
  if (/^(?:,|is|was|remains|are|both)$/u.test(keyAt(page, at))) at += 1;
  else return;
  const sentence = page.tokens[of.from]?.sentence;
  let body: DraftMention | null = null;
  for (let next = at; next < at + 9 && page.tokens[next]?.sentence === sentence; next += 1) {
    const mention = draft.at(next);
    if (mention) {
      const isBody = draft.entities.get(mention.entity)?.kind === 'Organization';
      if (isBody && /^members?$/u.test(keyAt(page, mention.until))) {
        add(page, draft, of, mention, 'member');
        return;
      }
      if (!isBody) return;
      body = mention;
      next = mention.until - 1;
      continue;
    }
    const key = keyAt(page, next);
    if (/^members?$/u.test(key) && /^(?:of)$/u.test(keyAt(page, next + 1))) {
      const behind = bodyBehind(page, draft, next + 2);
      if (behind) add(page, draft, of, behind, 'member');
      return;
    }
    if (
      body !== null ||
      !/^(?:a|an|also|fellow|the|senior|founding|full|prominent|leading|not|longtime|long|time|key)$/u.test(key) ||
      key === 'not'
    )
      return;
  }
}

function bodyBehind(page: Page, draft: Draft, from: number): DraftMention | null {
  for (let at = from; at < from + 6; at += 1) {
    const mention = withoutSort(page, draft, draft.at(at));
    if (mention && draft.entities.get(mention.entity)?.kind === 'Organization') {
      if (!/^['’]s$/u.test(keyAt(page, mention.until))) return mention;
      at = mention.until;
    } else if (
      !mention &&
      !/^(?:the|its|his|her|['’]s|ruling|opposition|far|right|left|centre|center|nationalist|conservative|liberal|governing|main|country|armed|group|rebel|militant|parliamentary)$/u.test(
        keyAt(page, at),
      )
    )
      return null;
  }
  return null;
}

/** "the opposition CDU": the party, where its name stands right behind. */
function withoutSort(page: Page, draft: Draft, mention: DraftMention | null): DraftMention | null {
  const next = mention && keyAt(page, mention.until - 1) === 'opposition' ? draft.at(mention.until) : null;
  return next && draft.entities.get(next.entity)?.kind === 'Organization' ? next : mention;
}

/** So many words at most tell what somebody is before the party in brackets. */
const SORT = 5;

/** "X, a Social Democrat (SPD)", "the senator X (CDU)". */
function inBrackets(page: Page, draft: Draft, person: DraftMention): void {
  let at = person.until;
  if (keyAt(page, at) === ',' && /^an?$/u.test(keyAt(page, at + 1)))
    while (at < person.until + SORT && keyAt(page, at) !== '(' && !draft.at(at)) at += 1;
  const body = keyAt(page, at) === '(' ? draft.at(at + 1) : null;
  const kind = body && draft.entities.get(body.entity)?.organizationKind;
  if (body && kind === 'PARTY' && keyAt(page, body.until) === ')') add(page, draft, person, body, 'party-in-brackets');
}

/** "X’s Social Democrats", "X’s own party, the SPD". */
function ownParty(page: Page, draft: Draft, person: DraftMention): void {
  let at = person.until;
  if (!/^['’]s?$/u.test(keyAt(page, at))) return;
  at += 1;
  while (
    /^(?:own|ruling|governing|conservative|liberal|centrist|nationalist|far|right|left|wing)$/u.test(keyAt(page, at))
  )
    at += 1;
  const body = draft.at(at);
  if (body && draft.entities.get(body.entity)?.organizationKind === 'PARTY')
    add(page, draft, person, body, 'own-party');
}

/** "X of the institute", "X from the party", "X of Y’s party". */
function ofBody(page: Page, draft: Draft, person: DraftMention): void {
  let at = person.until;
  if (keyAt(page, at) === ',') at += 1;
  if (!/^(?:of|from)$/u.test(keyAt(page, at))) return;
  if (keyAt(page, at) !== 'of' && at > person.until) return;
  let first = /^(?:the|his|her)$/u.test(keyAt(page, at + 1)) ? at + 2 : at + 1;
  const leader = draft.at(first);
  if (leader && draft.entities.get(leader.entity)?.kind === 'Person' && /^['’]s?$/u.test(keyAt(page, leader.until)))
    first = leader.until + 1;
  const body = withoutSort(page, draft, draft.at(first));
  const entity = body && draft.entities.get(body.entity);
  if (
    !body ||
    body.form === 'ADJECTIVAL' ||
    entity?.kind !== 'Organization' ||
    page.tokens[first]?.sentence !== page.tokens[at]?.sentence
  )
    return;
  if (/^(?:GOVERNMENT|MEDIA)$/u.test(entity.organizationKind ?? '') || /^['’]s$/u.test(keyAt(page, body.until))) return;
  if (draft.relations.some(({ from, to }) => from === person.entity && to === body.entity)) return;
  add(page, draft, person, body, 'of-body');
}
