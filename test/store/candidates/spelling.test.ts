import { describe, expect, it } from '@jest/globals';
import { acronymIn, acronymsOf, latinWords, sameGivenName, skeleton } from '../../../src/store/candidates/spelling.js';

const skeletonOf = (name: string): string => latinWords(name).map(skeleton).join(' ');

describe('the skeleton of a name', () => {
  it.each([
    ['Zelensky', 'Zelenskyy'],
    ['Zelensky', 'Zelenskiy'],
    ['Zelensky', 'Зеленський'],
    ['Kharkiv', 'Kharkov'],
    ['Kyiv', 'Kiev'],
    ['Odesa', 'Odessa'],
    ['Chernihiv', 'Chernigov'],
    ['Dnipro', 'Dnepr'],
    ['Volodymyr', 'Vladimir'],
    ['Oleksandr', 'Aleksandr'],
    ['Alexander', 'Aleksandr'],
    ['Serhii', 'Sergei'],
    ['Yevhen', 'Evgeny'],
    ['Dmitry Peskov', 'Дмитрий Песков'],
    ['Lukashenko', 'Lukashenka'],
    ['Khodorkovsky', 'Hodorkovskij'],
    ['Jokić', 'Jokic'],
  ])('is one for %s and %s', (a, b) => {
    expect(skeletonOf(a)).toBe(skeletonOf(b));
  });

  it.each([
    ['Peskov', 'Petrov'],
    ['Lavrov', 'Laptev'],
    ['Kharkiv', 'Kherson'],
    ['Minsk', 'Moscow'],
    ['Anna', 'Nina'],
    ['Ukraine', 'Crimea'],
  ])('is not one for %s and %s', (a, b) => {
    expect(skeletonOf(a)).not.toBe(skeletonOf(b));
  });
});

describe('two given names', () => {
  it.each([
    ['joe', 'joseph'],
    ['mykola', 'nikolai'],
    ['j', 'john'],
    ['oleksandr', 'alexander'],
    ['bill', 'william'],
  ])('may be one: %s and %s', (a, b) => {
    expect([sameGivenName(a, b), sameGivenName(b, a)]).toEqual([true, true]);
  });

  it.each([
    ['ana', 'maria'],
    ['j', 'peter'],
    ['ivan', 'john'],
    ['yuri', 'georgy'],
  ])('are two: %s and %s', (a, b) => {
    expect([sameGivenName(a, b), sameGivenName(b, a)]).toEqual([false, false]);
  });
});

describe('acronyms', () => {
  it.each([
    ['NATO', 'nato'],
    ['U.N.', 'un'],
    ['G7', 'g7'],
  ])('are seen in %s', (name, acronym) => {
    expect(acronymIn(name)).toBe(acronym);
  });

  it.each(['Nato', 'A', '155', 'THEPENTAGON', 'The UN'])('are not seen in %s', (name) => {
    expect(acronymIn(name)).toBeNull();
  });

  it.each([
    ['North Atlantic Treaty Organization', 'nato'],
    ['Organization for Security and Co-operation in Europe', 'osce'],
    ['International Atomic Energy Agency', 'iaea'],
    ['Army of the Republic', 'aotr'],
  ])('of %s may be %s', (name, acronym) => {
    expect(acronymsOf(name)).toContain(acronym);
  });

  it('are not made of one word', () => {
    expect(acronymsOf('Gazprom')).toEqual([]);
  });
});
