import { describe, expect, it } from '@jest/globals';
import { extractArticle } from '../../../src/extract/index.js';
import { parsePartialDate } from '../../../src/model/partial-date.js';

/** "words > entity" for everybody called by an office, in an article of the date; null for one without a date. */
function holdersIn(date: string | null, body: string): string[] {
  const publishedAt = date === null ? null : parsePartialDate(date);
  const { text, facts } = extractArticle({ text: `News of the day\nIt rained.\n${body}`, publishedAt });
  return facts.mentions
    .filter(({ rule }) => rule === 'office-holder')
    .map(({ start, end, entity }) => `${text.text.slice(start, end)} > ${entity}`);
}

describe('the holder of an office', () => {
  it.each([
    ['2024-05-31', 'The Kremlin spokesman warned Norway.', ['spokesman > dmitry-peskov']],
    ['2024-05-31', 'The Ukrainian president spoke.', ['president > volodymyr-zelensky']],
    ['2015-02-12', 'The Ukrainian president spoke.', ['president > petro-poroshenko']],
    ['2024-05-31', 'The NATO secretary general spoke.', ['secretary general > jens-stoltenberg']],
    ['2025-03-01', 'The NATO secretary-general spoke.', ['secretary-general > mark-rutte']],
    ['2025-03-01', 'NATO’s chief spoke.', ['chief > mark-rutte']],
    ['2024-05-31', 'The secretary general of NATO spoke.', ['secretary general > jens-stoltenberg']],
    ['2023-06-01', 'Britain’s defence secretary left.', ['defence secretary > ben-wallace']],
    ['2024-03-01', 'Britain’s defence secretary left.', ['defence secretary > grant-shapps']],
    ['2023-06-01', 'The US secretary of state left.', ['secretary of state > antony-blinken']],
    ['2023-06-01', 'He met the US defense secretary.', ['defense secretary > lloyd-austin']],
    ['2024-12-20', 'The outgoing US president spoke.', ['president > joe-biden']],
    ['2024-05-31', 'The president of Ukraine spoke.', ['president > volodymyr-zelensky']],
    ['2024-05-31', 'The French leader spoke.', ['leader > emmanuel-macron']],
    ['2024-05-31', 'The British leader spoke.', ['leader > rishi-sunak']],
    ['2024-05-31', 'The German leader spoke.', ['leader > olaf-scholz']],
    ['2024-05-31', 'The North Korean leader spoke.', ['leader > kim-jong-un']],
    ['2024-05-31', 'The EU’s foreign policy chief spoke.', ['foreign policy chief > josep-borrell']],
    ['2024-05-31', 'The EU’s top diplomat spoke.', ['top diplomat > josep-borrell']],
    ['2024-05-31', 'Russia’s top diplomat spoke.', ['top diplomat > sergey-lavrov']],
    ['2024-05-31', 'The CIA director was in Doha.', ['director > william-burns']],
    ['2024-05-31', 'The IAEA chief was in Tehran.', ['chief > rafael-grossi']],
    ['2024-05-31', 'The Hamas leader was in Doha.', ['leader > ismail-haniyeh']],
    ['2024-05-31', 'The UN human rights chief spoke.', ['human rights chief > volker-turk']],
    ['2024-05-31', 'The State Department spokesman spoke.', ['spokesman > matthew-miller']],
    ['2024-05-31', 'The White House press secretary spoke.', ['press secretary > karine-jean-pierre']],
    ['2024-05-31', 'The Russian foreign ministry spokeswoman spoke.', ['spokeswoman > maria-zakharova']],
    ['2020-04-01', 'The Israeli prime minister spoke.', ['prime minister > benjamin-netanyahu']],
    ['2022-03-01', 'The Israeli prime minister spoke.', ['prime minister > naftali-bennett']],
  ])('is who held it when the article was published: %s, %s', (date, sentence, mentions) => {
    expect(holdersIn(date, sentence)).toEqual(mentions);
  });

  it.each([
    ['2024-11-20', 'Joe Biden spoke. Donald Trump did not. The US president left.', ['president > joe-biden']],
    ['2025-01', 'Joe Biden spoke. The US president left.', ['president > joe-biden']],
    [null, 'Joe Biden spoke. The US president left.', ['president > joe-biden']],
    [
      '2025-06-01',
      'Dmytro Kuleba and Andrii Sybiha spoke. The then Ukrainian foreign minister left.',
      ['foreign minister > dmytro-kuleba'],
    ],
    ['2024-05-31', 'Barack Obama and Joe Biden spoke. The former US president left.', ['president > barack-obama']],
  ])('is one whom the article names where there is one: %s, %s', (date, body, mentions) => {
    expect(holdersIn(date, body)).toEqual(mentions);
  });

  it.each([
    ['on the day of a change', '2024-10-01', 'The NATO secretary general spoke.'],
    ['in the month of a change', '2025-01', 'The US president spoke.'],
    ['before the table begins', '1975-01-01', 'The US president spoke.'],
    ['after the table was written', '2061-01-01', 'The French president spoke.'],
    ['without a date', null, 'The US president spoke.'],
    ['that several hold', '2024-05-31', 'The Russian deputy foreign minister spoke.'],
    ['of two whom the article names', null, 'Joe Biden met Barack Obama. The US president left.'],
    ['that anybody holds', '2024-05-31', 'A Kremlin spokesman spoke.'],
    ['that nobody holds yet', '2024-05-31', 'The next US president will decide.'],
    ['that somebody was to get', '2024-05-31', 'The new Ukrainian president will decide.'],
    ['that is told of somebody', '2024-05-31', 'Kari Solheim is the Norwegian prime minister.'],
    ['as which somebody acted', '2024-05-31', 'He served as US president.'],
    ['before a name', '2024-05-31', 'The Ukrainian president, Kari Solheim, spoke.'],
    ['of a deputy', '2024-05-31', 'The deputy Ukrainian president spoke.'],
    ['that was', '2024-05-31', 'The former US president spoke.'],
    ['of then', '2024-05-31', 'The then-foreign minister of Ukraine spoke.'],
    ['in a body that the tables lack', '2024-05-31', 'The club president spoke.'],
    ['whose holder is to come', '2024-12-01', 'The US president-elect spoke.'],
    ['at the time', '2024-05-31', 'The US president at the time spoke.'],
    ['in another year', '2024-05-31', 'In 1996 the US president spoke.'],
    ['of more than a country', '2024-05-31', 'Then the South American leader spoke.'],
    ['that is only a word', '2024-05-31', 'The German chief worry was gas.'],
    ['of several', '2024-05-31', 'Kremlin spokesmen spoke.'],
    [
      'in which the article has somebody else',
      '2024-05-31',
      'Ukrainian President Kari Solheim came. The Ukrainian president spoke.',
    ],
  ])('is not told of an office %s', (_, date, body) => {
    expect(holdersIn(date, body)).toEqual([]);
  });
});
