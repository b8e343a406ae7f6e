import { describe, expect, it } from '@jest/globals';
import type { ArticleSource } from '../../src/text/article-source.js';
import type { Section } from '../../src/text/article-text.js';
import { readText } from '../../src/text/read-text.js';

const PAGE = [
  'Norway lets Kyiv strike across the border',
  'Oslo joins the countries that have lifted their limits on donated weapons this week',
  'By Kari Example',
  'Friday, 31 May 2024',
  'OSLO (Reuters) – Norway said on Friday that Ukraine may use Norwegian weapons against targets in Russia.',
  'Border rule',
  'The minister said the decision rested on international law.',
  'A soldier stands beside a howitzer near Kharkiv. Photo: Handout/Reuters',
  'Read more: Denmark sends jets',
  '“Ukraine has that right,” he said.',
  'Reporting by Kari Example; Editing by Ola Example',
  'Subscribe to our newsletter',
  'Related articles',
  'Sweden ponders its own rules',
].join('\n');

const wordsIn = (section: Section, source: ArticleSource = { text: PAGE }): string[] => {
  const { text, paragraphs } = readText(source);
  return paragraphs.filter((one) => one.section === section).map(({ start, end }) => text.slice(start, end));
};

describe('an article as it is laid out', () => {
  it('has a title, a standfirst and a byline above its text', () => {
    expect(wordsIn('title')).toEqual(['Norway lets Kyiv strike across the border']);
    expect(wordsIn('standfirst')).toEqual([expect.stringMatching(/^Oslo joins/)]);
    expect(wordsIn('byline')).toEqual(['By Kari Example']);
  });

  it('has running text that boilerplate does not interrupt', () => {
    expect(wordsIn('body')).toEqual([
      expect.stringMatching(/^OSLO \(Reuters\)/),
      expect.stringMatching(/^The minister said/),
      expect.stringMatching(/^“Ukraine has that right/),
    ]);
  });

  it('marks what is not its own text, and says why', () => {
    const { text, boilerplate } = readText({ text: PAGE });
    expect(boilerplate.map(({ start, end, why }) => [text.slice(start, end).split('\n')[0], why])).toEqual([
      ['Friday, 31 May 2024', 'page date header'],
      ['Border rule', 'crosshead'],
      ['A soldier stands beside a howitzer near Kharkiv. Photo: Handout/Reuters', 'caption'],
      ['Read more: Denmark sends jets', 'related links'],
      ['Reporting by Kari Example; Editing by Ola Example', 'agency credit'],
      ['Subscribe to our newsletter', 'form'],
      ['Related articles', 'related links'],
    ]);
  });

  it('tells title, byline, dateline, agency and date from the text', () => {
    expect(readText({ text: PAGE }).meta).toMatchObject({
      title: 'Norway lets Kyiv strike across the border',
      byline: 'Kari Example',
      dateline: 'OSLO',
      agencies: ['Reuters'],
      publishedAt: '2024-05-31',
      language: 'en',
    });
  });

  it('believes the source before the text', () => {
    const source = { text: PAGE, title: 'Another title', outlet: 'A Paper', publishedAt: null, language: 'en' };
    expect(readText(source).meta).toMatchObject({
      title: 'Another title',
      outlet: 'A Paper',
      publishedAt: '2024-05-31',
    });
  });

  it('keeps the text as it came', () => {
    const text = '\ufeff  One thing happened today.\r\n\r\n“Two,” he said. 🚀\n';
    expect(readText({ text }).text).toBe(text);
  });

  it('has sentences that each lie in one paragraph', () => {
    const { paragraphs, sentences } = readText({ text: PAGE });
    for (const { start, end, paragraph } of sentences) {
      const around = paragraphs[paragraph];
      expect(around && around.start <= start && end <= around.end).toBe(true);
    }
  });
});

