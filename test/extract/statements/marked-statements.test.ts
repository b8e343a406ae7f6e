import { describe, expect, it } from '@jest/globals';
import { type GivenAttribution, read } from '../given-reading.js';

function saidIn(text: string, attribution: GivenAttribution): unknown[] {
  const { facts, cut } = read(text, { attributions: [attribution] });
  return facts.statements.map(({ speakerWords, cue, content }) => [cut(speakerWords), cut(cue), cut(content)]);
}

describe('a speaker and a content parted by a mark', () => {
  it.each([
    ['Sergey Lavrov: the talks have failed.', 'Sergey Lavrov', 'the talks have failed'],
    ['Lawyers: we will appeal soon.', 'Lawyers', 'we will appeal soon'],
    ['“The talks have failed.” – Sergey Lavrov, on Monday', 'Sergey Lavrov', 'The talks have failed'],
    ['The talks have failed – ministry', 'ministry', 'The talks have failed'],
  ])('are a statement without a cue: %s', (text, source, content) => {
    expect(saidIn(text, { source, contents: [content] })).toEqual([[source, null, content]]);
  });

  it.each([
    ['other words stand between them', 'Sergey Lavrov went home: the talks have failed.'],
    ['the mark is another', 'Sergey Lavrov, the talks have failed.'],
  ])('are none where %s', (_, text) => {
    expect(saidIn(text, { source: 'Sergey Lavrov', contents: ['the talks have failed'] })).toEqual([]);
  });
});
