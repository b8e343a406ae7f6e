import { describe, expect, it } from '@jest/globals';
import { mentionsIn } from '../extracted.js';

describe('a body that every state has', () => {
  it.each([
    ['The Russian Defense Ministry spoke.', ['Russian > russia', 'Defense Ministry > russia-defense-ministry']],
    ['The Ukrainian Foreign Ministry spoke.', ['Ukrainian > ukraine', 'Foreign Ministry > ukraine-foreign-ministry']],
    [
      'Norway’s Ministry of Agriculture and Livestock spoke.',
      ['Norway > norway', 'Ministry of Agriculture and Livestock > norway-agriculture-ministry'],
    ],
    ['Norway’s foreign ministry spoke.', ['Norway > norway', 'foreign ministry > norway-foreign-ministry']],
    [
      'The Ministry of Foreign Affairs of Norway spoke.',
      ['Ministry of Foreign Affairs > norway-foreign-ministry', 'Norway > norway'],
    ],
    ['The foreign ministry in Oslo spoke.', ['foreign ministry > norway-foreign-ministry', 'Oslo > oslo']],
    ['The Norwegian general staff spoke.', ['Norwegian > norway', 'general staff > norway-general-staff']],
    ['Norway was ready. The country’s air force trained.', ['Norway > norway', 'air force > norway-air-force']],
    ['Norway was ready, its central bank said.', ['Norway > norway', 'central bank > norway-central-bank']],
    ['The Ministry of Defence spoke.', ['Ministry of Defence > defense-ministry']],
  ])('is found with its country: %s', (sentence, mentions) => {
    expect(mentionsIn(sentence)).toEqual(mentions);
  });

  it('is the same where the country is not said again', () => {
    expect(mentionsIn('Norway’s foreign ministry spoke.', 'The foreign ministry said nothing more.')).toEqual([
      'Norway > norway',
      'foreign ministry > norway-foreign-ministry',
      'foreign ministry > norway-foreign-ministry',
    ]);
  });

  it.each([
    ['Poland was ready. The foreign ministry spoke.', 'foreign ministry > poland-foreign-ministry'],
    ['WARSAW, May 3 (AP) — The coast guard was sent out.', 'coast guard > poland-coast-guard'],
    ['Poland, whose foreign ministry was shut, said no.', 'foreign ministry > poland-foreign-ministry'],
    ['A foreign ministry spokesman in Warsaw said no.', 'foreign ministry > poland-foreign-ministry'],
    ['Polish Prime Minister Donald Tusk told parliament so.', 'parliament > poland-parliament'],
  ])('is of the country spoken of where it is named without one: %s', (sentence, mention) => {
    expect(mentionsIn(sentence)).toContain(mention);
  });

  it.each([
    ['They told the foreign ministry.', 'foreign ministry > foreign-ministry'],
    ['The navy of nobody was not ready.', 'navy > navy'],
  ])('is of no country where none is spoken of: %s', (sentence, mention) => {
    expect(mentionsIn(sentence)).toContain(mention);
  });

  it('is the one that a table has, where one has it', () => {
    expect(mentionsIn('Britain’s defence ministry spoke.')).toContain('defence ministry > uk-defence-ministry');
  });

  it.each([
    ['A ministry moved house.', []],
    ['The ministry of silly walks moved.', []],
    ['They passed the foreign ministry building.', []],
    ['They joined an air force.', []],
    ['The embassy in Oslo was shut.', ['Oslo > oslo']],
  ])('is none: %s', (sentence, mentions) => {
    expect(mentionsIn(sentence)).toEqual(mentions);
  });
});
