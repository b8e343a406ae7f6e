import { describe, expect, it } from '@jest/globals';
import { BLOCK_OUTPUTS, type BlockOutputs, decodeBlock } from '../../../src/reading/decode/block.js';
import type { Matrix } from '../../../src/reading/decode/matrix.js';
import { windowSyntax } from '../../../src/reading/decode/syntax.js';
import { SPAN_HEADS } from '../../../src/reading/reading.js';
import { decodedFixture } from '../../support/reading-fixtures.js';

const { block, syntax, documents } = decodedFixture();

const joined = (windows: (typeof documents)[number]['windows'], name: string): Matrix => ({
  data: Float32Array.from(windows.flatMap(({ outputs }) => [...(outputs[name]?.data ?? [])])),
  columns: windows[0]?.outputs[name]?.columns ?? 0,
});

describe.each(documents)(
  'decoding of the same outputs as in training: %#',
  ({ windows, sentence, paragraph, expected }) => {
    const outputs = Object.fromEntries(
      BLOCK_OUTPUTS.map((name) => [name, joined(windows, name)]),
    ) as unknown as BlockOutputs;
    const { spans, links, roles, acts } = decodeBlock(block, outputs, { sentence, paragraph });

    it.each(SPAN_HEADS)('gives the same spans: %s', (head) => {
      const found = spans.filter((span) => span.head === head);
      expect(found.map(({ label, from, until }) => [label, from, until])).toEqual(expected.spans[head]);
      for (const { confidence } of found) {
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThanOrEqual(1 + 1e-9);
      }
    });

    it('gives the same links', () => {
      const range = (index: number): [number, number] => [spans[index]?.from ?? -1, spans[index]?.until ?? -1];
      expect(links.map(({ role, cue, span }) => [role, range(cue), range(span)])).toEqual(expected.links);
    });

    // The runtime's tables have four digits.
    it('gives the same acts', () => {
      const near = expected.acts.map(([content, shares]) => [content, shares.map((share) => expect.closeTo(share, 2))]);
      expect(
        acts.map(({ content, shares }) => [[spans[content]?.from, spans[content]?.until], Object.values(shares)]),
      ).toEqual(near);
    });

    it('gives the same roles', () => {
      const key = (row: readonly unknown[]): string => row.slice(0, 4).join(' ');
      const found = new Map(
        roles.map(({ trigger, word, role, confidence }) => {
          const { head, from } = spans[trigger] ?? {};
          return [key([head, from, word, head === 'decisions' ? `decision:${role}` : role]), confidence];
        }),
      );
      expect([...found.keys()].sort()).toEqual(expected.roles.map(key).sort());
      for (const row of expected.roles) expect(found.get(key(row))).toBeCloseTo(row[4], 2);
    });

    it('gives the same parts of speech, heads and relations', () => {
      const found = windows.flatMap((window) => {
        const matrix = (name: string): Matrix => window.outputs[name] ?? { data: new Float32Array(), columns: 1 };
        return windowSyntax(
          syntax,
          {
            upos: matrix('upos'),
            arcs: matrix('arcs'),
            root: matrix('root'),
            dependent: matrix('relation_dependent'),
            head: matrix('relation_head'),
          },
          sentence.slice(window.from, window.until),
          window.from,
        );
      });
      expect(found.map(({ partOfSpeech, head, relation }) => [partOfSpeech, head ?? -1, relation])).toEqual(
        expected.syntax,
      );
    });
  },
);
