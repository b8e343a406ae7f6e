import { describe, expect, it } from '@jest/globals';
import { parsedEvents } from './parsed-events.js';

/** "TYPE words" and its participants, of each event. */
const told = (rows: string): string[][] =>
  parsedEvents(rows).map(({ type, trigger, who }) => [`${type} ${trigger}`, ...who]);

describe('who takes part', () => {
  it.each([
    [
      'subject, object and weapon',
      'Russia PROPN nsubj 2 | struck VERB root 0 | Odesa PROPN obj 2 | with ADP case 6 | Iskander PROPN compound 6 | missiles NOUN obl 2',
      ['STRIKE struck', 'AGENT russia', 'TARGET odesa', 'WEAPON iskander'],
    ],
    [
      'the other way round in a passive',
      'Odesa PROPN nsubj:pass 3 | was AUX aux:pass 3 | shelled VERB root 0 | by ADP case 5 | Russia PROPN obl 3',
      ['STRIKE shelled', 'TARGET odesa', 'AGENT russia'],
    ],
    [
      'owner and aim of a noun',
      'Russia PROPN nmod:poss 3 | ’s PART case 1 | strike NOUN nsubj 6 | on ADP case 5 | Kharkiv PROPN nmod 3 | continued VERB root 0',
      ['STRIKE strike', 'AGENT russia', 'TARGET kharkiv'],
    ],
    [
      'an adjective of a noun',
      'Ukrainian ADJ amod 2 | attacks NOUN nsubj 5 | on ADP case 4 | Russia PROPN nmod 2 | continued VERB root 0',
      ['STRIKE attacks', 'AGENT ukraine', 'TARGET russia'],
    ],
    [
      'who carried it out, with a light verb',
      'Ukraine PROPN nsubj 2 | carried VERB root 0 | out ADP compound:prt 2 | a DET det 5 | strike NOUN obj 2 | on ADP case 7 | Belgorod PROPN nmod 5',
      ['STRIKE strike', 'TARGET belgorod', 'AGENT ukraine'],
    ],
    [
      'who came under it',
      'Kharkiv PROPN nsubj 2 | came VERB root 0 | under ADP case 5 | Russian ADJ amod 5 | attack NOUN obl 2',
      ['STRIKE attack', 'AGENT russia', 'TARGET kharkiv'],
    ],
    [
      'both subjects joined by "and"',
      'Norway PROPN nsubj 4 | and CCONJ cc 3 | Finland PROPN conj 1 | supplied VERB root 0 | Ukraine PROPN obj 4 | with ADP case 7 | ATACMS PROPN obl 4',
      ['ARMS_TRANSFER supplied', 'SUPPLIER norway', 'SUPPLIER finland', 'RECIPIENT ukraine', 'WEAPON atacms'],
    ],
    [
      'who gives and who gets the light',
      'Washington PROPN nsubj 3 | has AUX aux 3 | given VERB root 0 | Ukraine PROPN iobj 3 | permission NOUN obj 3 | to PART mark 7 | use VERB acl 5 | ATACMS PROPN obj 7',
      ['AUTHORIZATION given Ukraine permission', 'AUTHORIZER us-government', 'GRANTEE ukraine', 'WEAPON atacms'],
    ],
    [
      'who asks and who is asked',
      'Ukraine PROPN nsubj 2 | asked VERB root 0 | Germany PROPN obj 2 | to PART mark 5 | send VERB xcomp 2 | Taurus PROPN compound 7 | missiles NOUN obj 5',
      ['REQUEST asked', 'AGENT ukraine', 'TARGET germany', 'WEAPON taurus'],
    ],
    [
      'who meets whom and where',
      'Zelensky PROPN nsubj 2 | met VERB root 0 | Macron PROPN obj 2 | in ADP case 5 | Paris PROPN obl 2',
      ['MEETING met', 'ATTENDEE volodymyr-zelensky', 'ATTENDEE emmanuel-macron', 'LOCATION paris'],
    ],
    [
      'who accuses whom',
      'Moscow PROPN nsubj 2 | accused VERB root 0 | Kyiv PROPN obj 2 | of ADP case 5 | terrorism NOUN obl 2',
      ['ACCUSATION accused', 'AGENT russia-government', 'TARGET ukraine-government'],
    ],
    [
      'the country whose weapon strikes',
      'Israeli ADJ amod 2 | warplanes NOUN nsubj 3 | struck VERB root 0 | Beirut PROPN obj 3',
      ['STRIKE struck', 'WEAPON israeli-warplanes', 'AGENT israel', 'TARGET beirut'],
    ],
    [
      'what is hit, though it is a weapon',
      'Ukraine PROPN nsubj 2 | destroyed VERB root 0 | a DET det 5 | Patriot PROPN compound 5 | battery NOUN obj 2 | with ADP case 7 | ATACMS PROPN obl 2',
      ['STRIKE destroyed', 'AGENT ukraine', 'TARGET patriot', 'WEAPON atacms'],
    ],
    [
      'the examples of who is accused',
      'Iran PROPN nsubj 2 | accuses VERB root 0 | rivals NOUN obj 2 | such ADJ case 6 | as ADP fixed 4 | Israel PROPN nmod 3',
      ['ACCUSATION accuses', 'AGENT iran', 'TARGET israel'],
    ],
    [
      'another than who does it for an object pronoun',
      'Biden PROPN nsubj 2 | waited VERB root 0 | . PUNCT punct 2 | Zelensky PROPN nsubj 5 | urged VERB root 0 | him PRON obj 5 | to PART mark 8 | send VERB xcomp 5 | ATACMS PROPN obj 8',
      ['REQUEST urged', 'AGENT volodymyr-zelensky', 'TARGET joe-biden', 'WEAPON atacms'],
    ],
    [
      'a town as the place of a meeting, not as one who attends',
      'Talks NOUN nsubj 9 | with ADP case 3 | Macron PROPN nmod 1 | in ADP case 6 | the DET det 6 | city NOUN nmod 1 | of ADP case 8 | Geneva PROPN nmod 6 | failed VERB root 0',
      ['MEETING Talks', 'ATTENDEE emmanuel-macron', 'LOCATION geneva'],
    ],
    [
      'who speaks after talks',
      'Lavrov PROPN nsubj 2 | spoke VERB root 0 | after ADP case 4 | talks NOUN obl 2 | with ADP case 6 | Macron PROPN nmod 4',
      ['MEETING talks', 'ATTENDEE emmanuel-macron', 'ATTENDEE sergey-lavrov'],
    ],
  ])('is told by syntax: %s', (_, rows, expected) => {
    expect(told(rows)).toContainEqual(expected);
  });

  it('is who does the main verb for a participle, and the weapon and place are those of the blow', () => {
    expect(
      parsedEvents(
        'Iskander PROPN compound 2 | missiles NOUN nsubj 3 | hit VERB root 0 | Odesa PROPN obj 3 | , PUNCT punct 6 | killing VERB advcl 3 | three NUM nummod 8 | people NOUN obj 6',
      ),
    ).toContainEqual(
      expect.objectContaining({
        type: 'CASUALTIES',
        trigger: 'killing',
        who: ['WEAPON iskander', 'LOCATION odesa'],
        numbers: ['KILLED EXACTLY 3'],
      }),
    );
  });

  it('is one event with both counts where people are killed and wounded', () => {
    const events = parsedEvents(
      'Shelling NOUN nsubj 2 | killed VERB root 0 | three NUM nummod 4 | people NOUN obj 2 | and CCONJ cc 6 | wounded VERB conj 2 | ten NUM nummod 8 | others NOUN obj 6 | in ADP case 10 | Kherson PROPN obl 2',
    );
    expect(events.filter(({ type }) => type === 'CASUALTIES')).toEqual([
      {
        type: 'CASUALTIES',
        trigger: 'killed',
        modality: 'ASSERTED',
        who: ['LOCATION kherson'],
        numbers: ['KILLED EXACTLY 3', 'WOUNDED EXACTLY 10'],
      },
    ]);
  });
});

describe('a trigger that only the model saw', () => {
  const rows = 'Russia PROPN nsubj 2 | pulverized VERB root 0 | Odesa PROPN obj 2';

  it('counts where the model is sure', () => {
    const [event] = parsedEvents(rows, [{ words: 'pulverized', label: 'STRIKE', confidence: 0.9 }]);
    expect(event).toMatchObject({ type: 'STRIKE', trigger: 'pulverized' });
  });

  it('is none where it is not', () => {
    expect(parsedEvents(rows, [{ words: 'pulverized', label: 'STRIKE', confidence: 0.4 }])).toEqual([]);
  });

  it('is none where the table knows better', () => {
    const court = 'Prosecutors NOUN nsubj 2 | charged VERB root 0 | two NUM nummod 4 | men NOUN obj 2';
    expect(parsedEvents(court, [{ words: 'charged', label: 'ACCUSATION', confidence: 0.99 }])).toEqual([]);
  });
});
