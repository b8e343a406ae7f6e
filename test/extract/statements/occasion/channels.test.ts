import { describe, expect, it } from '@jest/globals';
import { type Given, type GivenAttribution, read } from '../../given-reading.js';

function viaIn(text: string, ...attributions: readonly GivenAttribution[]): (readonly string[])[] {
  const given: Given = { attributions };
  return read(text, given).facts.statements.map(({ reportedVia }) => reportedVia);
}

const SAID = { source: 'Sergey Lavrov', cue: 'said', contents: ['the talks had failed'] };

describe('the way by which a statement came', () => {
  it.each([
    ['Sergey Lavrov told TASS that the talks had failed.', 'told', ['tass']],
    ['Sergey Lavrov told the state news agency TASS that the talks had failed.', 'told', ['tass']],
    ['Sergey Lavrov said in an interview with the BBC that the talks had failed.', 'said', ['bbc']],
    ['Sergey Lavrov said in remarks carried by Reuters that the talks had failed.', 'said', ['reuters']],
    ['Sergey Lavrov was quoted by Interfax as saying that the talks had failed.', 'saying', ['interfax']],
  ])('is the outlet that it was told to or that carries it: %s', (text, cue, via) => {
    expect(viaIn(text, { ...SAID, cue })).toEqual([via]);
  });

  it.each([
    ['is only spoken of', 'Sergey Lavrov said of Reuters that the talks had failed.'],
    ['is told of in the content', 'Sergey Lavrov said that the talks had failed by Reuters.'],
    ['is none', 'Sergey Lavrov told Olaf Scholz that the talks had failed.'],
  ])('is none where an outlet %s', (_, text) => {
    const cue = text.includes('told') ? 'told' : 'said';
    expect(viaIn(text, { ...SAID, cue })).toEqual([[]]);
  });

  it('goes on with those in whose words it is told, the nearest first', () => {
    expect(
      viaIn(
        'The BBC reported that Olaf Scholz had told TASS that the talks had failed.',
        { source: 'The BBC', cue: 'reported', contents: ['Olaf Scholz had told TASS that the talks had failed'] },
        { source: 'Olaf Scholz', cue: 'told', contents: ['the talks had failed'] },
      ),
    ).toEqual([[], ['tass', 'bbc']]);
  });
});
