import type { Draft } from '../draft.js';
import { keyAt, type Page, type TokenRange } from '../page.js';
import type { Step } from '../pipeline.js';
import { readWordList } from '../table.js';
import { statementAt } from '../statements/enclosing.js';
import { firstTokenAt } from '../statements/token-search.js';
import { chainOver, isNounHere, type Link } from './chain.js';
import { clauseEnd, involvesArms, involvesWeapons, readComplement } from './complement.js';
import { joinPermissions } from './join-permissions.js';
import { type Core, coreOf, readPermission } from './read-permission.js';
import type { ToldPermission } from './told-permission.js';
import { verbGroup } from './verb-groups.js';
import { means, type Sensed, wordAt } from './words.js';

/** Who allows, refuses, is asked to allow whom to use or receive which weapon against what: word by word, clause by clause. */
export const findPermissions: Step = {
  name: 'permissions',
  run(page, draft) {
    const told: ToldPermission[] = [];
    for (const sentence of page.sentences) {
      const until = Math.min(sentence.until, sentence.from + LONGEST_SENTENCE);
      for (let at = sentence.from; at < until; at += 1) {
        const core = coreAt(page, draft, at, sentence);
        if (core) told.push(...readPermission(page, draft, core, sentence));
      }
    }
    joinPermissions(page, draft, told);
  },
};

/** Sentences beyond this are lists or tables, and reading on would cost the square of their length. */
const LONGEST_SENTENCE = 200;

function coreAt(page: Page, draft: Draft, at: number, sentence: TokenRange): Core | null {
  if (draft.at(at)) return isWeapon(draft, at) ? wishedWeapon(page, draft, at, sentence) : null;
  const word = wordAt(page, at);
  if (!word)
    return HEADS.has(keyAt(page, at)) ? wishedWeapon(page, draft, at, sentence) : leave(page, draft, at, sentence);
  const until = endOf(page, draft, word, sentence);
  const isNoun = isNounHere(page, word);
  if (means(word, 'PERMISSION') && (isNoun || !means(word, 'ALLOW'))) return permission(page, draft, word, until);
  if (means(word, 'RESTRICTION') && (isNoun || !means(word, 'FORBID'))) return restriction(page, draft, word, until);
  if (isNoun) return means(word, 'DELIVERY') ? transfer(page, draft, word, until, true) : null;
  if (means(word, 'ALLOW')) return allowing(page, draft, word, until);
  if (means(word, 'FORBID')) return forbidding(page, draft, word, until);
  return means(word, 'SEND') ? transfer(page, draft, word, until, false) : null;
}

/** What somebody says ends with their words. */
function endOf(page: Page, draft: Draft, word: Sensed, sentence: TokenRange): number {
  const statement = statementAt(draft, page.tokens[word.from]?.start ?? 0);
  if (!statement) return sentence.until;
  const end = firstTokenAt(page, statement.content.end);
  return Math.min(sentence.until, Math.max(end, word.until));
}

const HEADS = readWordList('weapon-words.json', 'heads');

const isWeapon = (draft: Draft, at: number): boolean => {
  const mention = draft.at(at);
  return mention?.from === at && draft.entities.get(mention.entity)?.kind === 'WeaponSystem';
};

