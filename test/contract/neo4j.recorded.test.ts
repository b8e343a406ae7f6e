import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { MemoryStore } from '../support/memory-store.js';
import { hashFiles, RECORDING, type Recording, recordedWork, replay } from './recording.js';

const recording = JSON.parse(readFileSync(RECORDING, 'utf8')) as Recording;

describe('what a real Neo4j answered', () => {
  it('was asked with the statements as they are: otherwise run scripts/record-neo4j.mjs', () => {
    expect(recording.files).toEqual(hashFiles());
  });

  it('becomes the answers of the oracle', async () => {
    const [expected, actual] = [await recordedWork(new MemoryStore()), await recordedWork(replay(recording))];
    expect(actual).toEqual(expected);
  });

  it('is of every statement that reads or writes in the course of the work', () => {
    const asked = new Set(Object.keys(recording.answers).map((key) => `${key.split(' ')[0]}.cypher`));
    const others = Object.keys(recording.files).filter((file) => !asked.has(file) && !file.startsWith('migrations/'));
    // Those of migrate, info and check, which are asked of a real server only.
    expect(others.filter((file) => !/migration|check-|counts|version|await-indexes|-blocks/.test(file))).toEqual([]);
  });

  it('is refused where a statement was never recorded', async () => {
    const store = replay({ files: {}, answers: {} });
    await expect(store.copiesOf('art_nothing' as never)).rejects.toThrow(/record-neo4j/);
  });
});
