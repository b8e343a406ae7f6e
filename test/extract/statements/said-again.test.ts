import { describe, expect, it } from '@jest/globals';
import { type GivenAttribution, read } from '../given-reading.js';

const speakersIn = (text: string, attributions: readonly GivenAttribution[]): unknown[] =>
  read(text, { attributions }).facts.statements.map(({ speaker }) => speaker);

describe('who is called by what he is, right behind what he said', () => {
  it.each([
    ['an official', 'The Kremlin official'],
    ['a diplomat', 'The diplomat'],
  ])('is the last speaker: %s', (_, source) => {
    expect(
      speakersIn(`Dmitry Peskov said that it rained. ${source} added that it would snow.`, [
        { source: 'Dmitry Peskov', cue: 'said', contents: ['it rained'] },
        { source, cue: 'added', contents: ['it would snow'] },
      ]),
    ).toEqual(['dmitry-peskov', 'dmitry-peskov']);
  });

  it.each([
    ['another country', 'The French official', 'unnamed-french-official'],
    ['a narrower office', 'The ambassador', 'unnamed-ambassador'],
  ])('is not the last speaker where the words are of %s', (_, source, speaker) => {
    expect(
      speakersIn(`Dmitry Peskov said that it rained. ${source} added that it would snow.`, [
        { source: 'Dmitry Peskov', cue: 'said', contents: ['it rained'] },
        { source, cue: 'added', contents: ['it would snow'] },
      ]),
    ).toEqual(['dmitry-peskov', speaker]);
  });

  it('is nobody known where the last speaker is paragraphs away', () => {
    expect(
      speakersIn('Dmitry Peskov said that it rained.\nIt was cold.\nIt was dark.\nThe official warned of snow.', [
        { source: 'Dmitry Peskov', cue: 'said', contents: ['it rained'] },
        { source: 'The official', cue: 'warned', contents: ['of snow'] },
      ]),
    ).toEqual(['dmitry-peskov', 'unnamed-official']);
  });
});

describe('what somebody put out', () => {
  it.each([
    ['the statement', 'The statement'],
    ['its statement', 'Its statement'],
  ])('is told by who put it out: %s', (_, source) => {
    expect(
      speakersIn(`The Kremlin said in a statement that it rained. ${source} added that it would snow.`, [
        { source: 'The Kremlin', cue: 'said', contents: ['it rained'] },
        { source, cue: 'added', contents: ['it would snow'] },
      ]),
    ).toEqual(['russia-government', 'russia-government']);
  });

  it('is told by the outlet where it is a report, and else by itself', () => {
    const reports = (source: string): unknown[] =>
      speakersIn(`${source} said that it rained. The report added that it would snow.`, [
        { source, cue: 'said', contents: ['it rained'] },
        { source: 'The report', cue: 'added', contents: ['it would snow'] },
      ]);
    expect(reports('The Washington Post')).toEqual(['washington-post', 'washington-post']);
    expect(reports('Dmitry Peskov')).toEqual(['dmitry-peskov', 'document-report']);
  });
});
