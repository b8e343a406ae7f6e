import { describe, expect, it } from '@jest/globals';
import { read } from '../given-reading.js';

/** Words and entity of each who speaks, where the source says "the talks had failed". */
function speakersOf(source: string, before = ''): unknown[] {
  const { facts, cut } = read(`${before}${source} said that the talks had failed.`, {
    attributions: [{ source, cue: 'said', contents: ['the talks had failed'] }],
  });
  return facts.statements.map(({ speaker, speakerWords }) => [cut(speakerWords), speaker]);
}

describe('whom a source names', () => {
  it.each([
    ['a person with a title', 'Russian Foreign Minister Sergey Lavrov', 'sergey-lavrov'],
    ['a government by its seat', 'The Kremlin', 'russia-government'],
    ['a person of a body', 'NATO chief Mark Rutte', 'mark-rutte'],
    ['people without a name', 'Three French officials', 'unnamed-three-french-officials'],
  ])('is %s', (_, source, entity) => {
    expect(speakersOf(source)).toEqual([[source, entity]]);
  });

  it('is the person named before a pronoun', () => {
    expect(speakersOf('He', 'Sergey Lavrov left at noon. ')).toEqual([['He', 'sergey-lavrov']]);
  });

  it('is nobody where a pronoun has nobody before it', () => {
    expect(speakersOf('He')).toEqual([[null, null]]);
  });

  it('is each of those in a list', () => {
    expect(speakersOf('Paris and Berlin')).toEqual([
      ['Paris', 'france-government'],
      ['Berlin', 'germany-government'],
    ]);
  });

  it('is not the owner of who speaks', () => {
    expect(speakersOf('Norway’s envoys').map((speaker) => (speaker as unknown[])[1])).not.toContain('norway');
  });
});
