import { expect, test } from '@jest/globals';
import { makeId } from '../../src/model/ids.js';
import type { PartialDate } from '../../src/model/partial-date.js';
import type { PermissionStatus } from '../../src/model/vocabulary.js';
import { foldPermission, type PermissionStep, type Sourced } from '../../src/store/fold.js';
import { articleId, day } from '../support/changes.js';

type Step = readonly [status: PermissionStatus, publishedAt: string, date?: string];

const [USA, UKRAINE] = [makeId('Place', 'usa'), makeId('Place', 'ukraine')];

function stepOf([status, published, date]: Step, place: number): Sourced<PermissionStep> {
  const article = articleId(`article ${place}`);
  const told: PartialDate | null = date === undefined ? null : day(date);
  const evidence = { articleId: article, start: 0, end: 5, words: 'allow', cue: null, rule: 'test', confidence: 1 };
  const limits = { against: null, area: status === 'GRANTED_WITH_LIMITS' ? 'near the border' : null, condition: null };
  const parties = { grantorId: USA, granteeId: UKRAINE, weaponIds: [] };
  return {
    source: { articleId: article, publishedAt: day(published), originId: article },
    report: { evidence, status, date: told, ...limits, attributedToId: null, sourceId: null, ...parties },
  };
}

test.each<[string, readonly Step[], PermissionStatus]>([
  [
    'is that of the last step that settles anything',
    [
      ['GRANTED', '2024-05-30'],
      ['REQUESTED', '2024-06-01'],
    ],
    'GRANTED',
  ],
  [
    'is that of the last step where none does',
    [
      ['REQUESTED', '2024-05-01'],
      ['UNDER_REVIEW', '2024-05-02'],
    ],
    'UNDER_REVIEW',
  ],
  [
    'keeps limits that others do not repeat',
    [
      ['GRANTED_WITH_LIMITS', '2024-05-30'],
      ['GRANTED', '2024-05-31'],
    ],
    'GRANTED_WITH_LIMITS',
  ],
  [
    'loses limits by a grant of another day',
    [
      ['GRANTED_WITH_LIMITS', '2024-05-30'],
      ['GRANTED', '2024-05-31', '2024-05-31'],
    ],
    'GRANTED',
  ],
  [
    'loses limits by a grant that is told weeks later',
    [
      ['GRANTED_WITH_LIMITS', '2024-05-30'],
      ['GRANTED', '2024-06-20'],
    ],
    'GRANTED',
  ],
  [
    'is that of a grant after a refusal',
    [
      ['GRANTED_WITH_LIMITS', '2024-05-28'],
      ['DENIED', '2024-05-29'],
      ['GRANTED', '2024-05-30'],
    ],
    'GRANTED',
  ],
])('the status of a permission %s', (_, steps, status) => {
  const reports = steps.map(stepOf);
  expect(foldPermission(makeId('Permission', 'one'), reports).status).toBe(status);
  expect(foldPermission(makeId('Permission', 'one'), [...reports].reverse()).status).toBe(status);
});

test('the limits that are kept are told with it', () => {
  const reports = (
    [
      ['GRANTED_WITH_LIMITS', '2024-05-30'],
      ['GRANTED', '2024-05-31'],
    ] as const
  ).map(stepOf);
  expect(foldPermission(makeId('Permission', 'one'), reports).area).toBe('near the border');
});
