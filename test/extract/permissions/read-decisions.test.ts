import { describe, expect, it } from '@jest/globals';
import { type Given, type GivenTrigger, read } from '../given-reading.js';

const NAMES: NonNullable<Given['names']> = [
  { words: 'Norway', label: 'PLACE' },
  { words: 'Kenya', label: 'PLACE' },
  { words: 'Storm Shadow', label: 'WEAPON' },
];

/** "grantor STATUS grantee weapon" of each permission of a body, and the words it is read from. */
function told(body: string, ...decisions: Omit<GivenTrigger, 'head'>[]): string[] {
  const names = NAMES.filter(({ words }) => body.includes(words));
  const { facts, cut } = read(body, { names, triggers: decisions.map((one) => ({ head: 'decisions', ...one })) });
  return facts.permissions.map(
    ({ grantor, status, grantee, weapon, evidence }) => `${grantor} ${status} ${grantee} ${weapon}: ${cut(evidence)}`,
  );
}

const decision = (
  words: string,
  label: string,
  granter: string | null,
  grantee: string | null,
  weapon?: string,
): Omit<GivenTrigger, 'head'> => ({
  words,
  label,
  roles: {
    ...(granter === null ? {} : { granter: [granter] }),
    ...(grantee === null ? {} : { grantee: [grantee] }),
    ...(weapon === undefined ? {} : { weapon: [weapon] }),
  },
});

describe('permissions by what the model saw', () => {
  it('take who allows whom what from the words around the decision', () => {
    expect(
      told(
        'Lawmakers in Norway threw out a bill that would have armed Kenya with Storm Shadow missiles.',
        decision('threw out', 'denied', 'Norway', 'Kenya', 'Storm Shadow missiles'),
      ),
    ).toEqual([
      'norway DENIED kenya storm-shadow: Norway threw out a bill that would have armed Kenya with Storm Shadow missiles',
    ]);
  });

  it('tell each status by its name', () => {
    const statuses = [
      'requested',
      'under_review',
      'granted',
      'granted_with_limits',
      'denied',
      'revoked',
      'alleged_granted',
    ];
    expect(
      statuses
        .flatMap((label) =>
          told('Norway and the drones of Kenya were at odds.', decision('at odds', label, 'Norway', 'Kenya')),
        )
        .map((line) => line.split(' ')[1]),
    ).toEqual(['REQUESTED', 'UNDER_REVIEW', 'GRANTED', 'GRANTED_WITH_LIMITS', 'DENIED', 'REVOKED', 'ALLEGED']);
  });

  it('follow pronouns to whom they stand for', () => {
    expect(
      told(
        'Norway waited. On Friday it relented and Kenya got the jets.',
        decision('relented', 'granted', 'it', 'Kenya'),
      ),
    ).toEqual(['norway GRANTED kenya null: it relented and Kenya']);
  });

  it('are of arms or forces that the sentence before tells of, in one paragraph', () => {
    const relented = (parted: string): string[] =>
      told(
        `Norway held on to its jets.${parted}On Friday it relented and Kenya was content.`,
        decision('relented', 'granted', 'it', 'Kenya'),
      );
    expect(relented(' ')).toEqual(['norway GRANTED kenya null: it relented and Kenya']);
    expect(relented('\n')).toEqual([]);
  });

  it('are of both who are joined by "and", and not of others that bear the same role', () => {
    expect(
      told('Norway and Kenya turned Mali and its jets away.', {
        words: 'turned',
        label: 'denied',
        roles: { granter: ['Norway', 'Kenya'], grantee: ['Mali'] },
      }).map((line) => line.split(':')[0]),
    ).toEqual(['norway DENIED mali null', 'kenya DENIED mali null']);
    expect(
      told('Norway turned Mali and its jets away while Kenya watched.', {
        words: 'turned',
        label: 'denied',
        roles: { granter: ['Norway', 'Kenya'], grantee: ['Mali'] },
      }).map((line) => line.split(':')[0]),
    ).toEqual(['norway DENIED mali null']);
  });

  it('name groups that are no arm of a state by their own words', () => {
    const { facts } = read('Norway turned the jets of Kenyan airlines back on Monday.', {
      names: [{ words: 'Norway', label: 'PLACE' }],
      triggers: [{ head: 'decisions', ...decision('turned', 'denied', 'Norway', 'Kenyan airlines') }],
    });
    const [permission] = facts.permissions;
    expect(facts.entities.find(({ id }) => id === permission?.grantee)).toMatchObject({
      name: 'Kenyan airlines',
      named: false,
    });
  });

  it('are not told where the model is unsure of the decision', () => {
    expect(
      told('Norway and Kenya were at odds.', { ...decision('at odds', 'denied', 'Norway', 'Kenya'), confidence: 0.3 }),
    ).toEqual([]);
  });

  it('are given by no single person who speaks for no state', () => {
    expect(
      told(
        'Jens Stoltenberg was mulling over jets for Kenya.',
        decision('mulling', 'under_review', 'Jens Stoltenberg', 'Kenya'),
      ),
    ).toEqual([]);
  });

  it('are of two countries: whom only a pronoun tells is somebody else than the one that is named', () => {
    const body =
      'Norway has cleared the sale of drones to Kenya. Kenyan pilots said on Friday it had turned the jets away.';
    const parties = (granter: string, grantee: string): string[] =>
      told(body, decision('turned', 'denied', granter, grantee))
        .map((line) => line.split(' null')[0] ?? '')
        .filter((line) => line.includes('DENIED'));
    expect(parties('it', 'Kenyan pilots')).toEqual(['norway DENIED kenya']);
  });

  it('tell whom the article lets receive arms where the words refuse them for the sake of one’s own', () => {
    const body =
      'Kenya wants jets, and Kenya needs jets. Norway turned it down, since Norwegian pilots would be needed in Kenya.';
    expect(
      told(body, decision('turned', 'denied', 'Norway', 'Norwegian pilots')).map((line) => line.split(' null')[0]),
    ).toEqual(['norway DENIED kenya']);
  });

  it('are not told where nobody is named', () => {
    expect(told('The jets were held back.', decision('held back', 'denied', null, null))).toEqual([]);
  });
});

