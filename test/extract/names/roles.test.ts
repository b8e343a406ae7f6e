import { describe, expect, it } from '@jest/globals';
import { type GivenName, read } from '../given-reading.js';

/** "words > entity" for every person called by an office, where the names in the text were read. */
function rolesIn(body: string, ...names: readonly string[]): string[] {
  const given = names.map((words): GivenName => ({ words, label: 'PERSON' }));
  const { facts, cut } = read(body, { names: given });
  return facts.mentions.filter(({ rule }) => rule === 'role').map((mention) => `${cut(mention)} > ${mention.entity}`);
}

describe('somebody called by the office', () => {
  it.each<[string, string, string[]]>([
    ['after a title', 'Mayor Kari Solheim left. The mayor came back.', ['mayor > kari-solheim']],
    [
      'after a title with a country',
      'Norwegian Foreign Minister Kari Solheim left. The Norwegian foreign minister came back.',
      ['foreign minister > kari-solheim'],
    ],
    ['after an apposition', 'Kari Solheim, a lawyer, left. The lawyer came back.', ['lawyer > kari-solheim']],
    ['after what she is', 'Kari Solheim is the governor there. The governor left.', ['governor > kari-solheim']],
    ['by another word for it', 'Prime Minister Kari Solheim left. The premier came back.', ['premier > kari-solheim']],
    [
      'by a wider word',
      'Norwegian President Kari Solheim left. The Norwegian leader came back.',
      ['leader > kari-solheim'],
    ],
    ['as a spokeswoman', 'Spokesperson Kari Solheim left. The spokeswoman came back.', ['spokeswoman > kari-solheim']],
    ['as nothing else', 'Kari Solheim left. “It is shut,” the president said.', ['president > kari-solheim']],
    ['beside the name', 'Then came Kari Solheim, the mayor of Bergen.', ['mayor > kari-solheim']],
  ])('is who was described so: %s', (_, body, roles) => {
    expect(rolesIn(body, 'Kari Solheim')).toEqual(roles);
  });

  it('is of two the one named last', () => {
    const body = 'Mayor Kari Solheim met Mayor Ann Dahl. The mayor left.';
    expect(rolesIn(body, 'Kari Solheim', 'Ann Dahl')).toEqual(['mayor > ann-dahl']);
  });

  it('is who held the office when the article was published', () => {
    expect(rolesIn('Biden spoke. The president left.', 'Biden')).toEqual(['president > joe-biden']);
  });

  it.each([
    ['of another country', 'Norwegian President Kari Solheim left. The Swedish president came.'],
    ['that is another', 'Foreign Minister Kari Solheim left. The defence minister came.'],
    ['that was given up', 'Former President Kari Solheim left. The president came.'],
    ['of a deputy', 'Deputy Minister Kari Solheim left. The minister came.'],
    ['that is anybody’s', 'Mayor Kari Solheim left. A mayor came, and any mayor may.'],
    ['in front of a name', 'Mayor Kari Solheim left. The mayor, Ann Dahl, came.'],
    ['that nobody was said to hold', 'Kari Solheim left. The mayor came.'],
    ['of the dead', 'President Kari Solheim left. The late president was loved.'],
    [
      'whose name follows behind the country',
      'Swedish President Kari Solheim left. The president of Norway, Mr. Solheim, came.',
    ],
    ['of many', 'Mayor Kari Solheim left. The mayors came.'],
    ['of a body', 'General Kari Solheim left. The general staff came.'],
    ['of something that is not the same', 'President Kari Solheim left. The president of the club came.'],
  ])('is nobody who is named: an office %s', (_, body) => {
    expect(rolesIn(body, 'Kari Solheim', ...(body.includes('Ann Dahl') ? ['Ann Dahl'] : []))).toEqual([]);
  });
});