function allowing(page: Page, draft: Draft, word: Sensed, until: number): Core | null {
  if (/^let/u.test(word.key) && /^(?:alone|'s|’s|go|down|up|off|loose)$/u.test(keyAt(page, word.until))) return null;
  const core = coreOf(page, draft, word, {
    base: 'grants',
    isNoun: false,
    from: word.until,
    until,
    rule: 'permission-allow',
  });
  if (core.complement.action === null || isThreat(page, core)) return null;
  return shortPassive(page, core);
}

/** "Kyiv cleared to use missiles": a headline’s passive has no auxiliary. */
function shortPassive(page: Page, core: Core): Core {
  const [first, ...rest] = core.chain;
  const { word } = core;
  const bare = keyAt(page, word.until) === 'to' && /(?:ed|lit)$/u.test(keyAt(page, word.until - 1));
  if (!first?.group || first.group.passive || first.group.perfect || !bare) return core;
  return { ...core, chain: [{ ...first, group: { ...first.group, passive: true } }, ...rest] };
}

const HOSTILE =
  /^(?:have|acquire|obtain|develop|build|possess|get|become|win|threaten|invade|seize|take|rearm|rebuild|produce|enrich|gain|smuggle|establish|continue|hold)$/u;

/** "We will not let Iran acquire a bomb" withholds nothing that is the speaker’s to give. */
function isThreat(page: Page, core: Core): boolean {
  const { chain, complement, word } = core;
  const [first] = chain;
  if (!first?.negated || first.group?.perfect || first.group?.passive) return false;
  const strong = first.group?.modal !== null || /^let/u.test(word.key);
  for (let at = word.until; at <= (complement.action ?? word.until); at += 1)
    if (HOSTILE.test(keyAt(page, at))) return true;
  if (complement.action === null) return true;
  return strong && complement.kind === 'strike' && !isOwn(page, core);
}

/** "from its territory", "with our missiles": what is whoever’s to give who speaks. */
const isOwn = (page: Page, { word, complement }: Core): boolean =>
  /\b(?:its|our|their|his|her|my)(?: own)? (?:\w+ )?(?:territory|soil|airspace|skies|bases?|airfields?|airports?|ports?|weapons|missiles|waters|land|rockets|arms|drones|jets|aircraft)\b/iu.test(
    page.article.text.slice(page.tokens[word.until]?.start, page.tokens[complement.range.until - 1]?.end),
  );

function forbidding(page: Page, draft: Draft, word: Sensed, until: number): Core | null {
  const core = coreOf(page, draft, word, {
    base: 'forbids',
    isNoun: false,
    from: word.until,
    until,
    rule: 'permission-forbid',
  });
  const { action, kind } = core.complement;
  if (action === null || kind === 'send' || verbGroup(page, word.from, word.until).passive) return null;
  if (!/^(?:forb|prohib|ban|bar|outlaw|disallow|veto)/u.test(word.key)) {
    // To stop somebody from attacking takes force, to stop them from using one’s weapons a word.
    const from = keysBetween(page, word.until, action).includes('from');
    if (!from || kind !== 'use') return null;
  }
  return core;
}

const keysBetween = (page: Page, from: number, until: number): string[] =>
  page.tokens.slice(from, until).map(({ key }) => key);

function permission(page: Page, draft: Draft, word: Sensed, until: number): Core | null {
  if (
    /^(?:leave|authority|license|licence|exemption|permit|permits|okay|nod|blessing)$/u.test(word.key) &&
    keyAt(page, word.until) !== 'to' &&
    keyAt(page, word.until) !== 'for'
  )
    return null;
  const core = coreOf(page, draft, word, {
    base: 'permission',
    isNoun: true,
    from: word.until,
    until,
    rule: 'permission-noun',
  });
  const given = core.chain.length > 1 ? core : decidedBehind(page, draft, core, until);
  if (!given || given.complement.action === null) return null;
  return given;
}

/** "Permission to use the missiles was refused", "all restrictions be lifted": the verb behind the noun. */
function decidedBehind(page: Page, draft: Draft, core: Core, until: number): Core | null {
  const end = Math.min(core.complement.range.until, core.word.until + 30);
  for (let at = core.word.until; at < end; at += 1) {
    const verb = wordAt(page, at);
    if (!means(verb, 'GIVE', 'WITHHOLD', 'REVOKE', 'LIFT', 'IMPOSE', 'REFUSE') || draft.at(at)) continue;
    const group = verbGroup(page, verb.from, verb.until);
    if (!group.passive) continue;
    const over: readonly Link[] = chainOver(page, draft, verb, false);
    const complement = readComplement(page, draft, core.word.until, Math.min(until, group.from));
    return {
      ...core,
      chain: [...core.chain, ...over],
      complement,
      evidenceUntil: clauseEnd(page, core.word.until, until),
    };
  }
  return null;
}

function restriction(page: Page, draft: Draft, word: Sensed, until: number): Core | null {
  const core = coreOf(page, draft, word, {
    base: 'restriction',
    isNoun: true,
    from: word.until,
    until,
    rule: 'permission-restriction',
  });
  const given = core.chain.length > 1 ? core : decidedBehind(page, draft, core, until);
  if (!given) return null;
  const { action, range } = given.complement;
  const armed = involvesWeapons(page, draft, range.from, range.until) || weaponsBefore(page, draft, word);
  const known = /^(?:all|further|such|remaining|these|those|the)$/u.test(keyAt(page, word.from - 1));
  if (action === null && !armed && !known) return null;
  return given;
}

/** "weapons restrictions", "ATACMS limits". */
const weaponsBefore = (page: Page, draft: Draft, word: Sensed): boolean =>
  /^(?:weapons|arms|use|strikes?|range)$/u.test(keyAt(page, word.from - 1)) ||
  draft.entities.get(draft.at(word.from - 1)?.entity ?? '')?.kind === 'WeaponSystem';

function transfer(page: Page, draft: Draft, word: Sensed, until: number, isNoun: boolean): Core | null {
  const core = coreOf(page, draft, word, {
    base: 'transfer',
    isNoun,
    from: word.until,
    until,
    rule: 'permission-transfer',
  });
  const over = core.chain[1];
  // "approved the sale": told by the verb.
  if (over && means(over.word, 'ALLOW', 'PERMISSION')) return null;
  const armed =
    involvesWeapons(page, draft, word.until, Math.min(core.complement.range.until, word.until + 9)) ||
    (isNoun && involvesWeapons(page, draft, word.from - 1, word.from));
  return armed ? core : null;
}

/** "Ukraine may use our missiles": what others may do, in the words of whoever owns the arms or the land. */
function leave(page: Page, draft: Draft, at: number, sentence: TokenRange): Core | null {
  const key = keyAt(page, at);
  if (!/^(?:use|fire|strike|hit|attack|launch|target|fly|cross|base|station|employ|enter|operate)$/u.test(key))
    return null;
  const word: Sensed = { senses: new Set(), key, from: at, until: at + 1 };
  const group = verbGroup(page, at, at + 1);
  const may = group.form === 'finite' && (group.modal === 'may' || group.modal === 'can');
  const free = group.form === 'infinitive' && /^(?:free|entitled|welcome)$/u.test(keyAt(page, group.from - 1));
  const chain = free ? [freedom(page, word, group.from - 1)] : chainOver(page, draft, word, false);
  const asked = !free && group.form === 'infinitive' && isPlea(page, chain);
  if (!may && !free && !asked) return null;
  const complement = readComplement(page, draft, at, endOf(page, draft, word, sentence));
  if (complement.action === null || !involvesArms(page, draft, at + 1, complement.range.until)) return null;
  return {
    word,
    base: asked ? 'wish' : 'leave',
    chain,
    complement,
    rule: asked ? 'permission-wish' : 'permission-leave',
  };
}

/** "Kyiv’s request to strike", "asked to use": for oneself, not for somebody else to do it. */
function isPlea(page: Page, chain: readonly Link[]): boolean {
  const over = chain[1];
  if (!over || !/^(?:request|plea|call|appeal|bid|demand|ask|seek)/u.test(over.word.key)) return false;
  return over.object === null
    ? over.group === null || /^(?:ask|request)/u.test(over.word.key)
    : over.group === null && /^(?:from|by)$/u.test(keyAt(page, over.word.until));
}

/** "is free to use" has its subject in front of "is". */
function freedom(page: Page, word: Sensed, adjective: number): Link {
  const group = verbGroup(page, adjective, adjective + 1);
  return { word, group, from: group.from, negated: group.negated, object: null, open: null, imagined: false };
}

/** "begged Berlin for Taurus missiles": asked of somebody, by name. */
function wishedWeapon(page: Page, draft: Draft, at: number, sentence: TokenRange): Core | null {
  const word: Sensed = { senses: new Set(), key: keyAt(page, at), from: at, until: draft.at(at)?.until ?? at + 1 };
  const chain = chainOver(page, draft, word, true);
  const asks = chain[1];
  const [first] = chain;
  if (!first || !asks || !means(asks.word, 'ASK', 'PLEA')) return null;
  const before = keyAt(page, first.from - 1);
  if (before !== 'for' && asks.word.until !== first.from) return null;
  if (
    /^(?:want|need|recommend|propos|tell|told|advocat|prefer)/u.test(asks.word.key) ||
    keyAt(page, first.from - 2) === 'not'
  )
    return null;
  return {
    word,
    base: 'transfer',
    chain,
    complement: readComplement(page, draft, word.until, sentence.until),
    rule: 'permission-wish',
  };
}