describe('a permission by a frame of words', () => {
  const sentence = 'Norway has approved the sale of Storm Shadow missiles.';
  const grantees = (confidence: number): string[] =>
    told(`Kenya waited in vain. ${sentence}`, {
      ...decision('approved', 'granted', 'Norway', 'Kenya', 'Storm Shadow missiles'),
      confidence,
    }).map((line) => line.split(':')[0] ?? '');

  it('is of whom the model saw as allowed where the frame leaves it open', () => {
    expect(grantees(0.9)).toEqual(['norway GRANTED kenya storm-shadow']);
    expect(grantees(0.4)).toEqual([]);
  });

  it('is turned round where the model saw its parties the other way', () => {
    const body = 'The United States has allowed Ukraine to fire Storm Shadow missiles.';
    const parties = (granter: string, grantee: string): string[] =>
      told(body, decision('allowed', 'granted', granter, grantee)).map((line) => line.split(' storm')[0] ?? '');
    expect(parties('The United States', 'Ukraine')).toEqual(['united-states GRANTED ukraine']);
    expect(parties('Ukraine', 'The United States')).toEqual(['ukraine GRANTED united-states']);
  });

  it('is left as it is where the model saw another outcome, and of nobody who is to be struck', () => {
    const asked = 'The United States has asked Ukraine not to fire American missiles at Russia.';
    expect(
      told(asked, decision('asked', 'requested', 'Ukraine', 'The United States')).map((line) => line.split(' ')[0]),
    ).toEqual(['united-states']);
    const approved =
      'Ukraine and Ukraine alone. Norway has approved the use of Storm Shadow missiles against Russian forces.';
    expect(
      told(approved, decision('approved', 'granted', 'Norway', 'Russian forces')).map(
        (line) => line.split(' storm')[0],
      ),
    ).not.toContain('norway GRANTED russia-armed-forces');
  });

  it('is turned round too where the frame has one of them in the place of the other and leaves the other open', () => {
    const body = 'Norway waited. Kenya has been allowed to fire Storm Shadow missiles.';
    expect(
      told(body, decision('allowed', 'granted', 'Kenya', 'Norway')).map((line) => line.split(' storm')[0]),
    ).toEqual(['kenya GRANTED norway']);
  });
});
