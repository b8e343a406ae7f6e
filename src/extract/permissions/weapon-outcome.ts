import type { PermissionStatus } from '../../model/vocabulary.js';
import type { Page } from '../page.js';
import { argumentsOf } from '../syntax/arguments.js';
import type { Parsed } from '../syntax/tree.js';
import { verbGroup } from './verb-groups.js';
import type { WeaponStep } from './weapon-steps.js';
import { means, wordAt, wordEnding } from './words.js';

type State = PermissionStatus | 'permission' | 'restriction' | null;
/** Undefined where the words make no sense together. */
type Turned = State | undefined;

/** What becomes of a weapon by the words over it, from the nearest to the verb of the clause; null where nothing is decided. */
export function weaponOutcome(page: Page, parsed: Parsed, steps: readonly WeaponStep[]): PermissionStatus | null {
  let state: State = null;
  for (const step of steps) {
    const said = turned(page, parsed, state, step);
    const next = step.verb ? inItsClause(page, parsed, said, step, step === steps.at(-1)) : said;
    if (next === undefined) return null;
    state = next;
  }
  return state === null || state === 'permission' || state === 'restriction' ? null : state;
}

function turned(page: Page, parsed: Parsed, state: State, step: WeaponStep): Turned {
  if (step.word === null) return state;
  return step.verb ? afterVerb(state ?? ofObject(page, parsed, step), step) : afterNoun(state, step);
}

/** "gave the go-ahead for its missiles": what hangs on the verb beside its object is told by the object. */
function ofObject(page: Page, parsed: Parsed, { at }: WeaponStep): State {
  for (const { head } of argumentsOf(parsed, at).filter((one) => one.function === 'object' && one.head > at)) {
    const word = wordEnding(page, head) ?? wordAt(page, head);
    const told = word && afterNoun(null, { at: head, until: head + 1, word, verb: false, none: false });
    if (told) return told;
  }
  return null;
}

function afterNoun(state: State, { word }: WeaponStep): Turned {
  if (means(word, 'PLEA')) return 'REQUESTED';
  if (means(word, 'REFUSED')) return 'DENIED';
  if (means(word, 'PERMISSION')) return state === null ? 'permission' : state;
  if (means(word, 'RESTRICTION')) return state === null ? 'restriction' : undefined;
  if (means(word, 'LIFTING')) return state === 'restriction' ? 'GRANTED' : undefined;
  if (means(word, 'REVIEWED')) return 'UNDER_REVIEW';
  return state;
}

/** "denied having sent", "told to", "stopped the missiles": of deeds and claims as well as of leave. */
const OTHERWISE = /^(?:den(?:y|ie)|tell|told|stop|prevent|restrain|block|want|need)/u;

function afterVerb(state: State, { word }: WeaponStep): Turned {
  if (OTHERWISE.test(word?.key ?? '')) return undefined;
  const closed = state === 'restriction' || state === 'DENIED';
  if (means(word, 'LIFT') && closed) return 'GRANTED';
  if (means(word, 'ASK')) return closed ? undefined : 'REQUESTED';
  if (means(word, 'REVIEW')) return means(word, 'AGREE') ? state : 'UNDER_REVIEW';
  if (means(word, 'REVOKE')) return state === null || state === 'permission' ? 'REVOKED' : undefined;
  if (means(word, 'REFUSE', 'WITHHOLD', 'FORBID')) return closed || state === 'UNDER_REVIEW' ? undefined : 'DENIED';
  if (means(word, 'ALLOW', 'RESUME')) return closed ? undefined : 'GRANTED';
  if (means(word, 'GIVE', 'GET')) return state === 'permission' ? 'GRANTED' : state;
  if (means(word, 'IMPOSE', 'LAST')) return closed ? 'DENIED' : undefined;
  return means(word, 'SEND', 'AGREE', 'SIGNAL') ? state : undefined;
}

/** Its negation, modal verb and form. */
function inItsClause(page: Page, parsed: Parsed, state: Turned, step: WeaponStep, last: boolean): Turned {
  const { at, word, none } = step;
  if (isHypothetical(parsed, at)) return undefined;
  if (state === undefined || state === null || state === 'permission' || state === 'restriction') return state;
  const { negated, modal, form } = verbGroup(page, word?.from ?? at, word?.until ?? at + 1);
  if (last && form === 'infinitive') return undefined;
  if (modal === 'would' || modal === 'should' || modal === 'can') return undefined;
  if (negated || none) return state === 'GRANTED' ? 'DENIED' : undefined;
  if (modal === 'could' || modal === 'may') return state === 'GRANTED' ? 'UNDER_REVIEW' : undefined;
  return state;
}

const isHypothetical = ({ tree, tokens }: Parsed, at: number): boolean =>
  tree.childrenBy(at, 'mark').some((mark) => /^(?:if|unless|whether|once|until)$/u.test(tokens[mark]?.key ?? ''));
