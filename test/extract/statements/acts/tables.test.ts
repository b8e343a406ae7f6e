import { describe, expect, it } from '@jest/globals';
import { readTable, several } from '../../../../src/extract/table.js';
import { SPEECH_ACTS } from '../../../../src/model/vocabulary.js';

const classes = new Set(readTable('word-classes.tsv').map((row) => row.class));

describe('the tables of acts', () => {
  it.each(['reporting.tsv', 'content-acts.tsv', 'complement-acts.tsv'])('name acts of the model only: %s', (file) => {
    const acts = new Set(readTable(file).map((row) => row.act));
    expect([...acts].filter((act) => !(SPEECH_ACTS as readonly string[]).includes(act ?? ''))).toEqual([]);
  });

  it.each(['content-acts.tsv', 'complement-acts.tsv'])('use classes of words that there are: %s', (file) => {
    const used = readTable(file).flatMap((row) =>
      [...(row.pattern ?? '').matchAll(/<([^>]+)>/gu)].map(([, name]) => name),
    );
    expect(used.filter((name) => !classes.has(name))).toEqual([]);
  });

  it.each(['reporting.tsv', 'content-acts.tsv', 'complement-acts.tsv', 'word-classes.tsv'])(
    'have nothing twice and a source for each row: %s',
    (file) => {
      const rows = readTable(file);
      const keys = rows.map((row) => JSON.stringify([row.cue, row.kind, row.class, row.cues, row.act, row.pattern]));
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
      expect(rows.filter((row) => !row.source)).toEqual([]);
    },
  );

  it('weigh contents behind cues in the four ways that there are', () => {
    const ways = new Set(readTable('reporting.tsv').map((row) => row.content));
    expect([...ways].sort()).toEqual(['blame', 'fixed', 'free', 'strong']);
  });

  it('have complements of cues that there are', () => {
    const cues = new Set(readTable('reporting.tsv').map((row) => row.cue));
    const used = readTable('complement-acts.tsv').flatMap((row) => several(row.cues));
    expect(used.filter((cue) => !cues.has(cue))).toEqual([]);
  });
});
