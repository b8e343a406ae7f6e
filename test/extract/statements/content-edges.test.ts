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

  it('ends at an "…ing" that is joined to the verb on which its own "…ing" hangs', () => {
    const syntax = `${words} | ${named} | signing VERB conj 3 | a DET det 14 | treaty NOUN obj 12`;
    expect(saidIn(text, attribution, syntax)).toEqual([['MIXED', 'it a “poison”', ['poison']]]);
  });

  it('goes on with what a "that" opens, whatever it is joined to', () => {
    const syntax =
      'Kyiv PROPN nsubj 2 | said VERB root 0 | it PRON nsubj 4 | rained VERB ccomp 2 | and CCONJ cc 8 | that SCONJ mark 8 | it PRON nsubj 8 | snowed VERB conj 2';
    const said = { source: 'Kyiv', cue: 'said', contents: ['it rained and that it snowed'] };
    expect(saidIn('Kyiv said it rained and that it snowed.', said, syntax)).toEqual([
      ['INDIRECT', 'it rained and that it snowed', []],
    ]);
  });

  it('is found with its infinitive where only the syntax shows it', () => {
    const syntax =
      'Kyiv PROPN nsubj 2 | put VERB root 0 | pressure NOUN obj 2 | on ADP case 5 | Paris PROPN obl 2 | – PUNCT punct 8 | to PART mark 8 | wait VERB advcl 2';
    const put = { source: 'Kyiv', cue: 'put pressure on', contents: [] };
    expect(saidIn('Kyiv put pressure on Paris – to wait.', put, syntax)).toEqual([['INDIRECT', 'Paris – to wait', []]]);
  });

  it('goes on to the end of what whoever it names is asked to do', () => {
    const syntax = (last: string): string =>
      `Kyiv PROPN nsubj 2 | urged VERB root 0 | Paris PROPN obj 2 | once ADV advmod 7 | more ADV advmod 4 | to PART mark 7 | wait VERB ${last}`;
    const urged = { source: 'Kyiv', cue: 'urged', contents: ['Paris'] };
    const text = 'Kyiv urged Paris once more to wait.';
    expect(saidIn(text, urged, syntax('xcomp 2'))).toEqual([['INDIRECT', 'Paris once more to wait', []]]);
    expect(saidIn(text, urged, syntax('acl 3'))).toEqual([['INDIRECT', 'Paris', []]]);
  });

  it('goes on where what follows is joined to what is said', () => {
    const syntax = `${words} | ${named} | signing VERB conj 9 | a DET det 14 | treaty NOUN obj 12`;
    expect(saidIn(text, attribution, syntax)).toEqual([['MIXED', content, ['poison']]]);
  });

  it('ends where a phrase behind a quotation tells on what occasion it was said', () => {
    const hailed = { source: 'Sergey Lavrov', cue: 'hailed' };
    const step = '“half a step” in a post on X';
    expect(saidIn(`Sergey Lavrov hailed ${step}.`, { ...hailed, contents: [step] })).toEqual([
      ['DIRECT', '“half a step”', ['half a step']],
    ]);
    const path = '“half a step” in a long march';
    expect(saidIn(`Sergey Lavrov hailed ${path}.`, { ...hailed, contents: [path] })).toEqual([
      ['MIXED', path, ['half a step']],
    ]);
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

describe('several contents of one cue', () => {
  const told = (text: string, source: string, contents: readonly string[]): unknown[] => {
    const { facts, cut } = read(text, { attributions: [{ source, cue: 'said', contents }] });
    return facts.statements.map(({ kind, cue, content }) => [kind, cut(cue), cut(content)]);
  };

  it('are two statements where plain words are followed by a quotation in the next sentence', () => {
    expect(
      told('Sergey Lavrov said it had begun to rain. “It will not stop for a week.”', 'Sergey Lavrov', [
        'it had begun to rain',
        'It will not stop for a week',
      ]),
    ).toEqual([
      ['INDIRECT', 'said', 'it had begun to rain'],
      ['DIRECT', null, 'It will not stop for a week'],
    ]);
  });

  it('are one where all of it is quoted', () => {
    expect(
      told('“It is late,” Sergey Lavrov said. “It will not stop for a week.”', 'Sergey Lavrov', [
        'It is late',
        'It will not stop for a week',
      ]),
    ).toEqual([['DIRECT', 'said', 'It will not stop for a week']]);
  });

  it.each([
    [
      'without what the narrator adds',
      'It had begun to rain, Sergey Lavrov said, one of the wettest days since the war began in the spring.',
      ['It had begun to rain', 'one of the wettest days since the war began in the spring'],
      'It had begun to rain',
    ],
    [
      'with what goes on behind the cue',
      'It had begun, Sergey Lavrov said, to rain in all of the northern regions.',
      ['It had begun', 'to rain in all of the northern regions'],
      'to rain in all of the northern regions',
    ],
    [
      'from the semicolon on',
      'The north of the country was cold and dark; it had begun to rain, Sergey Lavrov said.',
      ['The north of the country was cold and dark', 'it had begun to rain'],
      'it had begun to rain',
    ],
  ])('are told %s', (_, text, contents, content) => {
    expect(told(text, 'Sergey Lavrov', contents)).toEqual([['INDIRECT', 'said', content]]);
  });
});

describe('a quotation behind plain words', () => {
  const said = (text: string, ...contents: readonly string[]): unknown[] =>
    saidIn(text, { source: 'Sergey Lavrov', cue: 'said', contents });

  it.each(['and', 'but'])('is a statement of its own behind "%s"', (joint) => {
    expect(
      said(
        `The rain has stopped, Sergey Lavrov said, ${joint} “it will not return”.`,
        'The rain has stopped',
        'it will not return',
      ),
    ).toEqual([
      ['INDIRECT', 'The rain has stopped', []],
      ['DIRECT', 'it will not return', ['it will not return']],
    ]);
  });

  it('goes on behind a quotation', () => {
    const found = said(
      '“The rain has stopped,” Sergey Lavrov said, “and it will not return”.',
      '“The rain has stopped,”',
      '“and it will not return”',
    );
    expect(found).toEqual([['DIRECT', expect.any(String), ['The rain has stopped,', 'and it will not return']]]);
  });
});

describe('a content that ends at an aside between dashes', () => {
  const said = (text: string, content: string, ...others: readonly GivenAttribution[]): unknown[] =>
    read(text, {
      attributions: [{ source: 'Sergey Lavrov', cue: 'said', contents: [content] }, ...others],
    }).facts.statements.map(({ content: { words } }) => words);

  it.each(['–', '—', '--'])('goes on behind it: %s', (dash) => {
    const aside = `Russia has rights ${dash} those of a coastal state ${dash} over the strait`;
    expect(said(`Sergey Lavrov said ${aside}.`, 'Russia has rights')).toEqual([aside]);
  });

  it.each([
    ['where only one dash follows', 'Sergey Lavrov said Russia has rights – a bold claim.'],
    ['where a new sentence follows', 'Sergey Lavrov said Russia has rights – a bold claim – Olaf Scholz had none.'],
    ['where it stands before its cue', 'Russia has rights – bold as it is – Sergey Lavrov said on Monday.'],
  ])('ends there %s', (_, text) => {
    expect(said(text, 'Russia has rights')).toEqual(['Russia has rights']);
  });

  it('ends there where somebody else speaks behind it', () => {
    const text = 'Sergey Lavrov said Russia has rights – a bold claim – while others said that it has none.';
    const others = { source: 'others', cue: 'said that', contents: ['it has none'] };
    expect(said(text, 'Russia has rights', others)).toEqual(['Russia has rights', 'it has none']);
  });
});
