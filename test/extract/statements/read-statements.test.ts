import { describe, expect, it } from '@jest/globals';
import { type Given, type GivenAttribution, read } from '../given-reading.js';

function statementsRead(text: string, given: Given): unknown[] {
  const { facts, cut } = read(text, given);
  return facts.statements.map(({ speaker, speakerWords, cue, act, content }) => [
    cut(speakerWords),
    speaker,
    cut(cue),
    act,
    cut(content),
  ]);
}

describe('a statement that the model read', () => {
  it.each<[string, string, GivenAttribution, unknown[]]>([
    [
      'has its source, cue and content',
      'Sergey Lavrov let it be known that the talks had failed.',
      { source: 'Sergey Lavrov', cue: 'let it be known', contents: ['that the talks had failed'] },
      ['Sergey Lavrov', 'sergey-lavrov', 'let it be known', 'CLAIM', 'the talks had failed'],
    ],
    [
      'has the act of its cue',
      'Olaf Scholz warned that the talks could fail.',
      { source: 'Olaf Scholz', cue: 'warned', contents: ['the talks could fail'] },
      ['Olaf Scholz', 'olaf-scholz', 'warned', 'WARNING', 'the talks could fail'],
    ],
    [
      'may be told by people without a name',
      'Two U.S. officials said that the talks had failed.',
      { source: 'Two U.S. officials', cue: 'said', contents: ['the talks had failed'] },
      ['Two U.S. officials', 'unnamed-two-u-s-officials', 'said', 'CLAIM', 'the talks had failed'],
    ],
    [
      'has the longest of its contents',
      '“It is late,” Sergey Lavrov said. “The talks have failed.”',
      { source: 'Sergey Lavrov', cue: 'said', contents: ['It is late', 'The talks have failed'] },
      ['Sergey Lavrov', 'sergey-lavrov', 'said', 'CLAIM', 'The talks have failed'],
    ],
  ])('%s', (_, text, attribution, statement) => {
    expect(statementsRead(text, { attributions: [attribution] })).toEqual([statement]);
  });

  it('is one for each of those who say it together', () => {
    expect(
      statementsRead('Olaf Scholz and Emmanuel Macron said that the talks had failed.', {
        attributions: [{ source: 'Olaf Scholz and Emmanuel Macron', cue: 'said', contents: ['the talks had failed'] }],
      }),
    ).toEqual([
      ['Olaf Scholz', 'olaf-scholz', 'said', 'CLAIM', 'the talks had failed'],
      ['Emmanuel Macron', 'emmanuel-macron', 'said', 'CLAIM', 'the talks had failed'],
    ]);
  });
});

describe('where a model has read', () => {
  it('a verb of saying alone makes no statement', () => {
    expect(statementsRead('Sergey Lavrov said that the talks had failed.', {})).toEqual([]);
  });

  it('a cue without content makes none', () => {
    expect(
      statementsRead('Sergey Lavrov said nothing.', {
        attributions: [{ source: 'Sergey Lavrov', cue: 'said', contents: [] }],
      }),
    ).toEqual([]);
  });
});
