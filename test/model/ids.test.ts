import { describe, expect, it } from '@jest/globals';
import { kindOfId, makeId } from '../../src/model/ids.js';
import { NODE_KINDS } from '../../src/model/vocabulary.js';

describe('ids', () => {
  it.each(NODE_KINDS)('of a %s tell its kind and nothing else', (kind) => {
    const id = makeId(kind, 'Dmitry Peskov');
    expect(kindOfId(id)).toBe(kind);
    expect(id).not.toMatch(/peskov/i);
  });

  it('are the same for the same key, and others for others', () => {
    expect(makeId('Person', 'a')).toBe(makeId('Person', 'a'));
    expect(new Set(NODE_KINDS.flatMap((kind) => [makeId(kind, 'a'), makeId(kind, 'b')])).size).toBe(
      2 * NODE_KINDS.length,
    );
  });

  it.each(['', 'per', 'per_', 'xyz_pb8hggcryszmy58pbnrnkc7x', 'per_PB8HGGCRYSZMY58PBNRNKC7X', 'per_pb8 hgg'])(
    'are not made of "%s"',
    (text) => {
      expect(kindOfId(text)).toBeNull();
    },
  );
});
