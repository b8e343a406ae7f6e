import { describe, expect, it } from '@jest/globals';
import { Draft } from '../../../src/extract/draft.js';
import { personCalled } from '../../../src/extract/names/same-person.js';

function draftOf(...people: readonly string[]): Draft {
  const draft = new Draft();
  people.forEach((name, index) => {
    const { id } = draft.found({ kind: 'Person', name, named: true });
    draft.mention({ from: 10 * index, until: 10 * index + 2, entity: id, form: 'NAME', rule: 'test', confidence: 1 });
  });
  return draft;
}

describe('a person of the article', () => {
  it.each([
    ['Streth', 'Valkan Streth', 'valkan-streth'],
    ['Valkan', 'Valkan Streth', 'valkan-streth'],
    ['Park', 'Park Jie-won', 'park-jie-won'],
    ['Bani Mustafa', 'Wafa Bani Mustafa', 'wafa-bani-mustafa'],
    ['Carl Niehaus', 'Carl Mpangazitha Niehaus', 'carl-mpangazitha-niehaus'],
    ['Zaluzhny', 'Valerii Zaluzhnyi', 'valerii-zaluzhnyi'],
    ['Valery Zaluzhny', 'Valerii Zaluzhnyi', 'valerii-zaluzhnyi'],
    ['Syrskyi', 'Oleksandr Syrsky', 'oleksandr-syrsky'],
    ['Sisi', 'Abdel Fattah al-Sisi', 'abdel-fattah-al-sisi'],
    ['El-Sisi', 'Abdel Fattah al-Sisi', 'abdel-fattah-al-sisi'],
    ['Rodrigo Streth', 'Rodrigo Streth Menden', 'rodrigo-streth-menden'],
    ['Streth', 'Rodrigo Streth Menden', 'rodrigo-streth-menden'],
    ['Streth', 'Valkan Strethmore', null],
    ['Ann Streth', 'Valkan Streth', null],
  ])('%s is or is not %s', (name, person, id) => {
    expect(personCalled(draftOf(person), name, 99)).toBe(id);
  });

  it('is who bears the word as a given name rather than as a surname with its article', () => {
    const draft = draftOf('Nawaf al-Sabah', 'Sabah al-Khaled');
    expect(personCalled(draft, 'Sabah', 99)).toBe('sabah-al-khaled');
    expect(personCalled(draft, 'al-Sabah', 99)).toBe('nawaf-al-sabah');
  });

  it('is of two the one named last', () => {
    const draft = draftOf('Jeb Bush', 'George W. Bush');
    expect(personCalled(draft, 'Bush', 5)).toBe('jeb-bush');
    expect(personCalled(draft, 'Bush', 99)).toBe('george-w-bush');
  });
});
