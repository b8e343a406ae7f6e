import { describe, expect, it } from '@jest/globals';
import { statementsIn } from '../extracted.js';

describe('the speaker', () => {
  it.each([
    ['U.S. officials said that the talks had failed.', 'U.S. officials', 'unnamed-u-s-officials'],
    [
      'One Russian official close to the Kremlin said that the talks had failed.',
      'One Russian official close to the Kremlin',
      'unnamed-one-russian-official-close-to-the-kremlin',
    ],
    ['The report said that the missiles had been fired.', 'The report', 'document-report'],
    ['The Kremlin said that the talks had failed.', 'The Kremlin', 'russia-government'],
  ])('may be without a name: %s', (sentence, speaker, by) => {
    expect(statementsIn(sentence)).toEqual([expect.objectContaining({ speaker, by })]);
  });

  it('is who was named before a pronoun', () => {
    expect(statementsIn('Sergey Lavrov spoke on Friday. He said that the talks had failed.')).toEqual([
      expect.objectContaining({ speaker: 'He', by: 'sergey-lavrov' }),
    ]);
  });

  it('is who holds the office that is named', () => {
    expect(
      statementsIn(
        'Ukrainian President Volodymyr Zelensky spoke on Friday.',
        'The president said that help would come.',
      ),
    ).toEqual([expect.objectContaining({ speaker: 'The president', by: 'volodymyr-zelensky' })]);
  });

  it('of a participle is that of the verb before, and is not said again', () => {
    expect(statementsIn('Sergey Lavrov said the talks had failed, adding that nobody came.')).toEqual([
      expect.objectContaining({ speaker: 'Sergey Lavrov', cue: 'said', content: 'the talks had failed' }),
      expect.objectContaining({ speaker: null, by: 'sergey-lavrov', cue: 'adding', content: 'nobody came' }),
    ]);
  });

  it.each(['Missiles said that the talks had failed.', '“The talks have failed,” he said.'])(
    'is none in: %s',
    (sentence) => {
      expect(statementsIn(sentence)).toEqual([]);
    },
  );
});
