import { describe, expect, it } from '@jest/globals';
import { mentionsIn } from '../extracted.js';

/** Every spelling is tried in the middle of a sentence that says nothing else of war. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  'shahed-136': ['Geran-2', 'Geran 2', 'Geran-2s', 'Shahed-136', 'Shahed 136', 'Shahed136', 'Shahed-136s'],
  shahed: ['Shahed', 'Shaheds'],

  himars: ['HIMARS', 'Himars', 'M142 HIMARS', 'High Mobility Artillery Rocket System'],
  atacms: ['ATACMS', 'Atacms', 'ATACMs', 'Army Tactical Missile System', 'MGM-140', 'Army Tactical Missile Systems'],
  'storm-shadow': ['Storm Shadow', 'Storm Shadows'],
  scalp: ['SCALP-EG', 'SCALP', 'Scalp-EG', 'SCALP EG'],
  'f-16': ['F-16', 'F16s', 'F-16s', 'F-16AM', 'F-16 Fighting Falcon', 'F-16C'],
  'f-35': ['F-35', 'F-35s', 'F-35A', 'F-35Bs'],
  'su-34': ['Su-34', 'SU-34', 'Su34', 'Su-34s', 'Sukhoi Su-34'],
  'mig-31k': ['MiG-31K', 'MIG-31K', 'Mig-31K', 'MiG-31Ks'],
  'kh-101': ['Kh-101', 'Kh101', 'X-101', 'Kh-101s'],
  iskander: ['Iskander-M', 'Iskander', 'Iskanders', '9K720'],
  's-300': ['S-300', 'S300', 'S-300s', 'S-300PMU-2', 'S-300PMU2'],
  's-400': ['S-400', 'S-400s', 'S-400 Triumf'],
  'pac-3': ['PAC-3', 'PAC-3s', 'PAC-3 MSE', 'PAC3'],
  nasams: ['NASAMS', 'Nasams'],
  'iris-t-slm': ['IRIS-T SLM', 'Iris-T SLM', 'IRIS-T-SLM'],
  taurus: ['Taurus KEPD 350', 'KEPD-350', 'TAURUS'],
  jassm: ['JASSM', 'Jassm', 'AGM-158', 'JASSMs'],
  jdam: ['JDAM', 'JDAMs', 'Jdam'],
  glsdb: ['GLSDB', 'Ground-Launched Small Diameter Bomb', 'Ground Launched Small Diameter Bombs'],
  'fattah-1': ['Fattah-1', 'Fattah 1', 'Fattah-I'],
  'iron-dome': ['Iron Dome'],
  'arrow-3': ['Arrow 3', 'Arrow-3', 'Arrow3', 'Arrow III'],
  brahmos: ['BrahMos', 'Brahmos'],
  'hwasong-17': ['Hwasong-17', 'Hwasong 17'],
  'df-21d': ['DF-21D', 'DF21D'],
  bayraktar: ['Bayraktar TB2', 'Bayraktar', 'TB2s', 'TB2', 'TB-2', 'Bayraktars'],
  akinci: ['Akinci', 'Akıncı', 'Bayraktar Akinci'],
  kinzhal: ['Kinzhal', 'Kinzhals', 'Kh-47M2 Kinzhal', 'Kh-47M2', 'Khinzal'],
  zircon: ['3M22 Zircon', 'Tsirkon', '3M22'],
  'leopard-2': ['Leopard 2', 'Leopard-2', 'Leopard 2A6', 'Leopard 2s', 'Leopard2'],
  m777: ['M777', 'M-777', 'M777s', 'M777A2'],
  'mk-84': ['Mk 84', 'MK-84', 'Mk84', 'Mark 84'],
  'tu-22m3': ['Tu-22M3', 'Tu-22', 'TU-22M3s'],
};

describe('a weapon of the tables', () => {
  it.each(Object.entries(SAME).flatMap(([key, spellings]) => spellings.map((spelling) => [spelling, key] as const)))(
    'is found as %s',
    (spelling, key) => {
      expect(mentionsIn(`The report mentions the ${spelling} twice.`)).toContain(`${spelling} > ${key}`);
    },
  );

  it.each([
    'He ran the S-400 metres in a minute.',
    'Group F 16 is closed.',
    'They took the A10 to the coast.',
    'The Himalaya is high.',
    'An iskander fell.',
    'He scored 300 in S.',
    'He bore the HARMs of war.',
    'It harms them.',
  ])('is none in: %s', (sentence) => {
    expect(mentionsIn(sentence)).toEqual([]);
  });

  it('is found without its possessive ending and before its kind', () => {
    expect(mentionsIn('The F-16’s range grew.', 'They fired ATACMS missiles at the bridge.')).toEqual([
      'F-16 > f-16',
      'ATACMS > atacms',
    ]);
  });
});
