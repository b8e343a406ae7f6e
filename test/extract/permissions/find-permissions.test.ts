import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { packagePath } from '../../../src/package-root.js';
import { extracted, permissionsIn } from '../extracted.js';

const linesOf = (file: string): string[] =>
  readFileSync(packagePath('test', 'extract', 'permissions', file), 'utf8')
    .trimEnd()
    .split('\n');

/** The columns of told.tsv behind the sentence, of one or more permissions. */
type Row = readonly string[];

function told(): [string, Row[]][] {
  const rows = new Map<string, Row[]>();
  for (const line of linesOf('told.tsv').slice(1)) {
    const [sentence = '', ...row] = line.split('\t');
    rows.set(sentence, [...(rows.get(sentence) ?? []), row]);
  }
  return [...rows];
}

function readFrom(sentence: string): Row[] {
  const { facts } = extracted(sentence);
  return facts.permissions.map(({ grantor, status, grantee, weapon, against, area, condition }) =>
    [grantor, status, grantee, weapon, against, area, condition].map((value) => value ?? '-'),
  );
}

describe('a permission', () => {
  it.each(told())('is told by: %s', (sentence, rows) => {
    expect(readFrom(sentence)).toEqual(rows);
  });

  it.each(told().map(([sentence]) => sentence))('has its words in the text: %s', (sentence) => {
    const { facts, cut } = extracted(sentence);
    for (const { evidence, against, area, condition } of facts.permissions) {
      expect(cut(evidence)).toBe(evidence.words);
      expect(sentence).toContain(evidence.words);
      for (const words of [against, area, condition]) expect(evidence.words).toContain(words ?? '');
    }
  });

  it.each(linesOf('untold.txt'))('is not told by: %s', (sentence) => {
    expect(readFrom(sentence)).toEqual([]);
  });
});

describe('who allows', () => {
  it('is who allowed the rest, where a passive verb does not tell', () => {
    const [, second] = permissionsIn(
      'Washington has allowed Ukraine to use ATACMS missiles against targets inside Russia.',
      'Ukraine was permitted to use Storm Shadow missiles against targets inside Russia.',
    );
    expect(second).toMatchObject({ grantor: 'us-government', grantee: 'ukraine', weapon: 'storm-shadow' });
  });

  it('is each of several who are joined', () => {
    expect(permissionsIn('Norway, Finland and Canada have allowed Ukraine to strike targets inside Russia.')).toEqual(
      ['norway', 'finland', 'canada'].map((grantor) => expect.objectContaining({ grantor, status: 'GRANTED' })),
    );
  });

  it('is a group without a name where the words name one', () => {
    const { facts } = extracted('Ukraine asked its allies for permission to strike Russia with Western missiles.');
    const [permission] = facts.permissions;
    expect(facts.entities.find(({ id }) => id === permission?.grantor)).toMatchObject({ name: 'allies', named: false });
  });

  it('is not the missile whose range allows something', () => {
    expect(permissionsIn('Its range lets Ukraine strike air bases in Russia with the missile.')).toEqual([]);
  });
});

describe('who is allowed', () => {
  it('is nobody in particular where a state closes what is its own to all', () => {
    expect(permissionsIn('Iraq will not allow its airspace to be used for attacks on Iran.')).toEqual([
      expect.objectContaining({ grantor: 'iraq', grantee: null, status: 'DENIED' }),
    ]);
  });

  it('is those named together whom "they" means', () => {
    const told = permissionsIn(
      'Washington assured Norway and Denmark that they would be allowed to give F-16 jets to Ukraine.',
    );
    expect(told.map(({ grantee }) => grantee)).toEqual(['norway', 'denmark']);
  });

  it('is no permission of its own where the same is asked for again in other words for the arms', () => {
    expect(
      permissionsIn(
        'Ukraine has asked Germany for long-range missiles.',
        'Ukraine has asked Germany for German weapons.',
      ),
    ).toHaveLength(1);
  });
});

describe('what one side of is left to the article', () => {
  it.each([
    [
      'Washington has allowed Ukraine to use American weapons against targets inside Russia.',
      'Ukraine had asked Washington for weeks to lift the ban.',
      { status: 'REQUESTED', grantor: 'us-government', grantee: 'ukraine' },
    ],
    [
      'Germany has allowed Ukraine to use German weapons against targets in Russia.',
      'Italian Foreign Minister Antonio Tajani said Italian weapons could not be used outside Ukraine.',
      { status: 'DENIED', grantee: 'ukraine' },
    ],
  ])('is told by: %s %s', (before, sentence, expected) => {
    expect(permissionsIn(before, sentence)).toEqual([
      expect.objectContaining({ status: 'GRANTED' }),
      expect.objectContaining(expected),
    ]);
  });
});

describe('tellings of one permission', () => {
  it('are one with further evidence where the targets are alike', () => {
    const [first, ...others] = extracted(
      'The United States has allowed Ukraine to use ATACMS missiles against targets inside Russia.',
      'The United States gave Ukraine permission to fire ATACMS missiles into Russia on Monday.',
    ).facts.permissions;
    expect(others).toEqual([]);
    expect(first?.otherEvidence.map(({ words }) => words)).toEqual([
      'The United States gave Ukraine permission to fire ATACMS missiles into Russia on Monday',
    ]);
  });

  it('are one where the arms of one country are told of in two ways, and two where they are of two', () => {
    const allowed = (arms: string): string[] =>
      permissionsIn(
        'The United States has allowed Ukraine to use American weapons against targets inside Russia.',
        `The United States gave Ukraine permission to fire ${arms} weapons at targets inside Russia.`,
      ).map(({ status }) => status);
    expect(allowed('American-made')).toEqual(['GRANTED']);
    expect(allowed('long-range')).toEqual(['GRANTED', 'GRANTED']);
  });

  it('are two where their targets differ', () => {
    expect(
      permissionsIn(
        'The United States has allowed Ukraine to use American missiles near Kharkiv.',
        'The United States has allowed Ukraine to strike bridges in Crimea.',
      ),
    ).toHaveLength(2);
  });

  it('take the limits that one of them names', () => {
    expect(
      permissionsIn(
        'The United States has allowed Ukraine to use American missiles against targets inside Russia.',
        'The United States let Ukraine use American missiles inside Russia only in self-defence.',
      ).map(({ status }) => status),
    ).toEqual(['GRANTED_WITH_LIMITS']);
  });
});
