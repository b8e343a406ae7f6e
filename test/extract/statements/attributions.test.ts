import { describe, expect, it } from '@jest/globals';
import { openPage } from '../../../src/extract/page.js';
import { attributionsOf } from '../../../src/extract/statements/attributions.js';
import { readWords } from '../../../src/reading/read-words.js';
import type { LabelledSpan, Reading, SpanLink } from '../../../src/reading/reading.js';
import { readText } from '../../../src/text/read-text.js';

type Given = readonly [head: 'attribution' | 'nested', label: string, words: string];

/** "cue: contents" of what a reading with these spans, all contents linked to the first cue, attributes. */
function attributed(text: string, spans: readonly Given[]): string[] {
  const article = readText({ text: `News of the day\nIt rained.\n${text}` });
  const { words } = readWords(article);
  const placed = spans.map(([head, label, wanted]): LabelledSpan => {
    const start = article.text.indexOf(wanted);
    const from = words.findIndex((word) => word.start === start);
    const until = words.findIndex((word) => word.end === start + wanted.length) + 1;
    return { head, label, from, until, confidence: 0.9 };
  });
  const cue = placed.findIndex(({ label }) => label === 'cue');
  const links = placed.flatMap(({ label }, span): SpanLink[] =>
    label === 'content' ? [{ cue, span, role: 'content', confidence: 0.9 }] : [],
  );
  const reading: Reading = { words, spans: placed, links };
  const page = openPage(article, reading);
  const shown = ({ from, until }: { from: number; until: number }): string =>
    article.text.slice(page.tokens[from]?.start, page.tokens[until - 1]?.end);
  return attributionsOf(page).map(
    (one) => `${one.cue ? shown(one.cue) : null}: ${one.contents.map(shown).join(' | ')}`,
  );
}

describe('what is told inside a content', () => {
  const inner = 'they leave by night';
  it.each([
    ['asked that', 'asked'],
    ['demanded only that', 'demanded'],
  ])('is told by the verb of saying in front of its "that": %s', (verb, cue) => {
    const content = `Norway had ${verb} ${inner}`;
    expect(
      attributed(`Aides said ${content}.`, [
        ['attribution', 'cue', 'said'],
        ['attribution', 'content', content],
        ['nested', 'content', inner],
      ]),
    ).toEqual([`said: ${content}`, `${cue}: ${inner}`]);
  });

  it('has no cue where no such verb stands there', () => {
    const content = `the road was so long that ${inner}`;
    expect(
      attributed(`Aides said ${content}.`, [
        ['attribution', 'cue', 'said'],
        ['attribution', 'content', content],
        ['nested', 'content', inner],
      ]),
    ).toEqual([`said: ${content}`, `null: ${inner}`]);
  });
});
