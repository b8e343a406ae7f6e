import type { LocalId, StanceFact, StatementFact } from '../../../model/article-facts.js';
import type { Polarity, SpeechAct } from '../../../model/vocabulary.js';
import { countryOf } from '../../countries.js';
import type { Draft } from '../../draft.js';
import { firstTokenAt, keyAt, type Page } from '../../page.js';
import { readWordList } from '../../table.js';
import { meaningOfCue } from '../acts/cue-act.js';
import type { CueMeaning } from '../acts/reporting-lexicon.js';
import { cueTokens } from '../occasion/frame.js';
import { mattersOf } from './topics.js';

const FOR = readWordList('words.json', 'cuesOfSupport');
const AGAINST = readWordList('words.json', 'cuesOfOpposition');
const HOSTILE: ReadonlySet<SpeechAct> = new Set(['ACCUSATION']);
/** Of these acts whom the content names first is judged; what one asks for or refuses is a matter, not a person. */
const JUDGING: ReadonlySet<SpeechAct> = new Set([...HOSTILE, 'OPINION']);
/** "stands with Ukraine", "in support of the plan"; "a war against Gaza" is no stance of whoever tells of it. */
const STANDS_WITH =
  /^(?:stand|stands|standing|side|sides|solidarity|support|supports|supporting|back|backs|alongside)$/u;
const WITH = /^(?:with|of|for|to|by|behind)$/u;
const OWN = /^(?:we|i)$/u;
/** What may stand before a name that opens a content, beside titles. */
const OPENS =
  /^(?:[“"‘'«]|the|its|his|her|their|former|outgoing|then|that|president|prime|minister|chancellor|leader)$/u;

/**
 * Which side a statement takes, where words show it: a verb that praises or condemns, an accusation of somebody,
 * "we stand with …". Topics are supported or opposed only by such a verb.
 */
export function stancesOf(page: Page, draft: Draft, statement: StatementFact): StanceFact[] {
  const named = byVerb(page, statement);
  const polarity = named ?? (HOSTILE.has(statement.act) ? 'OPPOSE' : null);
  const target = polarity !== null && JUDGING.has(statement.act) ? targetOf(page, draft, statement) : null;
  const found: StanceFact[] = [];
  if (polarity !== null && target !== null) found.push({ target, polarity });
  else if (named !== null)
    for (const topic of mattersOf(statement.content.words)) found.push({ target: { topic }, polarity: named });
  const friend = stoodWith(page, draft, statement);
  if (friend !== null && friend !== target) found.push({ target: friend, polarity: 'SUPPORT' });
  return found;
}

function byVerb(page: Page, statement: StatementFact): Polarity | null {
  const meaning = meaningIn(page, statement);
  if (meaning === null) return null;
  if (FOR.has(meaning.cue)) return 'SUPPORT';
  return AGAINST.has(meaning.cue) ? 'OPPOSE' : null;
}

function meaningIn(page: Page, statement: StatementFact): CueMeaning | null {
  const [from, until] = cueTokens(page, statement);
  return from < 0 ? null : meaningOfCue(page, { from, until });
}

/** Whom of another side the content opens with: "accused | Moscow of …", "thanked | President Duda for …". */
function targetOf(page: Page, draft: Draft, { content, speaker }: StatementFact): LocalId | null {
  const side = countryOf(draft, speaker);
  for (let at = firstTokenAt(page, content.start); (page.tokens[at]?.start ?? content.end) < content.end; at += 1) {
    const mention = draft.at(at);
    if (!mention) {
      if (!page.tokens[at]?.capital && !OPENS.test(keyAt(page, at))) return null;
      continue;
    }
    at = mention.until - 1;
    if (mention.form === 'ADJECTIVAL') continue;
    const entity = draft.entities.get(mention.entity);
    const acts = entity?.kind === 'Person' || entity?.kind === 'Organization' || entity?.placeKind === 'COUNTRY';
    const own = entity?.kind !== 'Person' && side !== null && countryOf(draft, mention.entity) === side;
    return acts && !own && mention.entity !== speaker ? mention.entity : null;
  }
  return null;
}

/** "We stand with Ukraine": whoever stands right behind. */
function stoodWith(page: Page, draft: Draft, { content, speaker, negated }: StatementFact): LocalId | null {
  if (negated) return null;
  const from = firstTokenAt(page, content.start);
  let own = false;
  for (let at = from; (page.tokens[at]?.start ?? content.end) < content.end; at += 1) {
    own ||= OWN.test(keyAt(page, at)) || draft.at(at)?.entity === speaker;
    if (!own || !STANDS_WITH.test(keyAt(page, at))) continue;
    let next = at + 1;
    if (WITH.test(keyAt(page, next))) next += 1;
    if (keyAt(page, next) === 'the') next += 1;
    const mention = draft.at(next);
    if (mention && mention.form !== 'ADJECTIVAL' && mention.entity !== speaker) return mention.entity;
  }
  return null;
}
