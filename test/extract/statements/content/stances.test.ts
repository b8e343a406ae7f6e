import { describe, expect, it } from '@jest/globals';
import { read } from '../../given-reading.js';

function stancesIn(cue: string, content: string): string[] {
  const { facts } = read(`Sergey Lavrov ${cue} ${content}.`, {
    attributions: [{ source: 'Sergey Lavrov', cue, contents: [content.replace(/^that /u, '')] }],
  });
  return (facts.statements[0]?.stance ?? []).map(
    ({ target, polarity }) => `${polarity} ${typeof target === 'string' ? target : target.topic}`,
  );
}

describe('which side a statement takes', () => {
  it.each([
    ['accused', 'NATO of lies', ['OPPOSE nato']],
    ['criticized', 'German Chancellor Olaf Scholz for the delay', ['OPPOSE olaf-scholz']],
    ['praised', 'Olaf Scholz for the shells', ['SUPPORT olaf-scholz']],
    ['thanked', 'Germany for the shells', ['SUPPORT germany']],
    ['called for', 'an immediate ceasefire in the south', ['SUPPORT ceasefire']],
    ['rejected', 'a ceasefire before the winter', ['OPPOSE ceasefire']],
    ['said', '“We stand with Germany in this”', ['SUPPORT germany']],
  ])('is shown by its verb or its words: %s %s', (cue, content, stances) => {
    expect(stancesIn(cue, content)).toEqual(stances);
  });

  it.each([
    ['said', 'that Germany had sent shells'],
    ['said', 'that a ceasefire was near'],
    ['praised', 'the men who had gone to Germany'],
    ['called for', 'an inquiry into the terrorist attack'],
    ['said', '“We do not stand with Germany in this”'],
    ['asked for', 'shells against Germany'],
  ])('is none where no word shows it: %s %s', (cue, content) => {
    expect(stancesIn(cue, content)).toEqual([]);
  });
});
