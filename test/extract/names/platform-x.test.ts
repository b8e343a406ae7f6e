import { describe, expect, it } from '@jest/globals';
import { mentionsBy } from '../extracted.js';

describe('the network X', () => {
  it.each(['He wrote on X that it rained.', 'He said so in a post on X.', 'Later, on X, he took it back.'])(
    'is found: %s',
    (sentence) => {
      expect(mentionsBy('platform-x', sentence)).toEqual(['X > twitter']);
    },
  );

  it.each(['They fly on X-47 drones.', 'He spoke on X Corps.', 'The letter X was on it.', 'Mr X wrote it.'])(
    'is not meant in: %s',
    (sentence) => {
      expect(mentionsBy('platform-x', sentence)).toEqual([]);
    },
  );
});
