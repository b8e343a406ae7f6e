import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldText, nameKey, searchTokens } from '../../src/model/name-key.js';

describe('the key of a name', () => {
  it.each([
    ['The Kremlin’s', 'kremlin'],
    ['KREMLIN', 'kremlin'],
    ['Zelenskyy', 'zelenskyy'],
    ['Emmanuel  Macron', 'emmanuel macron'],
    ['Kh–101', 'kh-101'],
    ['São Tomé', 'sao tome'],
    ['the', 'the'],
  ])('of "%s" is "%s"', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  it('keeps different names apart', () => {
    expect(nameKey('Andrew')).not.toBe(nameKey('A Ndrew'));
    expect(nameKey('US')).not.toBe(nameKey('U'));
  });

  it('of folded text is that of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (name) => {
        expect(nameKey(foldText(name))).toBe(nameKey(name));
        expect(foldText(foldText(name))).toBe(foldText(name));
      }),
      { seed: 1 },
    );
  });

  it('has the tokens that search looks for', () => {
    expect(searchTokens('“Kh-101” missiles, Kyiv’s')).toEqual(['kh', '101', 'missiles', 'kyiv', 's']);
  });
});
