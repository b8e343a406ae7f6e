import type { Draft, DraftMention } from '../draft.js';
import { keyAt, type Page, wordsOf } from '../page.js';
import type { Step } from '../pipeline.js';
import { addRelation } from './add-relation.js';
import { type CallingPhrase, callingBeginning, callingEnding, isRank } from './calling-phrases.js';

/** Who works or sits in a body without heading it: "an analyst at the institute, X", "X, a member of the party". */
export const callings: Step = {
  name: 'callings',
  run(page, draft) {
    for (const mention of draft.mentions()) {
      const entity = draft.entities.get(mention.entity);
      if (entity?.kind !== 'Person' || !entity.named || mention.form !== 'NAME') continue;
      for (const phrase of [inFront(page, draft, mention), behind(page, draft, mention)])
        if (phrase) add(page, draft, mention, phrase);
    }
  },
};

/** "NATO analyst X"; with a comma "an analyst at the institute, X,". */
function inFront(page: Page, draft: Draft, person: DraftMention): CallingPhrase | null {
  let last = person.from - 1;
  while (isRank(keyAt(page, last)) && callingEnding(page, draft, last) === null) last -= 1;
  if (keyAt(page, last) !== ',') return callingEnding(page, draft, last);
  return /^[,.;:)—–”"]$/u.test(keyAt(page, person.until)) ? callingEnding(page, draft, last - 1) : null;
}

/** "X, a senior fellow at the institute," and "X (an analyst at the bank)". */
function behind(page: Page, draft: Draft, { until }: DraftMention): CallingPhrase | null {
  if (!/^[,(—–]$/u.test(keyAt(page, until))) return null;
  let first = until + 1;
  if (/^\d+$/u.test(keyAt(page, first)) && keyAt(page, first + 1) === ',') first += 2;
  const phrase = callingBeginning(page, draft, first);
  if (!phrase || phrase.begin <= first + 1) return phrase;
  const isWhole = /^an?$/u.test(keyAt(page, first)) && phrase.begin <= first + LONGEST_SUBJECT;
  return isWhole ? { ...phrase, from: first + 1, begin: first } : null;
}

/** "an | international relations | professor at the university". */
const LONGEST_SUBJECT = 3;

function add(page: Page, draft: Draft, person: DraftMention, { from, until, begin, body }: CallingPhrase): void {
  const entity = draft.entities.get(body.entity);
  if (entity?.kind !== 'Organization' || entity.id === person.entity) return;
  addRelation(draft, {
    type: 'MEMBER_OF',
    from: person.entity,
    to: body.entity,
    title: wordsOf(page, from, until).words.replace(/\s+/gu, ' '),
    evidence: wordsOf(page, Math.min(begin, person.from), Math.max(until, person.until, body.until)),
    rule: 'calling',
    confidence: 0.75,
  });
}
