import { describe, expect, it } from '@jest/globals';
import { countryOf } from '../../../src/extract/countries.js';
import { drafted, type GivenName } from '../given-reading.js';

/** The country of the person or body that is named so, as its key in the catalog. */
function homeOf(label: GivenName['label'], name: string, body: string): string | null {
  const draft = drafted(body, { names: [{ words: name, label }] });
  const entity = [...draft.entities.values()].find(({ name: known }) => known.endsWith(name));
  expect(entity?.name).toBeDefined();
  return countryOf(draft, entity?.id ?? null);
}

describe('the country of a person', () => {
  it.each([
    ['Norwegian Foreign Minister Kari Solheim left.'],
    ['Norway’s foreign minister, Kari Solheim, left.'],
    ['Norway’s defence minister Kari Solheim left.'],
    ['Norwegian Defence Ministry spokeswoman Kari Solheim left.'],
    ['President Kari Solheim of Norway left.'],
    ['The president of Norway, Kari Solheim, left.'],
    ['Kari Solheim, the Norwegian defence minister, left.'],
    ['Kari Solheim, Norway’s ambassador to the talks, left.'],
    ['Kari Solheim, a spokeswoman for Norway’s army, left.'],
    ['Norway sent its foreign minister, Kari Solheim, to the talks.'],
    ['Norway was ready. The country’s defence minister, Kari Solheim, left.'],
  ])('stands beside the name: %s', (body) => {
    expect(homeOf('PERSON', 'Kari Solheim', body)).toBe('country:nor');
  });

  it.each([
    ['Foreign Minister Kari Solheim left Norway.'],
    ['Kari Solheim, who left Norway, is a former minister.'],
    ['Kari Solheim told the Norwegian minister to leave.'],
    ['In Norway, General Kari Solheim left.'],
    ['Jonas Gahr Støre told President Kari Solheim to leave.'],
  ])('is not any country of the sentence: %s', (body) => {
    expect(homeOf('PERSON', 'Kari Solheim', body)).toBeNull();
  });
});

describe('the country of a body', () => {
  it.each([
    ['Norwegian Refugee Council', 'The Norwegian Refugee Council left.'],
    ['Reform Party', 'Norway’s Reform Party left.'],
    ['National Chamber', 'The National Chamber of Norway voted.'],
    ['Foreign Ministry', 'The Foreign Ministry in Oslo left.'],
  ])('stands in or beside its name: %s, %s', (name, body) => {
    expect(homeOf('ORGANIZATION', name, body)).toBe('country:nor');
  });

  it.each([['Reform Party', 'The Reform Party left Norway.']])('is not any country near it: %s, %s', (name, body) => {
    expect(homeOf('ORGANIZATION', name, body)).toBeNull();
  });
});
