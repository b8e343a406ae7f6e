import type { PermissionStatus } from '../../model/vocabulary.js';
import type { Link } from './link.js';
import { means } from './words.js';

/** What a word tells by itself, before those over it have turned it. */
export type Base = 'grants' | 'forbids' | 'permission' | 'restriction' | 'transfer' | 'using' | 'wish' | 'leave';

export interface Outcome {
  readonly status: PermissionStatus;
  /** The request is a step of its own: "rejected Kyiv’s request for permission". */
  readonly requested: boolean;
}

type State = PermissionStatus | Base | null;

/** What became of the permission, by the words over it; null where it is only imagined or nothing is decided. */
export function outcomeOf(base: Base, chain: readonly Link[], onCondition = false): Outcome | null {
  const [first] = chain;
  // "to let Kyiv strike" by itself tells an aim.
  if (first?.group?.form === 'infinitive' && chain.length === 1 && first.open === null && base !== 'leave') return null;
  if (base === 'leave') return leaveOrNot(chain);
  // "will not send": what a supplier says of its own arms.
  if (base === 'transfer' && chain.length === 1) return suppliedOrNot(first, onCondition);
  let state: State = base === 'grants' ? 'GRANTED' : base === 'forbids' ? 'DENIED' : base;
  let requested = false;
  for (const [index, link] of chain.entries()) {
    if (index > 0) {
      const before: State = state;
      state = turn(state, link, chain[index - 1]);
      if (before === 'REQUESTED' && state === 'DENIED') requested = true;
    }
    state = qualified(state, link, chain[index + 1], index > 0);
    if (state === null) return null;
  }
  // "the debate about lifting limits": nobody is said to weigh it.
  const [top] = chain.slice(-1);
  if (
    state === 'UNDER_REVIEW' &&
    chain.length > 1 &&
    top?.group === null &&
    !means(top.word, 'PLEA', 'REFUSED', 'AGREED', 'SIGNALLED')
  )
    return null;
  return isStatus(state) ? { status: state, requested } : null;
}

/** "may use"; "deciding whether Kyiv may use". */
function leaveOrNot([first, over]: readonly Link[]): Outcome | null {
  if (first?.open === 'if') return null;
  if (first?.open === 'whether')
    return over && means(over.word, 'REVIEW', 'REVIEWED') ? { status: 'UNDER_REVIEW', requested: false } : null;
  return { status: first?.negated ? 'DENIED' : 'GRANTED', requested: false };
}

/** "will not send"; "supplied them on condition that they stay in the country". */
function suppliedOrNot(link: Link | undefined, onCondition: boolean): Outcome | null {
  const modal = link?.group?.modal ?? null;
  if (link?.negated) return modal === 'will' || modal === 'would' ? { status: 'DENIED', requested: false } : null;
  const done = link?.group?.form === 'finite' && (modal === null || modal === 'will') && link.open === null;
  return onCondition && done ? { status: 'GRANTED_WITH_LIMITS', requested: false } : null;
}

const isStatus = (state: State): state is PermissionStatus => state !== null && /^[A-Z_]+$/u.test(state);

const settled = (state: State): boolean =>
  state === 'GRANTED' || state === 'GRANTED_WITH_LIMITS' || state === 'SIGNALLED';

