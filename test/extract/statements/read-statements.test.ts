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

describe('who speaks', () => {
  const speakers = (text: string, attributions: readonly GivenAttribution[]): unknown[] =>
    read(text, { attributions }).facts.statements.map(({ speaker }) => speaker);

  it('of an "adding" is who spoke before it, not who is named behind a preposition between', () => {
    const [first, second] = ['the talks had failed', 'no new ones were planned'];
    const asked = (by: string): unknown[] =>
      speakers(`Sergey Lavrov said that ${first} ${by}, adding that ${second}.`, [
        { source: 'Sergey Lavrov', cue: 'said', contents: [first] },
        { source: 'Olaf Scholz', cue: 'adding', contents: [second] },
      ]);
    expect(asked('in answer to a question by Olaf Scholz')).toEqual(['sergey-lavrov', 'sergey-lavrov']);
    expect(asked('according to Olaf Scholz')).toEqual(['sergey-lavrov', 'olaf-scholz']);
  });

  it('is who is quoted, not who quotes', () => {
    expect(
      speakers('The RIA news agency quoted Sergey Lavrov as saying that it rained.', [
        { source: 'The RIA news agency', cue: 'saying', contents: ['it rained'] },
      ]),
    ).toEqual(['sergey-lavrov']);
  });

  it('is the outlet where it says so itself', () => {
    expect(
      speakers('The RIA news agency said that it rained.', [
        { source: 'The RIA news agency', cue: 'said', contents: ['it rained'] },
      ]),
    ).toEqual([expect.stringMatching(/^ria/u)]);
  });

  it('is of an answer who was asked, not who asked', () => {
    expect(
      speakers('Sergey Lavrov left. Asked by Olaf Scholz whether it rained, he said that it snowed.', [
        { source: 'Olaf Scholz', cue: 'Asked', contents: ['whether it rained'] },
        { source: 'he', cue: 'said', contents: ['it snowed'] },
      ]).at(-1),
    ).toBe('sergey-lavrov');
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

describe('statements by the guideline of PolNeAR', () => {
  const told = (guideline: 'own' | 'polnear', text: string, attribution: GivenAttribution): unknown[] =>
    statementsRead(text, { guideline, attributions: [attribution] });

  it('are beliefs and plans too', () => {
    const belief = { source: 'Sergey Lavrov', cue: 'feared', contents: ['that the talks had failed'] };
    const text = 'Sergey Lavrov feared that the talks had failed.';
    expect(told('own', text, belief)).toEqual([]);
    expect(told('polnear', text, belief)).toEqual([
      ['Sergey Lavrov', 'sergey-lavrov', 'feared', expect.any(String), 'the talks had failed'],
    ]);
  });

  it('have the pronoun of a relative clause for the words of their speaker, where ours have whom it stands for', () => {
    const relative = { source: 'who', cue: 'said', contents: ['that the talks had failed'] };
    const words = (guideline: 'own' | 'polnear'): unknown[] =>
      told(guideline, 'Everybody looked at Sergey Lavrov, who said that the talks had failed.', relative);
    expect(words('own')).toEqual([['Sergey Lavrov', 'sergey-lavrov', 'said', 'CLAIM', 'the talks had failed']]);
    expect(words('polnear')).toEqual([['who', 'sergey-lavrov', 'said', 'CLAIM', 'the talks had failed']]);
  });
});
