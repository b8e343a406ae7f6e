import { describe, expect, it } from '@jest/globals';
import { mentionsIn } from '../extracted.js';

describe('a body that the tables know of one country', () => {
  it.each([
    ['Mexico has two chambers. The Senate passed it.', 'Senate > mexico-senate'],
    ['Mexico has two chambers. Congress passed it.', 'Congress > mexico-congress'],
    ['Mexican lawmakers argued. It went to the Senate.', 'Senate > mexico-senate'],
  ])('is that of another where only that is spoken of: %s', (text, mention) => {
    expect(mentionsIn(text)).toContain(mention);
  });

  it.each([
    ['Mexico spoke to the United States. The Senate passed it.', 'Senate > us-senate'],
    ['They argued. The Senate passed it.', 'Senate > us-senate'],
    ['Mexico spoke. The Security Council met.', 'Security Council > un-security-council'],
  ])('is the one they know where its country is spoken of or none: %s', (text, mention) => {
    expect(mentionsIn(text)).toContain(mention);
  });
});
