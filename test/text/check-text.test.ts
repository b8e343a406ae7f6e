import { describe, expect, it } from '@jest/globals';
import { ArticleError } from '../../src/model/errors.js';
import { checkText, LARGEST_TEXT } from '../../src/text/check-text.js';

const refusal = (text: string): string | null => {
  try {
    checkText(text);
    return null;
  } catch (error) {
    if (error instanceof ArticleError) return error.code;
    throw error;
  }
};

describe('what can be an article', () => {
  it.each([
    ['one sentence', 'Norway said no.'],
    ['a sentence without a full stop', 'Talks end without a deal'],
    ['a sentence among noise', '***\n12 34\nThe ministry denied it.\n***'],
    ['emoji, which are pairs of surrogates', 'The minister posted 🚀🚀 and nothing else.'],
    ['another script', 'Министр сказал об этом вчера.'],
  ])('takes %s', (_, text) => {
    expect(refusal(text)).toBeNull();
  });

  it.each([
    ['nothing', '', 'ARTICLE_EMPTY'],
    ['white space', ' \n\t\u00a0\n', 'ARTICLE_EMPTY'],
    ['a text over the limit', 'a '.repeat(LARGEST_TEXT / 2 + 1), 'ARTICLE_TOO_LARGE'],
    ['the first half of a character', 'The minister posted \ud83d and left.', 'ARTICLE_LONE_SURROGATE'],
    ['the second half of a character', '\ude80 The minister left early.', 'ARTICLE_LONE_SURROGATE'],
    ['numbers only', '12 34 56\n78 90', 'ARTICLE_NO_SENTENCES'],
    ['a menu of single words', 'Home\nNews\nSport\nLog in', 'ARTICLE_NO_SENTENCES'],
  ])('refuses %s', (_, text, code) => {
    expect(refusal(text)).toBe(code);
  });

  it('says at which offset half a character stands', () => {
    expect(() => checkText('The minister posted \ud83d and left.')).toThrow(/offset 20/);
  });
});
