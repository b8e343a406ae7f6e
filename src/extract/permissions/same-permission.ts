/** When two tellings of an article are of one permission, and what they tell together. */
import type { PermissionFact } from '../../model/article-facts.js';
import type { PermissionStatus } from '../../model/vocabulary.js';
import type { Draft } from '../draft.js';
import { firstTokenAt, type Page } from '../page.js';

/** One permission: the same two, the same status, and weapons that do not tell them apart. */
export function isSame(page: Page, draft: Draft, known: PermissionFact, made: PermissionFact): boolean {
  return (
    known.grantor === made.grantor &&
    known.grantee === made.grantee &&
    group(known.status) === group(made.status) &&
    isOneWeapon(draft, known, made) &&
    isAlike(known.against, made.against, inHead(page, known) || inHead(page, made))
  );
}

/** "American weapons", "long-range missiles": what is asked for or weighed goes by many words. */
function isOneWeapon(draft: Draft, { weapon, status }: PermissionFact, { weapon: other }: PermissionFact): boolean {
  if (weapon === other || weapon === null || other === null) return true;
  const described = [weapon, other].map((id) => draft.entities.get(id));
  if (described.some((entity) => entity?.named !== false)) return false;
  if (status === 'REQUESTED' || status === 'UNDER_REVIEW') return true;
  const [one, two] = described.map((entity) => plainName(entity?.name ?? ''));
  return one === two;
}

/** "American-made weapons" and "American weapons" are the same arms. */
const plainName = (name: string): string =>
  name.toLowerCase().replace(/[\s-]+(?:made|built|produced|manufactured)\b/gu, '');

/** A headline tells what the text below it tells. */
const inHead = (page: Page, { evidence }: PermissionFact): boolean =>
  /^(?:title|standfirst)$/u.test(page.tokens[firstTokenAt(page, evidence.start)]?.section ?? '');

const COMMON =
  /^(?:targets?|inside|deep|deeper|into|territory|soil|military|the|its|some|within|sites?|in|on|of|and|key)$/u;

/** False where both say against what and share none or little of it: "airfields", "targets beyond Kharkiv". */
function isAlike(one: string | null, other: string | null, loosely: boolean): boolean {
  const [a, b] = [stemsOf(one), stemsOf(other)];
  if (a.size === 0 || b.size === 0) return true;
  const shared = [...a].filter((stem) => b.has(stem)).length;
  if (loosely) return shared > 0;
  return shared === Math.min(a.size, b.size) || shared / (a.size + b.size - shared) >= 0.5;
}

const stemsOf = (words: string | null): ReadonlySet<string> =>
  new Set(
    (words ?? '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '' && !COMMON.test(word))
      .map((word) => word.slice(0, 5)),
  );

export const group = (status: PermissionStatus): string => (/^GRANTED/u.test(status) ? 'GRANTED' : status);

export function joined(known: PermissionFact, made: PermissionFact): PermissionFact {
  const limited = known.status === 'GRANTED' && made.status === 'GRANTED_WITH_LIMITS';
  return {
    ...known,
    status: limited ? made.status : known.status,
    weapon: known.weapon ?? made.weapon,
    against: known.against ?? made.against,
    area: known.area ?? made.area,
    condition: known.condition ?? made.condition,
    date: known.date ?? made.date,
    datePhrase: known.datePhrase ?? made.datePhrase,
    requestedBy: known.requestedBy ?? made.requestedBy,
    otherEvidence: [...known.otherEvidence, made.evidence],
  };
}
