import { describe, expect, it } from '@jest/globals';
import { type GivenAttribution, read } from '../../given-reading.js';

function addresseeIn(text: string, attribution: GivenAttribution): string | null | undefined {
  return read(text, { attributions: [attribution] }).facts.statements[0]?.addressee;
}

const LAVROV = 'Sergey Lavrov';

describe('whom a statement is addressed to', () => {
  it.each([
    ['told reporters that the talks had failed', 'told', 'the talks had failed', 'unnamed-reporters'],
    ['told Olaf Scholz that the talks had failed', 'told', 'the talks had failed', 'olaf-scholz'],
    ['warned NATO that the talks had failed', 'warned', 'the talks had failed', 'nato'],
    ['said to reporters that the talks had failed', 'said', 'the talks had failed', 'unnamed-reporters'],
    ['complained to Olaf Scholz that the talks had failed', 'complained', 'the talks had failed', 'olaf-scholz'],
    ['told a group of lawmakers that the talks had failed', 'told', 'the talks had failed', null],
    ['told the senators that the talks had failed', 'told', 'the talks had failed', 'unnamed-senators'],
    ['urged NATO to end the talks', 'urged', 'NATO to end the talks', 'nato'],
    ['asked Olaf Scholz for more talks', 'asked', 'Olaf Scholz for more talks', 'olaf-scholz'],
    ['called on Germany to end the talks', 'called on', 'Germany to end the talks', 'germany'],
    ['begged allies for more shells', 'begged', 'allies for more shells', 'unnamed-allies'],
  ])('is named beside the cue or opens what is wanted: %s', (words, cue, content, addressee) => {
    expect(addresseeIn(`${LAVROV} ${words}.`, { source: LAVROV, cue, contents: [content] })).toBe(addressee);
  });

  it.each([
    ['accused NATO of lies', 'accused', 'NATO of lies'],
    ['thanked Olaf Scholz for the shells', 'thanked', 'Olaf Scholz for the shells'],
    ['said that NATO had failed', 'said', 'NATO had failed'],
    ['demanded the return of the Crimea', 'demanded', 'the return of the Crimea'],
    ['said of NATO that it had failed', 'said', 'it had failed'],
    ['told himself that it had failed', 'told', 'it had failed'],
  ])('is nobody where words are about somebody only: %s', (words, cue, content) => {
    expect(addresseeIn(`${LAVROV} ${words}.`, { source: LAVROV, cue, contents: [content] })).toBeNull();
  });
});
