import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type ChangeId, changeId } from '../../../src/model/decision.js';
import { FactClusters, type FactPair } from '../../../src/store/identity/fact-clusters.js';
import { eventId } from '../../support/changes.js';

const KEYS = ['a', 'b', 'c', 'd', 'e', 'f'];

const pair = (a: string, b: string, score = 0.9, more: Partial<FactPair> = {}): FactPair => ({
  subjectId: eventId(a),
  objectId: eventId(b),
  verdict: 'SAME',
  score,
  changeId: null,
  ...more,
});
const decided = (a: string, b: string, verdict: FactPair['verdict']): FactPair =>
  pair(a, b, 1, { verdict, changeId: changeId(a, b, verdict) });

/** The keys that are one, each group and all groups in order. */
function groups(pairs: readonly FactPair[]): readonly string[] {
  const clusters = new FactClusters(pairs);
  const byRoot = new Map<string, string>();
  for (const key of KEYS) {
    const root = clusters.rootOf(eventId(key));
    byRoot.set(root, `${byRoot.get(root) ?? ''}${key}`);
  }
  return [...byRoot.values()].filter((group) => group.length > 1).sort();
}

describe('facts that are one', () => {
  it.each<[string, readonly FactPair[], readonly string[]]>([
    ['hang together by whatever chain', [pair('b', 'a'), pair('c', 'b'), pair('e', 'd')], ['abc', 'de']],
    ['are two where it is not known', [pair('b', 'a', 0.9, { verdict: 'UNSURE' })], []],
    ['are two where a person says so', [pair('b', 'a'), decided('a', 'b', 'DIFFERENT')], []],
    ['are one where a person says so', [decided('a', 'b', 'SAME')], ['ab']],
    [
      'are one although a rule says that they differ',
      [pair('b', 'a'), pair('a', 'b', 1, { verdict: 'DIFFERENT' })],
      ['ab'],
    ],
    [
      'are parted at the weakest link',
      [pair('b', 'a', 0.95), pair('c', 'b', 0.8), pair('d', 'c', 0.9), decided('a', 'd', 'DIFFERENT')],
      ['ab', 'cd'],
    ],
    [
      'are kept by a person before they are by a rule',
      [decided('c', 'b', 'SAME'), pair('b', 'a', 0.99), decided('a', 'c', 'DIFFERENT')],
      ['bc'],
    ],
  ])('%s', (_, pairs, expected) => {
    expect(groups(pairs)).toEqual(expected);
  });

  it('bear the name of the one that was there first, of several the smallest', () => {
    const rootOf = (key: string, pairs: readonly FactPair[]) => new FactClusters(pairs).rootOf(eventId(key));
    expect(rootOf('b', [pair('b', 'a'), pair('c', 'b')])).toBe(eventId('a'));
    const bridge = [pair('c', 'a'), pair('c', 'b')];
    expect(rootOf('c', bridge)).toBe([eventId('a'), eventId('b')].sort()[0]);
    // Each came after the other once: one of them, and not what joined them later.
    expect(rootOf('c', [pair('a', 'b'), pair('b', 'a'), pair('c', 'a')])).toBe([eventId('a'), eventId('b')].sort()[0]);
  });

  it('are the same in whatever order they were judged, and without a judgement as if it had never been made', () => {
    const key = fc.constantFrom(...KEYS);
    const rule = fc.tuple(key, key, fc.constantFrom(0.8, 0.9)).map(([a, b, score]) => pair(a, b, score));
    const person = fc
      .tuple(key, key, fc.constantFrom<FactPair['verdict']>('SAME', 'DIFFERENT'))
      .map((one) => decided(...one));
    fc.assert(
      fc.property(fc.array(fc.oneof(rule, rule, person), { maxLength: 12 }), fc.nat(), (pairs, at) => {
        const shuffled = [
          ...pairs.slice(at % (pairs.length + 1)),
          ...pairs.slice(0, at % (pairs.length + 1)),
        ].reverse();
        expect(groups(shuffled)).toEqual(groups(pairs));
        const rows = (some: readonly FactPair[]) =>
          [...new FactClusters(some).rows()].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(rows(shuffled)).toEqual(rows(pairs));
        const added: FactPair = { ...decided('a', 'f', 'DIFFERENT'), changeId: 'later' as ChangeId };
        expect(groups([...pairs, added].filter((one) => one !== added))).toEqual(groups(pairs));
        const told = new FactClusters([...pairs, added]);
        if (!pairs.some(({ changeId: by, verdict }) => by !== null && verdict === 'SAME')) {
          expect(told.rootOf(eventId('a'))).not.toBe(told.rootOf(eventId('f')));
        }
      }),
      { numRuns: 300, seed: 9 },
    );
  });
});
