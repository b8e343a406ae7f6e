import { describe, expect, it } from '@jest/globals';
import { permissionsIn } from '../extracted.js';

describe('a permission', () => {
  it.each([
    [
      'of a government for its missiles',
      'Washington has allowed Ukraine to use ATACMS missiles against targets inside Russia.',
      ['us-government', 'GRANTED', 'ukraine', 'atacms', 'against targets inside Russia'],
    ],
    [
      'told as a green light',
      'France gave Ukraine the green light to use SCALP missiles against military targets in Russia.',
      ['france', 'GRANTED', 'ukraine', 'scalp', 'against military targets in Russia'],
    ],
    [
      'with a limit',
      'Norway allowed Ukraine to use F-16 jets only over Ukrainian territory.',
      ['norway', 'GRANTED_WITH_LIMITS', 'ukraine', 'f-16', null],
    ],
    [
      'that is weighed',
      'The White House is considering whether to let Ukraine strike deep inside Russia with ATACMS missiles.',
      ['us-government', 'UNDER_REVIEW', 'ukraine', 'atacms', 'deep inside Russia with ATACMS missiles'],
    ],
    [
      'that is not given',
      'Italy does not allow Ukraine to use its weapons against targets inside Russia.',
      ['italy', 'DENIED', 'ukraine', null, 'against targets inside Russia'],
    ],
  ] as const)('%s is read from its sentence', (_, sentence, [grantor, status, grantee, weapon, against]) => {
    expect(permissionsIn(sentence)).toEqual([{ grantor, status, grantee, weapon, against, evidence: sentence }]);
  });

  it('that is refused has the words for what is refused as its evidence', () => {
    expect(permissionsIn('Germany refused to allow Ukraine to strike Russian territory with Taurus missiles.')).toEqual(
      [
        expect.objectContaining({
          grantor: 'germany',
          status: 'DENIED',
          grantee: 'ukraine',
          weapon: 'taurus',
          evidence: 'to allow Ukraine to strike Russian territory with Taurus missiles',
        }),
      ],
    );
  });
});

describe('who allows', () => {
  const passive = 'Ukraine was allowed by France to use SCALP missiles against targets inside Russia.';

  it('stands behind "by" where the verb is passive', () => {
    expect(permissionsIn(passive)).toEqual([expect.objectContaining({ grantor: 'france', grantee: 'ukraine' })]);
  });

  it('is who allowed the rest, where a passive verb does not tell', () => {
    const [, second] = permissionsIn(
      'Washington has allowed Ukraine to use ATACMS missiles against targets inside Russia.',
      'Ukraine was permitted to use Storm Shadow missiles against targets inside Russia.',
    );
    expect(second).toMatchObject({ grantor: 'us-government', grantee: 'ukraine', weapon: 'storm-shadow' });
  });

  it('is alleged to, where the country to be struck says so', () => {
    expect(
      permissionsIn('Russia claimed that Britain had allowed Ukraine to use Storm Shadow missiles inside Russia.'),
    ).toEqual([expect.objectContaining({ grantor: 'united-kingdom', status: 'ALLEGED', grantee: 'ukraine' })]);
  });
});

describe('what became of it', () => {
  it.each([
    ['Germany rejected calls to allow Ukraine to use Taurus missiles inside Russia.', 'DENIED'],
    ['The United States has banned Ukraine from using ATACMS missiles inside Russia.', 'DENIED'],
    ['The United States withdrew permission for Ukraine to use ATACMS missiles inside Russia.', 'REVOKED'],
    ['Joe Biden has authorized Ukraine to use ATACMS missiles inside Russia.', 'GRANTED'],
  ])('is told by the words in front: %s', (sentence, status) => {
    expect(permissionsIn(sentence).map((found) => found.status)).toEqual([status]);
  });
});

describe('no permission', () => {
  it.each([
    ['is in leave to trade', 'The law allows farmers to sell grain abroad.'],
    ['is in leave to travel', 'The court allowed the journalist to travel to Germany.'],
    ['is in eased rules of trade', 'Finland eased restrictions on imports of timber.'],
    ['is in lifted rules of travel', 'Britain lifted restrictions on travel from France.'],
    ['is in leave to enter', 'Poland permitted the trucks to enter.'],
    ['is in what the weather allows', 'The weather allowed the crew to land in Oslo.'],
    ['is in leave for a parade', 'The minister gave no permission for the parade.'],
    ['is in what an editor lets a reporter do', 'The editor let the reporter finish.'],
  ])('%s', (_, sentence) => {
    expect(permissionsIn(sentence)).toEqual([]);
  });
});
