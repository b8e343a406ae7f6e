import { describe, expect, it } from '@jest/globals';
import { type GivenAttribution, read } from '../given-reading.js';

function saidIn(text: string, attribution: GivenAttribution, syntax?: string): unknown[] {
  const { facts, cut } = read(text, { attributions: [attribution], ...(syntax === undefined ? {} : { syntax }) });
  return facts.statements.map(({ kind, content, quoted }) => [kind, cut(content), quoted.map((quote) => cut(quote))]);
}

describe('contents joined by "and that"', () => {
  it('are said one by one where each is a quotation', () => {
    const content = 'that “it has begun to rain”, and that “it will not stop”';
    expect(
      saidIn(`Sergey Lavrov said ${content}.`, { source: 'Sergey Lavrov', cue: 'said', contents: [content] }),
    ).toEqual([
      ['DIRECT', '“it has begun to rain”', ['it has begun to rain']],
      ['DIRECT', '“it will not stop”', ['it will not stop']],
    ]);
  });

  it.each([
    ['that it has begun to rain and that it will not stop', 'INDIRECT'],
    ['that “it has begun to rain” and that it will not stop', 'MIXED'],
    ['the “old and that new” bridge', 'MIXED'],
  ])('are one where not each is: %s', (content, kind) => {
    const said = saidIn(`Sergey Lavrov said ${content}.`, {
      source: 'Sergey Lavrov',
      cue: 'said',
      contents: [content],
    });
    expect(said).toEqual([[kind, content.replace(/^that /u, ''), expect.any(Array)]]);
  });
});

describe('a content', () => {
  const content = 'it a “poison” and signing a treaty';
  const text = `Sergey Lavrov left, calling ${content}.`;
  const attribution = { source: 'Sergey Lavrov', cue: 'calling', contents: [content] };
  const words =
    'Sergey PROPN nsubj 3 | Lavrov PROPN flat 1 | left VERB root 0 | , PUNCT punct 3 | calling VERB advcl 3';
  const named =
    'it PRON obj 5 | a DET det 9 | “ PUNCT punct 9 | poison NOUN xcomp 5 | ” PUNCT punct 9 | and CCONJ cc 12';

  it('ends where the narrator goes on with another verb of the same speaker', () => {
    const syntax = `${words} | ${named} | signing VERB conj 5 | a DET det 14 | treaty NOUN obj 12`;
    expect(saidIn(text, attribution, syntax)).toEqual([['MIXED', 'it a “poison”', ['poison']]]);
  });

  it('goes on where what follows is joined to what is said', () => {
    const syntax = `${words} | ${named} | signing VERB conj 9 | a DET det 14 | treaty NOUN obj 12`;
    expect(saidIn(text, attribution, syntax)).toEqual([['MIXED', content, ['poison']]]);
  });

  it('begins behind "that", but keeps the word where it points at a thing', () => {
    const syntax = 'Kyiv PROPN nsubj 2 | rejected VERB root 0 | that DET det 4 | offer NOUN obj 2';
    const rejected = { source: 'Kyiv', cue: 'rejected', contents: ['that offer'] };
    expect(saidIn('Kyiv rejected that offer.', rejected, syntax)).toEqual([['INDIRECT', 'that offer', []]]);
    expect(saidIn('Kyiv said that it rained.', { source: 'Kyiv', cue: 'said', contents: ['that it rained'] })).toEqual([
      ['INDIRECT', 'it rained', []],
    ]);
  });
});
