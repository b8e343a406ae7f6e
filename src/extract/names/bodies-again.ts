import type { EntityFact, LocalId } from '../../model/article-facts.js';
import type { OrganizationKind } from '../../model/vocabulary.js';
import type { Draft } from '../draft.js';
import { isOpen, keyAt, type Page } from '../page.js';
import type { Step } from '../pipeline.js';
import { readWordList } from '../table.js';
import { foldWord } from '../tokens.js';

const NOUNS = readWordList('name-words.json', 'bodiesAgain');

/** Nouns that stand for any body of a kind; others only for one whose name has them. */
const KINDS: Readonly<Record<string, readonly OrganizationKind[]>> = {
  ministry: ['MINISTRY'],
  department: ['MINISTRY'],
  alliance: ['ALLIANCE'],
  bloc: ['ALLIANCE'],
  agency: ['AGENCY', 'MEDIA'],
  newspaper: ['MEDIA'],
  paper: ['MEDIA'],
  daily: ['MEDIA'],
  weekly: ['MEDIA'],
  tabloid: ['MEDIA'],
  magazine: ['MEDIA'],
  broadcaster: ['MEDIA'],
  channel: ['MEDIA'],
  outlet: ['MEDIA'],
  newswire: ['MEDIA', 'AGENCY'],
  brigade: ['MILITARY'],
  battalion: ['MILITARY'],
  party: ['PARTY'],
  company: ['COMPANY'],
  firm: ['COMPANY'],
  manufacturer: ['COMPANY'],
  corporation: ['COMPANY'],
  charity: ['NGO'],
  watchdog: ['NGO', 'AGENCY'],
  institute: ['NGO'],
  university: ['NGO'],
  group: ['ARMED_GROUP', 'NGO', 'COMPANY'],
  militia: ['ARMED_GROUP'],
  movement: ['ARMED_GROUP', 'PARTY'],
};
/** So many tokens back the body is out of mind. */
const FURTHEST = 400;

/** "the ministry", "the alliance", "the newspaper": the body of that kind that was named last. */
export const bodiesAgain: Step = {
  name: 'bodies-again',
  run(page, draft) {
    for (let at = 1; at < page.tokens.length; at += 1) {
      const noun = keyAt(page, at);
      if (!NOUNS.has(noun) || !/^(?:the|this|that)$/u.test(keyAt(page, at - 1)) || draft.at(at) || !isOpen(page, at))
        continue;
      const body = stands(page, draft, at) ? lastBody(draft, noun, at) : null;
      if (body === null) continue;
      draft.mention({ from: at, until: at + 1, entity: body, form: 'NOMINAL', rule: 'body-again', confidence: 0.65 });
    }
  },
};

/** Not "the party leader", "the group of countries", "the company that …" of another. */
function stands(page: Page, draft: Draft, at: number): boolean {
  const next = page.tokens[at + 1];
  if (!next || next.sentence !== page.tokens[at]?.sentence) return true;
  if (next.joined || draft.at(at + 1) || /^(?:of|in|for|at|that|which)$/u.test(next.key)) return false;
  if (page.parsed === null) return true;
  const { partOfSpeech, relation, head } = page.parsed.tree.node(at);
  return partOfSpeech !== 'ADJ' && !(relation === 'compound' && head !== null && head > at);
}

function lastBody(draft: Draft, noun: string, before: number): LocalId | null {
  let ofKind: LocalId | null = null;
  for (const mention of [...draft.mentions()].reverse()) {
    if (mention.from >= before) continue;
    if (mention.until < before - FURTHEST) break;
    const entity = draft.entities.get(mention.entity);
    if (entity?.kind !== 'Organization' || mention.form === 'ADJECTIVAL') continue;
    if (bears(entity, noun)) return entity.id;
    if (entity.organizationKind !== null && KINDS[noun]?.includes(entity.organizationKind)) ofKind ??= entity.id;
  }
  return ofKind;
}

/** "the Council" of "Southern Resistance Council". */
const bears = ({ name }: EntityFact, noun: string): boolean =>
  foldWord(name)
    .split(/[\s-]+/u)
    .includes(noun);
