import { describe, expect, it } from '@jest/globals';
import { type GivenName, read } from '../given-reading.js';

const person = (words: string, confidence?: number): GivenName =>
  confidence === undefined ? { words, label: 'PERSON' } : { words, label: 'PERSON', confidence };
const body = (words: string): GivenName => ({ words, label: 'ORGANIZATION' });
const place = (words: string): GivenName => ({ words, label: 'PLACE' });

function mentionsRead(text: string, names: readonly GivenName[]): string[] {
  const { facts, cut } = read(text, { names });
  return facts.mentions.map((mention) => `${cut(mention)} > ${mention.entity}`);
}

describe('a name that the model read', () => {
  it.each<[string, string, GivenName[], string[]]>([
    ['is a person', 'Valkan Streth left at noon.', [person('Valkan Streth')], ['Valkan Streth > valkan-streth']],
    ['is a place', 'The road to Harrowmere was shut.', [place('Harrowmere')], ['Harrowmere > harrowmere']],
    [
      'is a body, without its article',
      'They wrote to the Southern Resistance Council at noon.',
      [body('the Southern Resistance Council')],
      ['Southern Resistance Council > southern-resistance-council'],
    ],
    [
      'is without its possessive ending',
      'They took Valkan Streth’s car.',
      [person('Valkan Streth’s')],
      ['Valkan Streth > valkan-streth'],
    ],
    [
      'is one where a person was read in two',
      'They met Valkan Streth at noon.',
      [person('Valkan'), person('Streth')],
      ['Valkan Streth > valkan-streth'],
    ],
  ])('%s', (_, text, names, mentions) => {
    expect(mentionsRead(text, names)).toEqual(mentions);
  });

  it('bears the kind it was read with', () => {
    const { facts } = read('Valkan Streth drove to Harrowmere.', {
      names: [person('Valkan Streth'), place('Harrowmere')],
    });
    expect(facts.entities.map(({ name, kind, key }) => [name, kind, key])).toEqual([
      ['Valkan Streth', 'Person', null],
      ['Harrowmere', 'Place', null],
    ]);
  });
});

describe('what the model read', () => {
  it.each<[string, string, GivenName[], string[]]>([
    ['is no name where it is not sure', 'They met Valkan Streth at noon.', [person('Valkan Streth', 0.4)], []],
    ['is no name where nothing is written as one', 'They met the tall envoy at noon.', [person('tall envoy')], []],
    [
      'does not take the place of what the tables know',
      'They met in Norway at noon.',
      [person('Norway')],
      ['Norway > norway'],
    ],
  ])('%s', (_, text, names, mentions) => {
    expect(mentionsRead(text, names)).toEqual(mentions);
  });
});

describe('a name that a table has for something else', () => {
  it('is a person’s where the article names one in full who bears it', () => {
    const names = [person('Tarek William Saab'), person('Saab’s')];
    expect(mentionsRead('Then Tarek William Saab left. They took Saab’s car.', names)).toEqual([
      'Tarek William Saab > tarek-william-saab',
      'Saab > tarek-william-saab',
    ]);
  });

  it('is the table’s where nobody bears it', () => {
    expect(mentionsRead('They took Saab’s cars.', [person('Saab’s')])).toEqual(['Saab > saab']);
  });
});

describe('a body of the tables', () => {
  it.each([
    ['They told the Tass news agency.', 'Tass news agency', 'Tass > tass'],
    ['They wrote to Unicef.', 'Unicef', 'Unicef > unicef'],
  ])('is known in other letters, without what it is: %s', (text, words, mention) => {
    expect(mentionsRead(text, [body(words)])).toEqual([mention]);
  });
});

describe('a body written small', () => {
  it.each<[string, GivenName[], string[]]>([
    ['It asked the panel of experts at noon.', [body('panel of experts')], ['panel of experts > panel-of-experts']],
    [
      'The Concord of Valkan met. It asked the Concord for help.',
      [body('Concord of Valkan'), body('Concord for')],
      ['Concord of Valkan > concord-of-valkan', 'Concord > concord-of-valkan'],
    ],
    ['It asked the panel at noon.', [body('panel')], []],
    [
      'It asked the panel of experts at noon.',
      [{ words: 'panel of experts', label: 'ORGANIZATION', confidence: 0.7 }],
      [],
    ],
  ])('is taken from sure readings of several words: %s', (text, names, mentions) => {
    expect(mentionsRead(text, names)).toEqual(mentions);
  });
});

describe('what stands in or beside a name', () => {
  it.each<[string, GivenName[], string[]]>([
    [
      'It asked the Harrow Institute in Velnor.',
      [body('Harrow Institute in Velnor')],
      ['Harrow Institute > harrow-institute'],
    ],
    ['They met at Velnor (Harrow).', [place('Velnor (Harrow)')], ['Velnor > velnor']],
    ['They left Air Base 201 at noon.', [place('Air Base')], ['Air Base 201 > air-base-201']],
    ['They left the Velnor refugee camp at noon.', [place('Velnor')], ['Velnor refugee camp > velnor-refugee-camp']],
    [
      'The Norwegian Ministry of Foreign Affairs left.',
      [body('Norwegian Ministry of Foreign Affairs')],
      ['Norwegian > norway', 'Ministry of Foreign Affairs > norway-foreign-ministry'],
    ],
    ['They began Operation Velnor at noon.', [body('Operation Velnor')], []],
    ['The Minister of Gender Equality left.', [person('Gender Equality')], []],
    ['The Republic of Norway left.', [body('Republic of Norway')], ['Norway > norway']],
    [
      'They took the Velnor-Harrow-Menden route.',
      [place('Velnor-Harrow-Menden')],
      ['Velnor > velnor', 'Harrow > harrow', 'Menden > menden'],
    ],
    ['They left Velnor-Harrow at noon.', [place('Velnor-Harrow')], ['Velnor-Harrow > velnor-harrow']],
  ])('is cut off, put to it or none: %s', (text, names, mentions) => {
    expect(mentionsRead(text, names)).toEqual(mentions);
  });
});

describe('a name that the model is unsure of', () => {
  const text = 'The report cites the Velnor Lamp, while others wait.';
  const name = { ...body('Velnor Lamp'), confidence: 0.3 };

  it('is one where it ends the source of a statement', () => {
    const { facts } = read('According to the Velnor Lamp the talks had failed.', {
      names: [name],
      attributions: [{ source: 'the Velnor Lamp', cue: 'According to', contents: ['the talks had failed'] }],
    });
    expect(facts.mentions.map(({ words }) => words)).toContain('Velnor Lamp');
  });

  it('is none elsewhere', () => {
    expect(mentionsRead(text, [name])).toEqual([]);
    expect(mentionsRead(text, [body('Velnor Lamp')])).toEqual(['Velnor Lamp > velnor-lamp']);
  });
});

describe('the government of a country that nothing knows', () => {
  it('has no name', () => {
    expect(mentionsRead('A Velnorian cabinet source left.', [body('Velnorian cabinet')])).toEqual([]);
    expect(mentionsRead('A Velnorian Cabinet source left.', [body('Velnorian Cabinet')])).toHaveLength(1);
  });
});
