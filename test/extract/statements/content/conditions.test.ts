import { describe, expect, it } from '@jest/globals';
import { read } from '../../given-reading.js';

function conditionIn(content: string, cue = 'said'): unknown {
  const { facts, cut } = read(`Sergey Lavrov ${cue} ${content}.`, {
    attributions: [{ source: 'Sergey Lavrov', cue, contents: [content] }],
  });
  const [statement] = facts.statements;
  return statement && [cut(statement.condition), cut(statement.consequence)];
}

describe('what is said under a condition', () => {
  it.each([
    ['if NATO attacks, Russia will respond', 'if NATO attacks', 'Russia will respond'],
    ['Russia will respond if NATO attacks', 'if NATO attacks', 'Russia will respond'],
    ['Russia would not respond unless NATO attacks first', 'unless NATO attacks first', 'Russia would not respond'],
    ['talks may go on provided that the guns fall silent', 'provided that the guns fall silent', 'talks may go on'],
    ['the road stays open as long as the truce holds', 'as long as the truce holds', 'the road stays open'],
    ['“If they come here, we will be ready for them”', 'If they come here', 'we will be ready for them'],
    [
      '“Should NATO attack us, we will respond with all we have”',
      'Should NATO attack us',
      'we will respond with all we have',
    ],
    ['the army would leave on condition that it is paid', 'on condition that it is paid', 'the army would leave'],
  ])('keeps the condition and what follows: %s', (content, condition, consequence) => {
    expect(conditionIn(content)).toEqual([condition, consequence]);
  });

  it.each([
    ['no condition is set', 'Russia will respond to an attack', 'said'],
    ['"even if" concedes', 'Russia will stay even if NATO attacks', 'said'],
    ['somebody asks', 'if NATO would attack', 'asked'],
    ['"should" advises', 'NATO should respond to an attack', 'said'],
    ['something was provided', 'the guns were provided by friends of the army', 'said'],
  ])('is none where %s', (_, content, cue) => {
    expect(conditionIn(content, cue)).toEqual([null, null]);
  });
});
