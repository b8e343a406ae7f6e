/** Whom "he", "she", "they" and "it" stand for, where they are the subject of what is said. */
import type { EntityFact, LocalId } from '../../model/article-facts.js';
import type { Draft, DraftMention } from '../draft.js';
import { genderOf } from '../names/gender.js';
import { firstTokenAt, isQuoted, keyAt, type Page, type TokenRange } from '../page.js';
import { readWordList } from '../table.js';
import type { Speaker } from './speakers.js';

const PEOPLE = readWordList('words.json', 'speakerNouns');
/** So many sentences back nobody is meant any more. */
const FURTHEST_SENTENCE = 8;
/** Subjects stand near the beginning, where no syntax tells. */
const SUBJECT_WITHIN = 8;
const PLURAL = /s\b|people|police|media/u;

/**
 * The subject of the words before in this sentence; else, sentence by sentence back, who spoke there or is the subject
 * there. Only who agrees in number and, as far as names and titles tell, gender; and nobody whom the words that he says
 * name ("Smith, he said, is a fool"), which are given as `said`.
 */
export function pronoun(
  page: Page,
  draft: Draft,
  at: number,
  key = keyAt(page, at),
  said: readonly TokenRange[] = [],
): Speaker | null {
  const named = new Set(key === 'it' ? [] : said.flatMap((range) => namedIn(draft, range)));
  const fits = (id: LocalId): boolean => !named.has(id) && agrees(page, draft, key, id);
  const here = page.tokens[at]?.sentence ?? 0;
  for (let sentence = here; sentence >= here - FURTHEST_SENTENCE && sentence >= 0; sentence -= 1) {
    const entity = speakerIn(page, draft, sentence, at, fits) ?? subjectIn(page, draft, sentence, at, fits);
    if (entity !== null) return { entity, from: at, until: at + 1 };
  }
  const last = draft
    .mentions()
    .findLast(({ from, form, entity }) => from < at && form !== 'ADJECTIVAL' && fits(entity));
  return last ? { entity: last.entity, from: at, until: at + 1 } : null;
}

function namedIn(draft: Draft, { from, until }: TokenRange): LocalId[] {
  const found: LocalId[] = [];
  for (let at = from; at < until; at += 1) {
    const mention = draft.at(at);
    if (mention?.from === at && mention.form === 'NAME') found.push(mention.entity);
  }
  return found;
}

function agrees(page: Page, draft: Draft, key: string, id: LocalId): boolean {
  const entity = draft.entities.get(id);
  if (!entity) return false;
  if (key === 'they')
    return entity.kind === 'Person' ? !entity.named && PLURAL.test(entity.name) : isBand(entity.organizationKind);
  if (key === 'it') return entity.kind === 'Organization' || entity.placeKind === 'COUNTRY';
  if (entity.kind !== 'Person' || (!entity.named && !isSomebody(entity))) return false;
  const gender = genderOf(page, draft, id);
  return gender === null || (gender === 'female') === (key === 'she');
}

/** One person without a name, and no paper. */
const isSomebody = ({ id, name }: EntityFact): boolean =>
  id.startsWith('unnamed-') && !PLURAL.test(name) && PEOPLE.has(headOf(name));

const headOf = (name: string): string =>
  name
    .split(/ (?:of|from|in|at|with|for|who|close|familiar) /u)[0]
    ?.split(' ')
    .at(-1)
    ?.toLowerCase() ?? '';

/** Bodies of which people say "they". */
const isBand = (kind: string | null): boolean => kind === 'ARMED_GROUP' || kind === 'MILITARY' || kind === 'PARTY';

/** He who is asked speaks next, not he who asks. */
const ASKS = /^(?:asked|asks|asking|pressed|questioned)(?: |$)/iu;

/** Who spoke last in the sentence, before the pronoun. */
function speakerIn(
  page: Page,
  draft: Draft,
  sentence: number,
  before: number,
  fits: (id: LocalId) => boolean,
): LocalId | null {
  for (let index = draft.statements.length - 1; index >= 0; index -= 1) {
    const statement = draft.statements[index];
    if (!statement || statement.speaker === null || ASKS.test(statement.cue?.words ?? '')) continue;
    const at = firstTokenAt(page, (statement.speakerWords ?? statement.cue ?? statement.content).start);
    if (at < before && page.tokens[at]?.sentence === sentence && fits(statement.speaker)) return statement.speaker;
  }
  return null;
}

/** The subject of the sentence, outside quotations: by syntax, else who is named near its beginning. */
function subjectIn(
  page: Page,
  draft: Draft,
  sentence: number,
  before: number,
  fits: (id: LocalId) => boolean,
): LocalId | null {
  const range = page.sentences[sentence];
  let first: LocalId | null = null;
  for (let at = range?.from ?? 0; at < Math.min(range?.until ?? 0, before); at += 1) {
    const mention = draft.at(at);
    if (!mention) continue;
    at = mention.until - 1;
    if (
      mention.form === 'ADJECTIVAL' ||
      isQuoted(page, mention.from) ||
      isOwner(page, mention) ||
      !fits(mention.entity)
    )
      continue;
    if (page.parsed?.tree.node(at).relation.startsWith('nsubj')) return mention.entity;
    const behind = /^(?:by|of|from|with|to|against|for|about)$/u.test(keyAt(page, mention.from - 1));
    if (!behind && at - (range?.from ?? 0) < SUBJECT_WITHIN) first ??= mention.entity;
  }
  return first;
}

/** "The envoy’s answer" has another subject. */
const isOwner = (page: Page, { until }: DraftMention): boolean => /^['’]s?$/u.test(keyAt(page, until));
