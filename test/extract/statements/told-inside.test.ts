import { describe, expect, it } from '@jest/globals';
import { type GivenAttribution, read } from '../given-reading.js';

/** Speaker, cue and content of each statement, where an agency passes on the words in front of it. */
function statementsIn(told: string, ...others: readonly GivenAttribution[]): unknown[] {
  const { facts, cut } = read(`${told}, the Interfax news agency reported.`, {
    attributions: [{ source: 'the Interfax news agency', cue: 'reported', contents: [told] }, ...others],
  });
  return facts.statements.map(({ speaker, cue, content }) => [speaker, cut(cue), cut(content)]);
}

describe('what an agency passes on', () => {
  it.each([
    ['“We will wait,” Sergey Lavrov said in an interview', 'said', 'We will wait,', 'sergey-lavrov'],
    ['“We will wait,” said Sergey Lavrov', 'said', 'We will wait,', 'sergey-lavrov'],
    ['Russia will wait, Sergey Lavrov told reporters on Monday', 'told', 'Russia will wait', 'sergey-lavrov'],
    ['The rain has stopped, he warned in Minsk', 'warned', 'The rain has stopped', null],
  ])('is said by whom its end names: %s', (told, cue, content, speaker) => {
    expect(statementsIn(told)).toEqual([
      ['interfax', 'reported', told],
      [speaker, cue, content],
    ]);
  });

  it.each([
    ['where nobody is named', 'The rain has stopped, and nobody said so'],
    ['where no verb of saying stands there', 'The rain has stopped, Sergey Lavrov left for Minsk'],
    ['inside a quotation', '“The rain has stopped, Sergey Lavrov said on Monday”'],
  ])('is its own %s', (_, told) => {
    expect(statementsIn(told)).toEqual([['interfax', 'reported', told]]);
  });

  it('is said once where the model saw who says it', () => {
    const told = 'The rain has stopped, Sergey Lavrov said';
    const inner = { source: 'Sergey Lavrov', cue: 'said', contents: ['The rain has stopped'] };
    expect(statementsIn(told, inner)).toEqual([
      ['interfax', 'reported', told],
      ['sergey-lavrov', 'said', 'The rain has stopped'],
    ]);
  });
});

describe('a content that holds its own cue', () => {
  const speech = (content: string): unknown[] => {
    const { facts, cut } = read(`${content}.`, {
      attributions: [{ source: 'Sergey Lavrov', cue: 'said', contents: [content] }],
    });
    return facts.statements.map((statement) => cut(statement.content));
  };

  it('ends in front of who says it', () => {
    expect(speech('The rain has stopped, Sergey Lavrov said')).toEqual(['The rain has stopped']);
    expect(speech('The rain has stopped, said Sergey Lavrov')).toEqual(['The rain has stopped']);
  });

  it('is kept where no comma parts them', () => {
    expect(speech('The rain that Sergey Lavrov said has stopped')).toEqual([
      'The rain that Sergey Lavrov said has stopped',
    ]);
  });
});
