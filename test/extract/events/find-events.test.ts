import { describe, expect, it } from '@jest/globals';
import { eventsIn } from '../extracted.js';

describe('an event', () => {
  it.each([
    ['Russia invaded Ukraine in 2022.', 'INVASION', 'invaded', ['AGENT russia', 'TARGET ukraine']],
    ['Russian attacks on Kharkiv continued.', 'STRIKE', 'attacks', ['AGENT russia', 'TARGET kharkiv']],
    ['Russian airstrikes on Odesa continued.', 'STRIKE', 'airstrikes', ['AGENT russia', 'TARGET odesa']],
    [
      'Ukrainian forces struck an oil depot in Kursk.',
      'STRIKE',
      'struck',
      ['AGENT ukraine-armed-forces', 'LOCATION kursk', 'TARGET kursk'],
    ],
    [
      'Zelensky met Scholz in Berlin.',
      'MEETING',
      'met',
      ['ATTENDEE volodymyr-zelensky', 'ATTENDEE olaf-scholz', 'LOCATION berlin'],
    ],
    ['Macron visited Kyiv.', 'VISIT', 'visited', ['AGENT emmanuel-macron', 'LOCATION kyiv', 'HOST kyiv']],
    ['The United States sanctioned Iran.', 'SANCTION', 'sanctioned', ['AGENT united-states', 'TARGET iran']],
    [
      'Russian forces killed five people in Kherson.',
      'CASUALTIES',
      'killed',
      ['AGENT russia-armed-forces', 'LOCATION kherson'],
    ],
    [
      'Israeli forces killed two Palestinians in Gaza.',
      'CASUALTIES',
      'killed',
      ['AGENT israel-armed-forces', 'LOCATION gaza'],
    ],
    ['North Korea deployed troops to Russia.', 'DEPLOYMENT', 'deployed', ['AGENT north-korea', 'LOCATION russia']],
    ['Russia detained two men in Moscow.', 'DETENTION', 'detained', ['AGENT russia', 'LOCATION moscow']],
  ])('is told by its trigger: %s', (sentence, type, trigger, who) => {
    expect(eventsIn(sentence)).toEqual([{ type, trigger, modality: 'ASSERTED', who }]);
  });

  it('of a transfer has what is sent and to whom', () => {
    expect(eventsIn('Germany delivered Leopard 2 tanks to Ukraine.')).toEqual([
      {
        type: 'ARMS_TRANSFER',
        trigger: 'delivered',
        modality: 'ASSERTED',
        who: ['SUPPLIER germany', 'WEAPON leopard-2', 'RECIPIENT ukraine'],
      },
    ]);
  });

  it.each([
    ['Russia has not invaded Poland.', 'INVASION', 'DENIED'],
    ['Russia denied that it had attacked Kharkiv.', 'STRIKE', 'DENIED'],
    ['Ukraine claimed that Russia had attacked Kharkiv.', 'STRIKE', 'ALLEGED'],
  ])('is as certain as its sentence: %s', (sentence, type, modality) => {
    expect(eventsIn(sentence)).toEqual([expect.objectContaining({ type, modality })]);
  });

  it('behind "if" is hypothetical', () => {
    expect(eventsIn('If Russia attacked Poland, NATO would answer.')).toEqual([
      { type: 'STRIKE', trigger: 'attacked', modality: 'HYPOTHETICAL', who: ['AGENT russia', 'TARGET poland'] },
    ]);
  });

  it('told twice is one', () => {
    const events = eventsIn('Russia invaded Ukraine in 2022.', 'Russia’s invasion of Ukraine goes on.');
    expect(events.map(({ trigger }) => trigger)).toEqual(['invaded']);
  });
});

describe('no event', () => {
  it.each([
    'The workers went on strike.',
    'The clock struck noon.',
    'He suffered a heart attack.',
    'The film captured the mood of the city.',
    'She signed the letter.',
    'The minister met the deadline.',
    'The storm killed the lights.',
    'The exercises in the book are hard.',
    'The company supplied paper to schools.',
    'The trip was short.',
    'The visit of the choir was a success.',
    'Sanctions are a topic of the book.',
  ])('is in: %s', (sentence) => {
    expect(eventsIn(sentence)).toEqual([]);
  });
});
