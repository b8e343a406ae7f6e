import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { packagePath } from '../../../../src/package-root.js';
import { read } from '../../given-reading.js';

const SENTENCES = readFileSync(packagePath('test', 'extract', 'statements', 'acts', 'reporters-sentences.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [act: string, who: string, cue: string, content: string]);

/** A quotation stands before its speaker, as reporters have it. */
const sentenceOf = (who: string, cue: string, content: string): string =>
  content.startsWith('“') ? `${content} ${who} ${cue}.` : `${who} ${cue} ${content}.`;

describe('the acts of sentences as reporters write them', () => {
  it.each(SENTENCES)('%s: %s %s %s', (act, who, cue, content) => {
    const words = content.replace(/^“|[,.]?”$/gu, '');
    const { facts, cut } = read(sentenceOf(who, cue, content), {
      attributions: [{ source: who, cue, contents: [words] }],
    });
    expect(facts.statements).toHaveLength(1);
    const [statement] = facts.statements;
    expect(statement?.act).toBe(act);
    expect(cut(statement?.content ?? null)).toContain(words);
  });
});
