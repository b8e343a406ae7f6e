import { describe, expect, it } from '@jest/globals';
import { mentionsIn } from '../extracted.js';

describe('a seat of power', () => {
  it.each([
    ['The Kremlin warned Norway.', ['Kremlin > russia-government', 'Norway > norway']],
    ['Moscow warned Norway.', ['Moscow > russia-government', 'Norway > norway']],
    [
      'Berlin and Washington warned Norway.',
      ['Berlin > germany-government', 'Washington > us-government', 'Norway > norway'],
    ],
    ['The outgoing administration in Washington spoke.', ['Washington > us-government']],
    ['The mayor of Paris spoke.', ['Paris > paris']],
    ['The embassy in Moscow was shut.', ['Moscow > moscow']],
    ['He flew to Kyiv on Friday.', ['Kyiv > kyiv']],
    ['Residents left central Kyiv.', ['Kyiv > kyiv']],
    ['New Delhi warned Norway.', ['New Delhi > india-government', 'Norway > norway']],
    ['He spoke to residents of Damascus.', ['Damascus > damascus']],
    ['It has the approval of Washington.', ['Washington > us-government']],
    ["It is a sign of Moscow's involvement.", ['Moscow > russia-government']],
    ['They were invited to Damascus by the family.', ['Damascus > damascus']],
    ['The Taurus missiles would go to Kyiv.', ['Taurus > taurus', 'Kyiv > ukraine-government']],
    ['MOSCOW, March 9, 2024 (AFP) - Norway spoke.', ['MOSCOW > moscow', 'AFP > afp', 'Norway > norway']],
    ['MOSCOW, March 17. /TASS/. Norway spoke.', ['MOSCOW > moscow', 'TASS > tass', 'Norway > norway']],
    ['Beirut: The envoy spoke.', ['Beirut > beirut']],
    ['KUWAIT CITY, July 25: The envoy spoke.', ['KUWAIT CITY > kuwait-city']],
    ['He led his men to Lima where it rained.', ['Lima > lima']],
    ['Delhi warned Norway.', ['Delhi > india-government', 'Norway > norway']],
    ['Talks between Brussels and Norway failed.', ['Brussels > eu', 'Norway > norway']],
    ['They met in Brussels.', ['Brussels > brussels']],
    ['He came under pressure from London.', ['London > uk-government']],
    ['He came from London.', ['London > london']],
    ['It is closer to Paris than to Norway.', ['Paris > france-government', 'Norway > norway']],
    ['It was a blow to Ankara-Baghdad ties.', ['Ankara > turkey-government', 'Baghdad > iraq-government']],
    ['They fear Tehran’s nuclear programme.', ['Tehran > iran-government']],
    ['The new ambassador to Ankara spoke.', ['Ankara > turkey-government']],
    ['It left Kyiv guessing.', ['Kyiv > ukraine-government']],
    ['He left Kyiv at noon.', ['Kyiv > kyiv']],
    ['It put Moscow within reach.', ['Moscow > moscow']],
    ['They are to visit New Delhi.', ['New Delhi > new-delhi']],
    ['They know Stockholm’s bridges.', ['Stockholm > stockholm']],
    ['From Hanoi, he wrote a letter.', ['Hanoi > hanoi']],
    ['LONDON/KYIV (AFP) - Norway spoke.', ['LONDON > london', 'KYIV > kyiv', 'AFP > afp', 'Norway > norway']],
  ])('is found where it is one, and nowhere else: %s', (sentence, mentions) => {
    expect(mentionsIn(sentence)).toEqual(mentions);
  });
});
