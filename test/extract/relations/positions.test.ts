import { describe, expect, it } from '@jest/globals';
import { relationsIn } from '../extracted.js';

const positionsIn = (...paragraphs: readonly string[]) =>
  relationsIn(...paragraphs)
    .filter(({ type }) => type === 'HOLDS_POSITION' || type === 'LEADS')
    .map(({ from, to, evidence }) => `${from} > ${to}: ${evidence}`);

describe('a position', () => {
  it.each([
    [
      'Dmitry Medvedev, the deputy chair of Russia’s security council, spoke on Friday.',
      'dmitry-medvedev > russia-security-council',
    ],
    ['Haibatullah Akhunzada, the supreme leader of the Taliban, spoke on Friday.', 'haibatullah-akhunzada > taliban'],
    ['Philippine Army chief Roy Galido spoke on Friday.', 'roy-galido > philippines-armed-forces'],
    ['Russia’s minister of defence Andrei Belousov spoke on Friday.', 'andrei-belousov > russia'],
  ])('is in the body that the office is of: %s', (sentence, expected) => {
    expect(positionsIn(sentence)).toEqual([expect.stringContaining(`${expected}:`)]);
  });

  it('is in an arm of the forces where it is named, and else in the country', () => {
    expect(positionsIn('Ukrainian Air Force commander Mykola Oleshchuk spoke on Friday.')).toEqual([
      expect.stringContaining('mykola-oleshchuk > ukraine-air-force'),
    ]);
    expect(positionsIn('Ukrainian army chief Mykola Oleshchuk spoke on Friday.')).toEqual([
      expect.stringContaining('mykola-oleshchuk > ukraine:'),
    ]);
  });

  it.each([
    ['Russian Foreign Minister Sergey Lavrov', 'sergey-lavrov', 'russia', 'Russian Foreign Minister'],
    ['Ukrainian President Volodymyr Zelensky', 'volodymyr-zelensky', 'ukraine', 'Ukrainian President'],
    ['German Chancellor Olaf Scholz', 'olaf-scholz', 'germany', 'German Chancellor'],
    ['Kremlin spokesman Dmitry Peskov', 'dmitry-peskov', 'russia-government', 'Kremlin spokesman'],
    ['NATO Secretary General Jens Stoltenberg', 'jens-stoltenberg', 'nato', 'NATO Secretary General'],
  ])('is held by who bears its title: %s', (evidence, from, to, title) => {
    expect(relationsIn(`${evidence} spoke on Friday.`)).toEqual([
      { from, type: 'HOLDS_POSITION', to, evidence, title },
    ]);
  });

  it.each([
    [
      'Ukraine’s president, Volodymyr Zelensky, spoke on Friday.',
      'volodymyr-zelensky > ukraine: Ukraine’s president, Volodymyr Zelensky',
    ],
    [
      'The former Russian president Dmitry Medvedev spoke on Friday.',
      'dmitry-medvedev > russia: former Russian president Dmitry Medvedev',
    ],
    [
      'The president of France, Emmanuel Macron, spoke on Friday.',
      'emmanuel-macron > france: president of France, Emmanuel Macron',
    ],
    ['President Vladimir Putin of Russia spoke on Friday.', 'vladimir-putin > russia: President Vladimir Putin'],
    [
      'Jens Stoltenberg, the NATO secretary general, spoke on Friday.',
      'jens-stoltenberg > nato: Jens Stoltenberg, the NATO secretary general',
    ],
    ['Jens Stoltenberg, head of NATO, spoke on Friday.', 'jens-stoltenberg > nato: Jens Stoltenberg, head of NATO'],
    [
      'Dmitry Peskov, a spokesman for the Kremlin, spoke on Friday.',
      'dmitry-peskov > russia-government: Dmitry Peskov, a spokesman for the Kremlin',
    ],
  ])('is told in front of the name and behind it: %s', (sentence, expected) => {
    expect(positionsIn(sentence)).toEqual([expected]);
  });

  it.each([
    'Sergey Lavrov walked with a foreign minister.',
    'A soldier from Norway spoke to Olaf Scholz.',
    'The letter of a minister about Sergey Lavrov was lost.',
  ])('is none in: %s', (sentence) => {
    expect(relationsIn(sentence)).toEqual([]);
  });

  it('is not the title of who is named next', () => {
    expect(positionsIn('Norway, Sergey Lavrov, President Emmanuel Macron and others spoke.')).toEqual([
      'emmanuel-macron > france: President Emmanuel Macron',
    ]);
  });
});

describe('an office that does not say whose it is', () => {
  it.each([
    [
      'Norway sent tanks. Prime Minister Halvor Brandvik spoke.',
      'halvor-brandvik > norway: Prime Minister Halvor Brandvik',
    ],
    [
      'Norway sent tanks. Its defence minister, General Halvor Brandvik, spoke.',
      'halvor-brandvik > norway: Its defence minister, General Halvor Brandvik',
    ],
    [
      'NATO met in Paris. Its spokesman, General Halvor Brandvik, spoke.',
      'halvor-brandvik > nato: Its spokesman, General Halvor Brandvik',
    ],
  ])('is of what is spoken of: %s', (sentences, expected) => {
    expect(positionsIn(sentences)).toEqual([expected]);
  });

  it.each([
    'Norway sent tanks. It rained for long. Nobody knew why. Prime Minister Halvor Brandvik spoke.',
    'Norway sent tanks. A spokesman for the rebels, General Halvor Brandvik, spoke.',
    'Norway sent tanks. Senator Halvor Brandvik spoke.',
  ])('is of nobody where that is not sure: %s', (sentences) => {
    expect(positionsIn(sentences)).toEqual([]);
  });

  it('is not held by two people of one country', () => {
    expect(
      positionsIn(
        'Norwegian Foreign Minister Halvor Brandvik met Sweden’s delegation. Foreign Minister Sigrun Tveit spoke.',
      ),
    ).toEqual([
      'halvor-brandvik > norway: Norwegian Foreign Minister Halvor Brandvik',
      'sigrun-tveit > sweden: Foreign Minister Sigrun Tveit',
    ]);
  });
});
