import { describe, expect, it } from '@jest/globals';
import { extracted } from '../extracted.js';

function quotedIn(...paragraphs: readonly string[]): unknown[] {
  const { facts, cut } = extracted(...paragraphs);
  return facts.statements.map(({ speaker, cue, content, quoted }) => [
    speaker,
    cut(cue),
    cut(content),
    quoted.map((quote) => cut(quote)),
  ]);
}

const FIRST = '“The talks have all failed,” said Sergey Lavrov.';
const MORE = '“Nobody came to them at all today.”';

describe('a quotation that nobody is named for', () => {
  it('is of the statement before it in its paragraph, whose content is the longer part', () => {
    expect(quotedIn(`${FIRST} ${MORE}`)).toEqual([
      [
        'sergey-lavrov',
        'said',
        'Nobody came to them at all today.',
        ['The talks have all failed,', 'Nobody came to them at all today.'],
      ],
    ]);
  });

  it('in the next paragraph is a statement of who spoke last', () => {
    expect(quotedIn(FIRST, MORE)).toEqual([
      ['sergey-lavrov', 'said', 'The talks have all failed,', ['The talks have all failed,']],
      ['sergey-lavrov', null, 'Nobody came to them at all today.', ['Nobody came to them at all today.']],
    ]);
  });

  it.each([
    ['nobody spoke before', [MORE]],
    ['who spoke is two paragraphs away', [FIRST, 'It rained in Oslo.', MORE]],
  ])('is none where %s', (_, paragraphs) => {
    expect(quotedIn(...paragraphs).filter((row) => JSON.stringify(row).includes('Nobody came'))).toEqual([]);
  });

  it('is told though it tells in it what others said', () => {
    const held = '“He said the river was low and then he left us all alone here for the day.”';
    const quoted = held.slice(1, -1);
    expect(quotedIn(FIRST, held)).toContainEqual(['sergey-lavrov', null, quoted, [quoted]]);
  });
});
