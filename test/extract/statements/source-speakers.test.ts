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

  it.each([
    ['the ministry of a statement', 'A statement by Norway’s foreign ministry', 'norway-foreign-ministry'],
    ['the agency before what it is', 'The Reuters news agency', 'reuters'],
    ['the government, not its head', 'The Biden administration', 'us-government'],
    [
      'a paper that says itself',
      'A report by Norway’s foreign ministry',
      'document-report-by-norway-s-foreign-ministry',
    ],
    ['a tally that is kept by another', 'A tally kept by Norway', 'document-tally-kept-by-norway'],
  ])('is %s', (_, source, entity) => {
    expect(speakersOf(source)).toEqual([[source, entity]]);
  });

  it('is of "one" the group that spoke before', () => {
    const { facts } = read('Two French officials said that it rained. One added that it would stop.', {
      attributions: [
        { source: 'Two French officials', cue: 'said', contents: ['that it rained'] },
        { source: 'One', cue: 'added', contents: ['that it would stop'] },
      ],
    });
    expect(facts.statements.map(({ speaker }) => speaker)).toEqual([
      'unnamed-two-french-officials',
      'unnamed-two-french-officials',
    ]);
  });

  it('is of "the official" the one described before', () => {
    const { facts } = read('A French official close to the talks said that it rained. The official hoped for sun.', {
      attributions: [
        { source: 'A French official close to the talks', cue: 'said', contents: ['that it rained'] },
        { source: 'The official', cue: 'hoped', contents: ['for sun'] },
      ],
    });
    expect(new Set(facts.statements.map(({ speaker }) => speaker)).size).toBe(1);
  });

  it('is not the owner of who speaks', () => {
    expect(speakersOf('Norway’s envoys').map((speaker) => (speaker as unknown[])[1])).not.toContain('norway');
  });
});
