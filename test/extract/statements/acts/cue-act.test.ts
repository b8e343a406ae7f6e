import { describe, expect, it } from '@jest/globals';
import { openPage } from '../../../../src/extract/page.js';
import { meaningOfCue } from '../../../../src/extract/statements/acts/cue-act.js';
import { readWords } from '../../../../src/reading/read-words.js';
import { readText } from '../../../../src/text/read-text.js';

/** What the cue means in its sentence; it is marked by brackets there. */
function meaningIn(marked: string): { act: string; content: string } {
  const cue = /\[(.+)\]/u.exec(marked)?.[1] ?? '';
  const article = readText({ text: `News of the day\n\n${marked.replace(/[[\]]/gu, '')}` });
  const page = openPage(article, readWords(article));
  const words = cue.split(' ');
  const start = article.text.indexOf(cue, article.text.indexOf(marked.slice(0, marked.indexOf('['))));
  const from = page.tokens.findIndex((token) => token.start >= start);
  const { act, content } = meaningOfCue(page, { from, until: from + words.length });
  return { act, content };
}

describe('the act that a cue names', () => {
  it.each([
    ['Kyiv [warned] that it was late.', 'WARNING'],
    ['Kyiv [has repeatedly warned] that it was late.', 'WARNING'],
    ['Kyiv [called for] calm.', 'DEMAND'],
    ['Kyiv [called] for calm.', 'DEMAND'],
    ['Kyiv [called] on the allies to act.', 'REQUEST'],
    ['Kyiv [called] the talks useful.', 'OPINION'],
    ['Kyiv [ruled] out a truce.', 'REFUSAL'],
    ['Kyiv [turned] that request down.', 'REFUSAL'],
    ['Kyiv [threw] cold water on the idea.', 'DENIAL'],
    ['Kyiv [lashed out at] the bank.', 'OPINION'],
    ['It was a [threat] to the peace.', 'THREAT'],
    ['Her [pleas] for help were heard.', 'REQUEST'],
    ['Kyiv [pushed back] on the report.', 'DENIAL'],
    ['Kyiv [gave the green light] to the plan.', 'ANNOUNCEMENT'],
  ])('is that of its longest phrase: %s', (text, act) => {
    expect(meaningIn(text).act).toBe(act);
  });

  it.each([
    ['Kyiv [did not deny] the report.', 'CONFIRMATION'],
    ['Kyiv [would not say] when.', 'REFUSAL'],
    ['Kyiv has not [ruled out] a truce.', 'CLAIM'],
    ['Kyiv [neither confirmed nor denied] it.', 'REFUSAL'],
  ])('is turned by a negation: %s', (text, act) => {
    expect(meaningIn(text).act).toBe(act);
  });

  it.each([
    'Kyiv [said] so.',
    'Kyiv [told] the paper so.',
    'It was late, [according to] Kyiv.',
    'Kyiv [took to] the stage.',
    'Kyiv [danced] on.',
  ])('is left to the content where it is neutral or unknown: %s', (text) => {
    const { act, content } = meaningIn(text);
    expect([act, content === 'fixed']).toEqual(['CLAIM', false]);
  });

  it('is that of the cue where a negation stands elsewhere', () => {
    expect(meaningIn('It was not late when Kyiv [warned] of rain.').act).toBe('WARNING');
  });
});
