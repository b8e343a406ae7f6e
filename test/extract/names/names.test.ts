import { describe, expect, it } from '@jest/globals';
import { mentionsIn } from '../extracted.js';

/** Sentences with all mentions that they hold; names that are none leave the list without them. */
const CASES: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  'a name of the tables': [
    ['Volodymyr Zelensky left.', ['Volodymyr Zelensky > volodymyr-zelensky']],
    ['The Storm Shadow flew.', ['Storm Shadow > storm-shadow']],
    ['The European Union spoke.', ['European Union > eu']],
    ['A storm shadow fell on the field.', []],
    ['The turkey ran off.', []],
  ],
  'a person behind a title': [
    ['President Solheim spoke.', ['Solheim > solheim']],
    ['General Kari Solheim spoke.', ['Kari Solheim > kari-solheim']],
    ['The general left.', []],
    ['The President of the club left.', []],
  ],
  'a seat of power': [
    ['The Kremlin warned Norway.', ['Kremlin > russia-government', 'Norway > norway']],
    ['Moscow warned Norway.', ['Moscow > russia-government', 'Norway > norway']],
    ['The embassy in Moscow was shut.', ['Moscow > moscow']],
    ['He flew to Kyiv on Friday.', ['Kyiv > kyiv']],
    ['Residents left central Kyiv.', ['Kyiv > kyiv']],
  ],
  'a ministry': [
    ['The Russian Defense Ministry spoke.', ['Russian > russia', 'Defense Ministry > russia-defense-ministry']],
    ['The Ukrainian Foreign Ministry spoke.', ['Ukrainian > ukraine', 'Foreign Ministry > ukraine-foreign-ministry']],
    ['The Ministry of Defence spoke.', ['Ministry of Defence > defense-ministry']],
    ['A ministry moved house.', []],
    ['The ministry of silly walks moved.', []],
  ],
  'letters in brackets': [
    [
      'The Institute for the Study of War (ISW) spoke. Later the ISW wrote.',
      ['Institute for the Study of War > isw', 'ISW > isw', 'ISW > isw'],
    ],
    ['He bought a television (TV) and a radio.', []],
  ],
  'a surname alone': [
    ['Joe Biden spoke. Biden left.', ['Joe Biden > joe-biden', 'Biden > joe-biden']],
    [
      'Kari Solheim, an engineer, spoke. Later Solheim left.',
      ['Kari Solheim > kari-solheim', 'Solheim > kari-solheim'],
    ],
    ['Bush fires burned.', []],
  ],
  'a region': [
    ['Drones flew over Tula region.', ['Tula region > tula-region']],
    ['Shells hit Vinnytsia oblast.', ['Vinnytsia oblast > vinnytsia-oblast']],
    ['The whole region was dark.', []],
    ['This District is dark.', []],
    ['They crossed the Border region.', []],
  ],
};

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases)('%s', (sentence, mentions) => {
    expect(mentionsIn(sentence)).toEqual(mentions);
  });
});
