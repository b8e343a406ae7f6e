import { describe, expect, it } from '@jest/globals';
import { eventsIn } from '../extracted.js';

/** Who takes part in the last event of a type that the text tells. */
function whoIn(text: string, type: string): readonly string[] | undefined {
  return eventsIn(text).findLast((event) => event.type === type)?.who;
}

describe('a party that an event leaves out', () => {
  it.each([
    [
      'who gets what was told to be supplied',
      'Germany supplied Ukraine with Leopard 2 tanks. Berlin later delivered more Leopard 2 tanks.',
      'ARMS_TRANSFER',
      'RECIPIENT ukraine',
    ],
    [
      'who is asked for what another has',
      'Ukraine asked Germany to send Taurus missiles in May. Kyiv has long requested Taurus missiles.',
      'REQUEST',
      'TARGET germany',
    ],
    [
      'who struck a country at war with one other',
      'Russia invaded Ukraine in 2022. Missiles struck Kharkiv on Friday.',
      'STRIKE',
      'AGENT russia',
    ],
    [
      'where people were killed by the blow told right in front',
      'Russian artillery shelled Kherson on Friday. Nine civilians were killed.',
      'CASUALTIES',
      'LOCATION kherson',
    ],
  ])('is taken from the article: %s', (_, text, type, expected) => {
    expect(whoIn(text, type)).toContain(expected);
  });

  it.each([
    [
      'between other sides',
      'Germany supplied Ukraine with Leopard 2 tanks. France supplied Poland with Rafale jets. Norway delivered more F-16 jets.',
      'ARMS_TRANSFER',
      'RECIPIENT ukraine',
    ],
    [
      'of a country that several fight',
      'Russia invaded Ukraine. Israel attacked Iran. Missiles struck Poland.',
      'STRIKE',
      'AGENT russia',
    ],
    [
      'where a blow fell that was only feared',
      'Russia may shell Kherson. Nine civilians were killed.',
      'CASUALTIES',
      'LOCATION kherson',
    ],
  ])('is not guessed: %s', (_, text, type, unwanted) => {
    expect(whoIn(text, type)).toBeDefined();
    expect(whoIn(text, type)).not.toContain(unwanted);
  });

  it('is never on both sides', () => {
    const who = whoIn(
      'Germany supplied Ukraine with Leopard 2 tanks. Ukraine delivered more Leopard 2 tanks.',
      'ARMS_TRANSFER',
    );
    expect(who).not.toContain('RECIPIENT ukraine');
  });
});
