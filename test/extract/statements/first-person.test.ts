import { describe, expect, it } from '@jest/globals';
import { extractFacts } from '../../../src/extract/index.js';
import { readText } from '../../../src/text/read-text.js';
import { type GivenAttribution, read, readingOf } from '../given-reading.js';

const ROAD: GivenAttribution = { source: 'I', cue: 'think', contents: ['the road is shut'] };

describe('"I"', () => {
  it('is who says the words around it', () => {
    const { facts } = read('“I think the road is shut,” Kari Solheim said.', {
      names: [{ words: 'Kari Solheim', label: 'PERSON' }],
      attributions: [{ source: 'Kari Solheim', cue: 'said', contents: ['I think the road is shut'] }],
    });
    expect(facts.statements.map(({ speaker }) => speaker)).toEqual(['kari-solheim']);
  });

  it('is the one who wrote a signed article, outside quotations', () => {
    const text = readText({
      text: 'What the road told\nBy Kari Solheim\nIt rained. I think the road is shut.',
      byline: 'Kari Solheim',
    });
    const facts = extractFacts(text, readingOf(text, { attributions: [ROAD] }));
    expect(facts.statements.map(({ speaker }) => speaker)).toEqual(['kari-solheim']);
  });

  it('is somebody unnamed where nobody signed', () => {
    const { facts } = read('It rained. I think the road is shut.', { attributions: [ROAD] });
    expect(facts.entities.filter(({ named }) => named)).toEqual([]);
  });
});