/** What a word over the state makes of it. */
function turn(state: State, link: Link, below: Link | undefined): State {
  const { word } = link;
  const has = (...senses: Parameters<typeof means>[1][]): boolean => means(word, ...senses);
  if (state === 'restriction') return overRestriction(link, below);
  if (state === 'permission') {
    if (has('GIVE', 'GET') && !has('ASK')) return below?.negated && !link.negated ? 'DENIED' : 'GRANTED';
    if (has('REVOKE')) return 'REVOKED';
    if (has('WITHHOLD', 'REFUSE')) return 'DENIED';
    if (has('ASK', 'PLEA')) return 'REQUESTED';
    if (has('REVIEW', 'REVIEWED', 'PENDING')) return 'UNDER_REVIEW';
    return null;
  }
  if (state === 'wish') return has('ASK', 'PLEA') ? 'REQUESTED' : null;
  if (state === 'using') {
    if (has('ALLOW')) return 'GRANTED';
    if (has('FORBID')) return 'DENIED';
    if (has('REFUSE') && !link.negated) return 'DENIED';
    if (has('REVIEW', 'PENDING') || has('REFUSE')) return 'UNDER_REVIEW';
    return has('ASK', 'PLEA') ? 'REQUESTED' : null;
  }
  if (state === 'transfer') {
    if (has('ALLOW', 'RESUME')) return 'GRANTED';
    if (has('FORBID')) return 'DENIED';
    if (has('REVOKE', 'HELD') && below?.group === null) return 'REVOKED';
    if (has('ASK', 'PLEA')) return 'REQUESTED';
    if (has('SIGNAL', 'SIGNALLED') && link.negated && !has('AGREE')) return 'DENIED';
    // "ready to hand over": what a supplier holds out.
    if (/^(?:ready|willing|prepared|open|poised|set)/u.test(firstKey(link)) && !link.negated) return 'SIGNALLED';
    // Who denies sending says that it was not done.
    if (below?.group && /^den(?:y|ie)/u.test(firstKey(link))) return null;
    if (has('REFUSE', 'REFUSED', 'WITHHOLD')) return link.negated ? 'UNDER_REVIEW' : 'DENIED';
    if (has('PENDING') || (has('REVIEW', 'REVIEWED') && !(has('AGREE') && below?.open !== 'whether')))
      return 'UNDER_REVIEW';
    if (/^(?:agree|decide|vote|decision|agreement)/u.test(firstKey(link))) return 'GRANTED';
    return null;
  }
  if (has('ASK', 'PLEA') && !has('REVIEW'))
    return settled(state) || state === 'UNDER_REVIEW' || state === 'REQUESTED' ? 'REQUESTED' : null;
  if (has('REFUSE', 'REFUSED', 'WITHHOLD')) {
    if (state === 'DENIED' || state === 'REVOKED') return null;
    return link.negated ? 'UNDER_REVIEW' : 'DENIED';
  }
  if (has('PENDING')) return 'UNDER_REVIEW';
  if (has('REVIEW', 'REVIEWED') && (!has('AGREE') || below?.open === 'whether'))
    return state === 'REVOKED' ? null : 'UNDER_REVIEW';
  if (has('SIGNAL', 'SIGNALLED') && !has('AGREE', 'AGREED')) {
    if (link.negated) return settled(state) ? 'DENIED' : null;
    if (/^(?:reason|case|need|want|appetite)/u.test(firstKey(link))) return null;
    return settled(state) ? 'SIGNALLED' : null;
  }
  if (has('REVOKE') && state === 'GRANTED') return 'REVOKED';
  // "ended an accord that allowed".
  if (has('LIFT') && state === 'GRANTED' && below?.group?.form === 'finite') return 'REVOKED';
  if (has('LIFT', 'LIFTING') && state === 'DENIED') return 'GRANTED';
  if (has('ALLOW') && state === 'REQUESTED') return 'GRANTED';
  if (has('FORBID')) return state === 'GRANTED' || state === 'REQUESTED' ? 'DENIED' : null;
  return state;
}

const firstKey = ({ word }: Link): string => word.key;

function overRestriction(link: Link, below: Link | undefined): State {
  const has = (...senses: Parameters<typeof means>[1][]): boolean => means(link.word, ...senses);
  if (has('LIFT', 'LIFTING', 'REVOKE')) return 'GRANTED';
  // Rules that are made or kept may allow as well as forbid.
  if (/^(?:rule|guideline)/u.test(below?.word.key ?? '')) return null;
  if (has('REVIEW', 'REVIEWED')) return 'UNDER_REVIEW';
  if (has('LAST')) return 'DENIED';
  if (has('IMPOSE', 'GIVE')) return below?.negated ? 'GRANTED' : 'DENIED';
  return null;
}

/** What the link’s own negation, modal verb and clause make of it. */
function qualified(state: State, link: Link, above: Link | undefined, outer: boolean): State {
  const { group, negated, open } = link;
  if (open === 'if') return state === 'REQUESTED' ? state : null;
  // "refused to say whether it had": nobody weighs it.
  if (open === 'whether' && group?.form === 'finite')
    return settled(state) && means(above?.word ?? null, 'REVIEW', 'REVIEWED') ? 'UNDER_REVIEW' : null;
  if (open === 'whether' && above === undefined) return settled(state) ? 'UNDER_REVIEW' : null;
  // "a bill that would have blocked".
  if (group?.modal === 'would' && group.perfect) return null;
  if (!isStatus(state)) return state;
  if (link.imagined) return state === 'REQUESTED' ? state : null;
  const absorbed = outer && means(link.word, 'REFUSE', 'REFUSED', 'SIGNAL', 'SIGNALLED', 'REVIEW');
  const modal = group?.modal ?? null;
  if (negated) {
    if (absorbed && !means(link.word, 'REVIEW')) return state;
    if (means(link.word, 'REVIEW', 'AGREE', 'AGREED'))
      return /^(?:decid|decision)/u.test(link.word.key)
        ? 'UNDER_REVIEW'
        : settled(state) || state === 'UNDER_REVIEW'
          ? means(link.word, 'AGREE', 'AGREED')
            ? 'UNDER_REVIEW'
            : 'DENIED'
          : null;
    return settled(state) ? (group?.noLonger ? 'REVOKED' : 'DENIED') : null;
  }
  if (modal === 'could' || modal === 'may')
    return settled(state) ? 'UNDER_REVIEW' : state === 'UNDER_REVIEW' || state === 'REQUESTED' ? state : null;
  // "Kyiv should be allowed" asks nobody.
  if (modal === 'should') return settled(state) && !group?.passive ? 'REQUESTED' : null;
  if (modal === 'can') return null;
  return state;
}