describe('the day of publication', () => {
  const TITLE = 'Ministers refuse to lift the limits';
  const BODY = 'The minister said on Tuesday that nothing would change before the summit.\nHe left at noon.';
  it.each([
    ['a dateline', `${TITLE}\nOSLO, March 9, 2027 (NTB) - ${BODY}`, '2027-03-09'],
    ['a dateline with the day first', `${TITLE}\nOSLO, 9 March 2027 — ${BODY}`, '2027-03-09'],
    ['a line of place and day', `${TITLE}\nOslo, 12 November 2027\n${BODY}`, '2027-11-12'],
    ['a line of a series', `${TITLE}\nInstitute for Peace · Policy Note 31 · September 2027\n${BODY}`, '2027-09'],
    ['a day behind the place', `${TITLE}\nCAIRO – 26 July 2027: ${BODY}`, '2027-07-26'],
    ['a line with the time first', `${TITLE}\n12:01 31 May 2027\n${BODY}`, '2027-05-31'],
    ['a line in capitals', `${TITLE}\nPUBLISHED 30 MAY 2027\n${BODY}`, '2027-05-30'],
    ['a line in figures', `${TITLE}\nIssued on: 31/05/2027 - 12:01\n${BODY}`, '2027-05-31'],
    ['a byline with a time behind', `${TITLE}\nBy Ann Berg | Published May 3, 2027 10:00am EDT\n${BODY}`, '2027-05-03'],
    ['a line of reading time', `${TITLE}\n4 min read May 31, 2027\n${BODY}`, '2027-05-31'],
    ['no line of figures that may be two days', `${TITLE}\n05/06/2027\n${BODY}`, null],
    ['no dateline without a year', `${TITLE}\nOSLO, March 9 (NTB) - ${BODY}`, null],
    ['no day that the title speaks of', `What followed on 12 November 2027\n${BODY}`, null],
    [
      'no day that the standfirst speaks of',
      `${TITLE}\nThe answer to the raid on the depot of 12 November 2027\n${BODY}`,
      null,
    ],
    ['no day in the text', `${TITLE}\n${BODY}\nThe war began on 12 November 2027.`, null],
  ])('is that of %s', (_, text, day) => {
    expect(readText({ text }).meta.publishedAt).toBe(day);
  });
});

describe('a dateline', () => {
  const BODY = 'Forces attacked a depot overnight, the ministry said.\nHe left at noon.';
  it.each([
    ['WASHINGTON, May 30 (Reuters) - ', 'WASHINGTON', '--05-30'],
    ['MOSCOW, November 21. /TASS/. ', 'MOSCOW', '--11-21'],
    ['NEW DELHI, April 30: ', 'NEW DELHI', '--04-30'],
    ['LONDON/KYIV, Jan. 9 — ', 'LONDON/KYIV', '--01-09'],
    ['PARIS, 3 July 2024 – ', 'PARIS', null],
    ['KYIV (AP) — ', 'KYIV', null],
  ])('gives its place, and its day where it has no year: %s', (opening, place, day) => {
    const { meta } = readText({ text: `Forces attack a depot in the north\n${opening}${BODY}` });
    expect([meta.dateline, meta.datelineDay]).toEqual([place, day]);
  });

  it('gives its day where that stands alone in a line', () => {
    const { meta } = readText({ text: `Forces attack a depot in the north\nMay 31\n${BODY}` });
    expect(meta.datelineDay).toBe('--05-31');
  });

  it.each(['The plan: ', 'Moscow says in its statement of May 30: ', 'Kyiv/Moscow talks ended. '])(
    'is no other opening: %s',
    (opening) => {
      const { meta } = readText({ text: `Forces attack a depot in the north\n${opening}${BODY}` });
      expect([meta.dateline, meta.datelineDay]).toEqual([null, null]);
    },
  );
});

