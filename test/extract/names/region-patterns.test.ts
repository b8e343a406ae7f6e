import { describe, expect, it } from '@jest/globals';
import { mentionsIn } from '../extracted.js';

describe('a region', () => {
  it.each([
    ['Drones flew over Tula region.', ['Tula region > tula-region']],
    ['Shells hit Vinnytsia oblast.', ['Vinnytsia oblast > vinnytsia-region']],
    ['They farm in El Oued region.', ['El Oued region > el-oued-region']],
    ['Drones flew over the Bryansk and Kursk Regions.', ['Bryansk > bryansk-region', 'Kursk > kursk-region']],
    [
      'Shells hit Kharkiv, Sumy and Poltava oblasts.',
      ['Kharkiv > kharkiv-region', 'Sumy > sumy-region', 'Poltava > poltava-region'],
    ],
    ['Wages differ between regions. They left Kursk.', ['Kursk > kursk']],
    ['The whole region was dark.', []],
    ['This District is dark.', []],
    ['They crossed the Border region.', []],
  ])('is found where it is one, and nowhere else: %s', (sentence, mentions) => {
    expect(mentionsIn(sentence)).toEqual(mentions);
  });
});
