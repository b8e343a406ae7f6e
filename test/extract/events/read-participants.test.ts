import { describe, expect, it } from '@jest/globals';
import { read } from '../given-reading.js';

/** "ROLE entity" of the participants of the one event that the model saw in a body. */
function who(
  body: string,
  trigger: string,
  label: string,
  roles: Readonly<Record<string, readonly string[]>>,
): string[] {
  const names = ['Norway', 'Kenya', 'Mali'].filter((name) => body.includes(name));
  const { facts } = read(body, {
    names: names.map((words) => ({ words, label: 'PLACE' })),
    triggers: [{ head: 'events', words: trigger, label, roles }],
  });
  expect(facts.events).toHaveLength(1);
  return facts.events[0]?.participants.map(({ role, entity }) => `${role} ${entity}`).sort() ?? [];
}

describe('participants by what the model saw', () => {
  it('are found where no syntax tells them', () => {
    expect(
      who('For Norway it was a week of sorrow, since Kenya had bombed it again.', 'bombed', 'STRIKE', {
        agent: ['Kenya'],
        target: ['Norway'],
      }),
    ).toEqual(['AGENT kenya', 'TARGET norway']);
  });

  it('are whom a pronoun stands for', () => {
    expect(
      who('Norway waited until dusk. Then it bombed Kenya.', 'bombed', 'STRIKE', { agent: ['it'], target: ['Kenya'] }),
    ).toEqual(['AGENT norway', 'TARGET kenya']);
  });

  it('are whose forces they are', () => {
    expect(
      who('Planes of the army of Kenya bombed Norway.', 'bombed', 'STRIKE', { agent: ['army of Kenya'] }),
    ).toContain('AGENT kenya');
  });

  it('are no places where a weapon is meant, and no weapons where a place is', () => {
    expect(
      who('Kenya bombed Norway from Mali.', 'bombed', 'STRIKE', { weapon: ['Mali'], location: ['Mali'] }).filter(
        (one) => one.endsWith('mali'),
      ),
    ).toEqual(['LOCATION mali']);
  });
});