describe('the outlet', () => {
  const TITLE = 'Forces attack a depot in the north';
  const BODY = 'Forces attacked a depot overnight, the ministry said.\nHe left at noon.';
  it.each([
    ['is the agency of the dateline', `${TITLE}\nKYIV, May 30 (Reuters) - ${BODY}`, 'Reuters'],
    ['is the agency between strokes', `${TITLE}\nMOSCOW, November 21. /TASS/. ${BODY}`, 'TASS'],
    ['is the agency over the text', `${TITLE}\nThe Associated Press\nKYIV (AP) — ${BODY}`, 'Associated Press'],
    ['is whose newsletter is offered', `${TITLE}\n${BODY}\nSign up for the Kyiv Post newsletter.`, 'Kyiv Post'],
    ['is where more comes from', `${TITLE}\n${BODY}\nMORE FROM POLITICO: The trap`, 'POLITICO'],
    ['is no place in brackets', `${TITLE}\nODESA (Ukraine) — ${BODY}`, null],
    ['is not who was told', `${TITLE}\n${BODY}\nHe told Reuters that it was late.`, null],
    ['is nobody without a word of it', `${TITLE}\n${BODY}`, null],
  ])('%s', (_, text, outlet) => {
    expect(readText({ text }).meta.outlet).toBe(outlet);
  });
});

describe('points under a headline', () => {
  const text =
    'What each side says was agreed\n• Moscow denies any pause in weapons\n• Kyiv ‘not consulted’\nPARIS, March 18 (AFP) – The leaders spoke for two hours.';
  const read = readText({ text });

  it('are text of the article', () => {
    expect(read.paragraphs.map(({ section }) => section)).toEqual(['title', 'body', 'body', 'body']);
  });

  it('leave the dateline to the paragraph below', () => {
    expect([read.meta.dateline, read.meta.datelineDay]).toEqual(['PARIS', '--03-18']);
  });
});

describe('lines between running text', () => {
  const FIRST = 'The ministry gave no reason for it.';
  const LAST = 'The minister left at noon.';
  it.each([
    ['a question of a few words', 'Who owns the rocks?', 'crosshead'],
    ['the head of an entry', "18.30 'Uncovered but cold'", 'crosshead'],
    ['a kind of article', 'ANALYSIS', 'crosshead'],
    ['a few words', 'A long wait', 'crosshead'],
    ['more words', 'A soldier beside a howitzer near the river', 'caption'],
    ['where to ask', 'Press enquiries: Office of the Spokesperson, second floor', 'form'],
    ['an offer of mail', 'Get email updates on the war. Sign up for the newsletter.', 'form'],
    ['a word of the author', 'Note from the author: if you value this work, become a member.', 'donation appeal'],
    [
      'who reported from where',
      'Berg reported from Oslo. Press writer Jo Lind contributed to this report.',
      'agency credit',
    ],
    ['who translated', 'Translated from the French by our desk', 'agency credit'],
  ])('%s', (_, line, why) => {
    const { text, boilerplate } = readText({ text: `${FIRST}\n\n${line}\n\n${LAST}` });
    expect(boilerplate.map(({ start, end, why }) => [text.slice(start, end), why])).toEqual([[line, why]]);
  });
});

describe('text that looks like boilerplate and is none', () => {
  it.each([
    [
      'a last sentence with a footnote',
      'The talks failed.\nThe general was killed in a raid inside the territory of the country.[4]',
    ],
    [
      'a sentence that breaks of lines cut',
      'The talks failed.\nAlso in the past day, he said, the U.S.-led\ncoalition\nstruck a depot.\nHe left at noon.',
    ],
    [
      'several sentences without a last stop',
      'The talks failed.\nThe minister then spoke at length. He said that nobody had listened to him or to them',
    ],
    ['questions and answers', 'The talks failed.\n“Why did they fail?”\nThey had no time.\nHe left at noon.'],
    [
      'a list',
      'The demands are these.\n• an end to the strikes\n• the return of prisoners\nThe ministry had no comment.',
    ],
    [
      'a quotation about readers',
      'He spoke to us for an hour.\n“Support us and we will win,” the minister told our readers.\nHe left at noon.',
    ],
    [
      'an agency inside a sentence',
      'The minister spoke first.\nHe told Reuters that talks had failed.\nHe left at noon.',
    ],
    [
      'a sentence with more',
      'The talks failed.\nRead more into it, he said, and you will be wrong about the minister.\nHe left at noon.',
    ],
  ])('stays: %s', (_, text) => {
    expect(readText({ text }).boilerplate).toEqual([]);
  });
});
