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

  it.each([
    ['a person behind a title with a complement', 'Secretary of State Antony Blinken', 'antony-blinken'],
    ['a person set beside the office', 'The leader of the opposition, Keir Starmer', 'keir-starmer'],
    ['who is called something else behind a comma', 'Emmanuel Macron, the host of the talks', 'emmanuel-macron'],
    ['the state, not who is its ally', 'Belarus, an ally of Vladimir Putin', 'belarus'],
    ['the last of two people in one phrase', 'Trump adviser Jake Sullivan', 'jake-sullivan'],
    ['the body of its fighters', 'Fighters of Hezbollah', 'hezbollah'],
    ['who made a statement', 'A statement released on Friday by Hezbollah', 'hezbollah'],
    ['a militia by what it is', 'The Hezbollah militia in Lebanon', 'hezbollah'],
    ['one person of two offices', 'Deputy party leader and acting Interior Minister Sergey Lavrov', 'sergey-lavrov'],
  ])('is %s', (_, source, entity) => {
    expect(speakersOf(source)).toEqual([[source, entity]]);
  });

  it.each([
    [
      'people who are close to somebody',
      'An official from the administration of US President Joe Biden',
      'unnamed-official-from-the-administration-of-us-president-joe-biden',
    ],
    ['some of a people', 'Many Iraqis', 'unnamed-iraqis'],
    ['the people of somebody', 'Joe Biden’s advisers', 'unnamed-joe-biden-s-advisers'],
    ['a paper of a state', 'Russia’s nuclear doctrine', 'document-russia-s-nuclear-doctrine'],
    [
      'who asks for silence',
      'A French official who asked not to be named',
      'unnamed-french-official-who-asked-not-to-be-named',
    ],
  ])('keeps the words of %s', (_, source, entity) => {
    expect(speakersOf(source)).toEqual([[source, entity]]);
  });

  it.each([
    ['a paper that was seen', 'A memo seen by Reuters', ['A memo', 'document-memo']],
    ['somebody with an aside', 'A French general, no friend of war', ['A French general', 'unnamed-french-general']],
  ])('leaves out what is no part of %s', (_, source, speaker) => {
    expect(speakersOf(source)).toEqual([speaker]);
  });

  it('makes bodies of groups that are bodies, and people of others', () => {
    const kindOf = (source: string): unknown => {
      const { facts } = read(`${source} said that it rained.`, {
        attributions: [{ source, cue: 'said', contents: ['it rained'] }],
      });
      return facts.entities.find(({ id }) => id === facts.statements[0]?.speaker)?.kind;
    };
    expect(kindOf('Human rights groups')).toBe('Organization');
    expect(kindOf('Two diplomats')).toBe('Person');
  });

  it('is each of those in a list, with what each is called', () => {
    expect(speakersOf('President Joe Biden and his secretary of state, Antony Blinken,')).toEqual([
      ['President Joe Biden', 'joe-biden'],
      ['his secretary of state, Antony Blinken,', 'antony-blinken'],
    ]);
    expect(speakersOf('Paris, Berlin and NATO')).toEqual([
      ['Paris', 'france-government'],
      ['Berlin', 'germany-government'],
      ['NATO', 'nato'],
    ]);
    expect(speakersOf('Emmanuel Macron and French officials')).toEqual([
      ['Emmanuel Macron', 'emmanuel-macron'],
      ['French officials', 'unnamed-french-officials'],
    ]);
  });

  it('is one group where two of it are joined', () => {
    expect(speakersOf('Officials from Paris and Berlin')).toEqual([
      ['Officials from Paris and Berlin', 'unnamed-officials-from-paris-and-berlin'],
    ]);
    expect(speakersOf('Doctors and nurses')).toEqual([['Doctors and nurses', 'unnamed-doctors-and-nurses']]);
  });

  it('is of "his government" the government of the one spoken of', () => {
    expect(speakersOf('His government', 'Emmanuel Macron left Paris at noon. ')).toEqual([
      ['His government', 'france-government'],
    ]);
  });

  it('is of "who" the person, of "which" the state', () => {
    const who = (before: string, relative: string): unknown => {
      const { facts } = read(`${before}, ${relative} said that it rained, left.`, {
        attributions: [{ source: relative, cue: 'said', contents: ['it rained'] }],
      });
      return facts.statements[0]?.speaker;
    };
    expect(who('Emmanuel Macron of France', 'who')).toBe('emmanuel-macron');
    expect(who('The envoy of France', 'who')).toBe('unnamed-envoy-of-france');
    expect(who('France', 'which')).toBe('france');
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

/** Who speaks where the words that are said and their source are given. */
function speakersIn(text: string, source: string, cue: string, ...contents: readonly string[]): unknown[] {
  return read(text, { attributions: [{ source, cue, contents }] }).facts.statements.map(({ speaker }) => speaker);
}

describe('a pronoun', () => {
  const before = 'Wang Yi spoke on Monday.\n';

  it('is nobody whom its own words name', () => {
    const text = `${before}Vladimir Putin, he stressed, will not wait.`;
    expect(speakersIn(text, 'he', 'stressed', 'Vladimir Putin', 'will not wait')).toEqual(['wang-yi']);
  });

  it('is nobody whom the words name into which it breaks, whatever of them was read', () => {
    const text = `${before}Vladimir Putin and his like, he stressed, will not wait.`;
    expect(speakersIn(text, 'he', 'stressed', 'will not wait')).toEqual(['wang-yi']);
  });

  it('is the subject of the words before it that are not its own', () => {
    const text = `${before}Vladimir Putin left, and he stressed that the talks had failed.`;
    expect(speakersIn(text, 'he', 'stressed', 'the talks had failed')).toEqual(['vladimir-putin']);
  });

  it('of a body may be what its words name', () => {
    const text = 'Kenya is dry.\nNorway, it stressed, will not wait.';
    expect(speakersIn(text, 'it', 'stressed', 'Norway', 'will not wait')).toEqual(['norway']);
  });
});

describe('a source that begins behind a preposition', () => {
  const cue = 'called';
  const content = 'the raid a crime';

  it('is who speaks for whom it names', () => {
    const text = `Dmitry Peskov, a spokesman for Russian President Vladimir Putin, called ${content}.`;
    expect(speakersIn(text, 'Russian President Vladimir Putin', cue, content)).toEqual(['dmitry-peskov']);
  });

  it('is somebody without a name where none stands before it', () => {
    const text = `A spokesman for Vladimir Putin called ${content}.`;
    expect(speakersIn(text, 'Vladimir Putin', cue, content)).toEqual(['unnamed-spokesman-for-vladimir-putin']);
  });

  it('is whom it names behind other words', () => {
    const text = `A message to Vladimir Putin called ${content}.`;
    expect(speakersIn(text, 'Vladimir Putin', cue, content)).toEqual(['vladimir-putin']);
  });
});
