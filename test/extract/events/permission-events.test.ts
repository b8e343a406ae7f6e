import { describe, expect, it } from '@jest/globals';
import { eventsIn } from '../extracted.js';

describe('the event of a permission', () => {
  it('is an authorization where it was given', () => {
    expect(eventsIn('Washington has allowed Ukraine to use ATACMS missiles against targets inside Russia.')).toEqual([
      {
        type: 'AUTHORIZATION',
        trigger: 'allowed',
        modality: 'ASSERTED',
        who: ['AUTHORIZER us-government', 'GRANTEE ukraine', 'WEAPON atacms', 'LOCATION russia'],
      },
    ]);
  });

  it('is a refusal where it was refused, at the verb that refuses', () => {
    expect(
      eventsIn('Germany refused to allow Ukraine to strike Russian territory with Taurus missiles.'),
    ).toContainEqual({
      type: 'REFUSAL',
      trigger: 'refused',
      modality: 'ASSERTED',
      who: ['AGENT germany', 'WEAPON taurus', 'LOCATION russia', 'TARGET ukraine'],
    });
  });

  it('is none where something else is allowed', () => {
    expect(eventsIn('The law allows farmers to sell grain abroad.')).toEqual([]);
  });
});

describe('an accusation', () => {
  it('is an event between who accuses and who is accused', () => {
    expect(eventsIn('Moscow accused Kyiv of terrorism.')).toEqual([
      {
        type: 'ACCUSATION',
        trigger: 'accused',
        modality: 'ASSERTED',
        who: ['AGENT russia-government', 'TARGET ukraine-government'],
      },
    ]);
  });

  it('is none in the accused of a court', () => {
    expect(eventsIn('The accused left the court.')).toEqual([]);
  });
});
