import { describe, expect, it } from '@jest/globals';
import { statementsIn } from '../extracted.js';

describe('a statement', () => {
  it.each([
    [
      'Sergey Lavrov said that the talks had failed.',
      ['Sergey Lavrov', 'sergey-lavrov', 'said', 'INDIRECT', 'CLAIM', 'the talks had failed'],
    ],
    [
      '“The talks have failed,” Sergey Lavrov said.',
      ['Sergey Lavrov', 'sergey-lavrov', 'said', 'DIRECT', 'CLAIM', 'The talks have failed,'],
    ],
    [
      'Sergey Lavrov said the talks were “a failure.”',
      ['Sergey Lavrov', 'sergey-lavrov', 'said', 'MIXED', 'CLAIM', 'the talks were “a failure.'],
    ],
    [
      'Kremlin spokesman Dmitry Peskov warned on Monday that the step would have consequences.',
      [
        'Kremlin spokesman Dmitry Peskov',
        'dmitry-peskov',
        'warned',
        'INDIRECT',
        'WARNING',
        'the step would have consequences',
      ],
    ],
    [
      'Jens Stoltenberg told reporters that help was on its way.',
      ['Jens Stoltenberg', 'jens-stoltenberg', 'told', 'INDIRECT', 'CLAIM', 'help was on its way'],
    ],
    [
      'According to Olaf Scholz, no missiles will be sent.',
      ['Olaf Scholz', 'olaf-scholz', 'According', 'INDIRECT', 'CLAIM', 'no missiles will be sent'],
    ],
    [
      'No missiles will be sent, according to Olaf Scholz.',
      ['Olaf Scholz', 'olaf-scholz', 'according', 'INDIRECT', 'CLAIM', 'No missiles will be sent'],
    ],
    [
      'Moscow accused Kyiv of shelling the town.',
      ['Moscow', 'russia-government', 'accused', 'INDIRECT', 'ACCUSATION', 'Kyiv of shelling the town'],
    ],
    [
      'Moscow denied that it had shelled the town.',
      ['Moscow', 'russia-government', 'denied', 'INDIRECT', 'DENIAL', 'it had shelled the town'],
    ],
    [
      'U.S. officials said that the missiles were on their way.',
      ['U.S. officials', 'unnamed-u-s-officials', 'said', 'INDIRECT', 'CLAIM', 'the missiles were on their way'],
    ],
    [
      'Volodymyr Zelensky called for more air defense.',
      ['Volodymyr Zelensky', 'volodymyr-zelensky', 'called', 'INDIRECT', 'DEMAND', 'more air defense'],
    ],
    [
      'Joe Biden promised that help would come.',
      ['Joe Biden', 'joe-biden', 'promised', 'INDIRECT', 'PROMISE', 'help would come'],
    ],
    [
      'Maria Zakharova wrote on Telegram that the claim was false.',
      ['Maria Zakharova', 'maria-zakharova', 'wrote', 'INDIRECT', 'DENIAL', 'the claim was false'],
    ],
  ] as const)('has its speaker, cue, act and content: %s', (sentence, [speaker, by, cue, kind, act, content]) => {
    expect(statementsIn(sentence)).toEqual([{ speaker, by, cue, kind, act, content }]);
  });
});

describe('no statement', () => {
  it.each([
    'The sign said nothing.',
    'The United States sanctioned Iran.',
    'The talks went on in Oslo.',
    'Sergey Lavrov walked home.',
    'The so-called “peace plan” was dropped.',
    'Sergey Lavrov has a say in this.',
    'The clock told the time.',
    'He read “War and Peace” on the train.',
  ])('is in: %s', (sentence) => {
    expect(statementsIn(sentence)).toEqual([]);
  });
});
