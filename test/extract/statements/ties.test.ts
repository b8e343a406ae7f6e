import { describe, expect, it } from '@jest/globals';
import { type GivenAttribution, read } from '../given-reading.js';

function tiesIn(text: string, ...attributions: readonly GivenAttribution[]): string[] {
  const { facts, cut } = read(text, { attributions });
  const said = new Map(facts.statements.map((statement) => [statement.id, cut(statement.content)]));
  return facts.statementTies.map(
    ({ type, from, to, evidence }) => `${said.get(from)} ${type} ${said.get(to)} (${cut(evidence)})`,
  );
}

const HELD = { source: 'Olaf Scholz', cue: 'said', contents: ['Moscow had shelled the old port of Odesa'] };
const SCHOLZ = 'Olaf Scholz said that Moscow had shelled the old port of Odesa.';

describe('statements of one article', () => {
  it.each([
    [
      'the same matter is denied',
      `${SCHOLZ} Sergey Lavrov denied that it had shelled the port of Odesa.`,
      { source: 'Sergey Lavrov', cue: 'denied', contents: ['it had shelled the port of Odesa'] },
      'it had shelled the port of Odesa CONTRADICTS Moscow had shelled the old port of Odesa (denied)',
    ],
    [
      'the claim is named again',
      `${SCHOLZ} Sergey Lavrov dismissed Olaf Scholz’s claim as nonsense.`,
      { source: 'Sergey Lavrov', cue: 'dismissed', contents: ['Olaf Scholz’s claim as nonsense'] },
      'Olaf Scholz’s claim as nonsense CONTRADICTS Moscow had shelled the old port of Odesa (dismissed)',
    ],
    [
      'the same matter is confirmed',
      `${SCHOLZ} Emmanuel Macron confirmed that Moscow had shelled the port of Odesa.`,
      { source: 'Emmanuel Macron', cue: 'confirmed', contents: ['Moscow had shelled the port of Odesa'] },
      'Moscow had shelled the port of Odesa CONFIRMS Moscow had shelled the old port of Odesa (confirmed)',
    ],
    [
      'one answers the other',
      `${SCHOLZ} Sergey Lavrov replied that it was late.`,
      { source: 'Sergey Lavrov', cue: 'replied', contents: ['it was late'] },
      'it was late REPLIES_TO Moscow had shelled the old port of Odesa (replied)',
    ],
  ])('are tied where %s', (_, text, second, tie) => {
    expect(tiesIn(text, HELD, second)).toEqual([tie]);
  });

  it.each([
    [
      'another matter is denied',
      `${SCHOLZ} Sergey Lavrov denied that he was ill.`,
      { source: 'Sergey Lavrov', cue: 'denied', contents: ['he was ill'] },
    ],
    [
      'somebody says more himself',
      `${SCHOLZ} Olaf Scholz confirmed that Moscow had shelled the port of Odesa.`,
      { source: 'Olaf Scholz', cue: 'confirmed', contents: ['Moscow had shelled the port of Odesa'] },
    ],
    [
      'both only say it',
      `${SCHOLZ} Emmanuel Macron stated that Moscow had shelled the port of Odesa.`,
      { source: 'Emmanuel Macron', cue: 'stated', contents: ['Moscow had shelled the port of Odesa'] },
    ],
  ])('are not tied where %s', (_, text, second) => {
    expect(tiesIn(text, HELD, second)).toEqual([]);
  });
});
