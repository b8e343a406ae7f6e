import { describe, expect, it } from '@jest/globals';
import { type GivenAttribution, read } from '../../given-reading.js';

function venueIn(text: string, attribution: GivenAttribution): unknown {
  const { facts, cut } = read(text, { attributions: [attribution] });
  const venue = facts.statements[0]?.venue ?? null;
  return venue && [venue.kind, cut(venue)];
}

const SAID = { source: 'Sergey Lavrov', cue: 'said', contents: ['the talks had failed'] };

describe('the occasion of a statement', () => {
  it.each([
    ['at a news conference in Berlin', 'BRIEFING', 'a news conference in Berlin'],
    ['during his daily briefing', 'BRIEFING', 'his daily briefing'],
    ['in an interview with the BBC', 'INTERVIEW', 'an interview with the BBC'],
    ['in a televised speech', 'SPEECH', 'a televised speech'],
    ['at a campaign rally', 'SPEECH', 'a campaign rally'],
    ['in a post on X', 'POST', 'a post on X'],
    ['on Telegram', 'POST', 'Telegram'],
    ['in a statement', 'STATEMENT', 'a statement'],
    ['in a letter to the ministers', 'LETTER', 'a letter'],
    ['in a phone call', 'CALL', 'a phone call'],
    ['after a meeting of ministers', 'MEETING', 'a meeting'],
    ['at a court hearing', 'HEARING', 'a court hearing'],
    ['on state television', 'BROADCAST', 'state television'],
    ['in an op-ed for a magazine', 'ARTICLE', 'an op-ed'],
  ])('is told by the narrator: %s', (words, kind, phrase) => {
    expect(venueIn(`Sergey Lavrov said ${words} that the talks had failed.`, SAID)).toEqual([kind, phrase]);
    expect(
      venueIn(`The talks had failed, Sergey Lavrov said ${words}.`, { ...SAID, contents: ['The talks had failed'] }),
    ).toEqual([kind, phrase]);
  });

  it.each([
    ['told a news conference', 'BRIEFING', 'a news conference'],
    ['told parliament', 'PARLIAMENT', 'parliament'],
    ['told a rally', 'SPEECH', 'a rally'],
  ])('may be what one speaks to: %s', (words, kind, phrase) => {
    const told = { ...SAID, cue: 'told' };
    expect(venueIn(`Sergey Lavrov ${words} that the talks had failed.`, told)).toEqual([kind, phrase]);
  });

  it.each([
    [
      'the content tells of one',
      'Sergey Lavrov said that the talks in a post office had failed.',
      ['the talks in a post office had failed'],
    ],
    [
      'its head is another word',
      'Sergey Lavrov said in court documents that the talks had failed.',
      ['the talks had failed'],
    ],
    ['nothing is told of it', 'Sergey Lavrov said that the talks had failed.', ['the talks had failed']],
    [
      'the statement is about one',
      'Sergey Lavrov said of the summit that the talks had failed.',
      ['the talks had failed'],
    ],
  ])('is none where %s', (_, text, contents) => {
    expect(venueIn(text, { ...SAID, contents })).toBeNull();
  });
});
