import type { LocalId } from '../../model/article-facts.js';
import { countryOf } from '../countries.js';
import type { Draft, DraftMention } from '../draft.js';
import type { Country } from '../homes.js';
import { keyAt, type Page } from '../page.js';
import type { Step } from '../pipeline.js';
import { readWordList } from '../table.js';
import { countryBefore } from './country-before.js';
import { countryOfWord } from './country-words.js';
import { countrySpokenOf, homeOfSpeaker } from './spoken-of.js';
import { isTitle } from './titled-people.js';

const SPEAKERS = readWordList('words.json', 'speakerNouns');
const OFFICES = readWordList('state-words.json', 'offices');
const MINISTERS = readWordList('state-words.json', 'ministers');
/** "Norway’s new centre-right foreign and defence minister": no title is longer. */
const LONGEST_TITLE = 9;
/** Words of a title behind the name of a country or body: "Kremlin deputy spokesman". */
const TITLE_WORDS = readWordList('name-words.json', 'titlesBeforeNames');
const LONGEST_APPOSITION = 16;
/** Words of a title stand between these and nothing else. */
const BREAK =
  /^(?:[^\p{L}\p{N}'’&/]+|said|says|told|met|with|by|that|which|who|when|as|but|in|on|at|from|and|or|to|against|is|was|are|were|has|had|have|after|before|while|if|because|than)$/u;
const POSSESSIVE = /^['’]s?$/u;

/** Which country people and bodies belong to, from the words beside their names. */
export const homes: Step = {
  name: 'homes',
  run(page, draft) {
    for (const mention of draft.mentions()) {
      const kind = draft.entities.get(mention.entity)?.kind;
      if (mention.form === 'ADJECTIVAL' || countryOf(draft, mention.entity) !== null) continue;
      const country =
        kind === 'Person'
          ? countryOfPerson(page, draft, mention)
          : kind === 'Organization'
            ? countryOfBody(page, draft, mention)
            : null;
      if (country !== null) draft.homes.set(mention.entity, country);
    }
  },
};

function countryOfPerson(page: Page, draft: Draft, mention: DraftMention): Country | null {
  return (
    titleOwner(page, draft, mention) ??
    behind(page, draft, mention, /^(?:of)$/u) ??
    appositionOwner(page, draft, mention) ??
    officeBeforeComma(page, draft, mention)
  );
}

function countryOfBody(page: Page, draft: Draft, mention: DraftMention): Country | null {
  return (
    countryBefore(page, draft, mention.from)?.country ??
    behind(page, draft, mention, /^(?:of|in)$/u) ??
    countryOfWord(draft, keyAt(page, mention.from)) ??
    null
  );
}

/** "Norwegian Foreign Minister X", "Norway’s defence minister, X": the country in front of a title. */
function titleOwner(page: Page, draft: Draft, { from }: DraftMention): Country | null {
  const last = keyAt(page, from - 1) === ',' ? from - 2 : from - 1;
  if (!isTitle(page, last)) return null;
  const sentence = page.tokens[from]?.sentence;
  for (let at = last; at > last - LONGEST_TITLE && page.tokens[at]?.sentence === sentence; at -= 1) {
    const owner = draft.at(at);
    if (owner) return isOwner(page, draft, owner, last) ? countryOf(draft, owner.entity) : null;
    const key = keyAt(page, at);
    if (/^(?:its|their)$/u.test(key) || (key === 'country' && POSSESSIVE.test(keyAt(page, at + 1))))
      return countrySpokenOf(page, draft, at);
    if (/^(?:his|her)$/u.test(key)) return homeOfSpeaker(page, draft, at);
    if (BREAK.test(key)) return null;
  }
  return null;
}

/** "Norway’s", "Norwegian", "NATO": in front of the title itself. In "Norway asked President X" it is not. */
function isOwner(page: Page, draft: Draft, { entity, form, until }: DraftMention, title: number): boolean {
  if (draft.entities.get(entity)?.kind === 'Person') return false;
  if (form !== 'NAME' || POSSESSIVE.test(keyAt(page, until))) return true;
  for (let at = until; at < title; at += 1)
    if (!isTitle(page, at) && !TITLE_WORDS.has(keyAt(page, at)) && !page.tokens[at]?.capital) return false;
  return true;
}

/** "President X of Norway", "the defence ministry in Oslo". */
function behind(page: Page, draft: Draft, { until }: DraftMention, preposition: RegExp): Country | null {
  if (!preposition.test(keyAt(page, until))) return null;
  const at = keyAt(page, until + 1) === 'the' ? until + 2 : until + 1;
  const owner = draft.at(at);
  const isPlace = owner !== null && draft.entities.get(owner.entity)?.kind === 'Place';
  return isPlace && page.tokens[at]?.sentence === page.tokens[until]?.sentence ? countryOf(draft, owner.entity) : null;
}

/** "X, the Norwegian defence minister,", "X, a spokesman for Norway’s army". */
function appositionOwner(page: Page, draft: Draft, { until }: DraftMention): Country | null {
  if (keyAt(page, until) !== ',') return null;
  let titled = false;
  let owner: LocalId | null = null;
  const end = until + LONGEST_APPOSITION;
  for (let at = until + 1; at < end && page.tokens[at]?.sentence === page.tokens[until]?.sentence; at += 1) {
    const mention = draft.at(at);
    const key = keyAt(page, at);
    if (mention) {
      if (draft.entities.get(mention.entity)?.kind === 'Person') return null;
      owner ??= countryOf(draft, mention.entity) === null ? null : mention.entity;
      at = mention.until - 1;
    } else if (isTitle(page, at) || SPEAKERS.has(key)) titled = true;
    else if (/^(?:[,;:.()—–"“”]|who|said|says|told|which)$/u.test(key)) break;
    if (titled && owner !== null) return countryOf(draft, owner);
  }
  return null;
}

/** "the president of Norway, X,". */
function officeBeforeComma(page: Page, draft: Draft, { from }: DraftMention): Country | null {
  const owner = keyAt(page, from - 1) === ',' ? draft.at(from - 2) : null;
  if (!owner || owner.form === 'ADJECTIVAL' || !/^(?:of|to|for)$/u.test(keyAt(page, owner.from - 1))) return null;
  const office = keyAt(page, owner.from - 2);
  return OFFICES.has(office) || MINISTERS.has(office) || isTitle(page, owner.from - 2)
    ? countryOf(draft, owner.entity)
    : null;
}
