import { describe, expect, it } from '@jest/globals';
import { Draft } from '../../../src/extract/draft.js';
import { genderOf } from '../../../src/extract/names/gender.js';
import { openPage } from '../../../src/extract/page.js';
import { readWords } from '../../../src/reading/read-words.js';
import { readText } from '../../../src/text/read-text.js';

function genderIn(sentence: string, name: string): string | null {
  const text = readText({ text: `News of the day\nIt rained.\n${sentence}` });
  const page = openPage(text, readWords(text));
  const draft = new Draft();
  const { id } = draft.found({ kind: 'Person', name, named: true });
  const from = page.tokens.findIndex(({ text: word }) => word === name.split(' ')[0]);
  draft.mention({ from, until: from + name.split(' ').length, entity: id, form: 'NAME', rule: 'test', confidence: 1 });
  return genderOf(page, draft, id);
}

describe('the gender of a person', () => {
  it.each([
    ['Mrs. Solheim left.', 'Solheim', 'female'],
    ['Spokeswoman Vallik Orr left.', 'Vallik Orr', 'female'],
    ['Mr. Solheim left.', 'Solheim', 'male'],
    ['King Vallik left.', 'Vallik', 'male'],
    ['Then Maria Lund left.', 'Maria Lund', 'female'],
    ['Then Peter Lund left.', 'Peter Lund', 'male'],
    ['Then Vallik Petrova left.', 'Vallik Petrova', 'female'],
    ['Then Vallik Petrov left.', 'Vallik Petrov', 'male'],
    ['Then Vallik Orr left.', 'Vallik Orr', null],
    ['Then Maria left.', 'Maria', null],
  ])('is told by title, given name or surname, or not at all: %s', (sentence, name, gender) => {
    expect(genderIn(sentence, name)).toBe(gender);
  });
});
