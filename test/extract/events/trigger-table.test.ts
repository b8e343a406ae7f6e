import { describe, expect, it } from '@jest/globals';
import { isList } from '../../../src/extract/events/event-words.js';
import { isKnownNeed, readNeeds } from '../../../src/extract/events/needs.js';
import { triggerForms } from '../../../src/extract/events/trigger-table.js';
import { nounForms, verbForms } from '../../../src/extract/inflection.js';
import { readTable, several } from '../../../src/extract/table.js';
import { EVENT_TYPES } from '../../../src/model/event-types.js';

const rows = readTable('triggers.tsv');

describe('the table of triggers', () => {
  it('has no type that the graph lacks', () => {
    const known: readonly string[] = [...EVENT_TYPES, 'NONE'];
    expect(rows.filter(({ type }) => !known.includes(type ?? ''))).toEqual([]);
  });

  it('has triggers of every type', () => {
    expect(EVENT_TYPES.filter((type) => !rows.some((row) => row.type === type))).toEqual([]);
  });

  it('needs nothing that cannot be looked for', () => {
    const needs = rows.flatMap((row) => readNeeds(row.needs ?? '').flat());
    expect(needs.filter((need) => !isKnownNeed(need))).toEqual([]);
    expect(needs.filter(({ list }) => list !== null && list !== 'any' && list !== 'number' && !isList(list))).toEqual(
      [],
    );
  });

  it('tells a source for each row', () => {
    expect(rows.filter(({ source }) => !source)).toEqual([]);
  });

  it('finds a verb in each of its forms, and words of several by the first', () => {
    for (const form of ['shell', 'shells', 'shelled', 'shelling'])
      expect(triggerForms(form).map(({ row }) => row.type)).toContain('STRIKE');
    expect(triggerForms('shot').map(({ words }) => words.join(' '))).toContain('shot down');
  });

  it('has hundreds of words', () => {
    expect(new Set(rows.flatMap(({ words }) => several(words))).size).toBeGreaterThan(300);
  });
});

describe('forms of a word', () => {
  it.each([
    ['strike', ['strike', 'strikes', 'struck', 'stricken', 'striking']],
    ['deny', ['deny', 'denies', 'denied', 'denying']],
    ['launch', ['launch', 'launches', 'launched', 'launching']],
    ['seize', ['seize', 'seizes', 'seized', 'seizing']],
    ['agree', ['agree', 'agrees', 'agreed', 'agreeing']],
    ['ban', ['ban', 'bans', 'banned', 'banning']],
    ['deploy', ['deploy', 'deploys', 'deployed', 'deploying']],
  ])('of the verb %s are all there', (base, forms) => {
    expect(verbForms(base)).toEqual(forms);
  });

  it.each([
    ['strike', ['strike', 'strikes']],
    ['delivery', ['delivery', 'deliveries']],
    ['launch', ['launch', 'launches']],
    ['ceasefire', ['ceasefire', 'ceasefires']],
  ])('of the noun %s are both there', (base, forms) => {
    expect(nounForms(base)).toEqual(forms);
  });
});
