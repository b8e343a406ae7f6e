import { describe, expect, it } from '@jest/globals';
import { extracted } from '../extracted.js';

/** "TYPE words" of each event, the words cut out of the text by their span. */
function triggersIn(sentence: string): string[] {
  const { facts, cut } = extracted(sentence);
  return facts.events.map(({ type, trigger }) => `${type} ${cut(trigger)}`);
}

describe('a trigger', () => {
  it.each([
    ['Russia struck Kharkiv with Iskander missiles.', 'STRIKE struck'],
    ['Ukraine shelled Donetsk.', 'STRIKE shelled'],
    ['Israel bombed Beirut.', 'STRIKE bombed'],
    ['Ukraine shot down three Shahed drones over Odesa.', 'OTHER shot down'],
    ['Ukraine shot down two Russian jets over Odesa.', 'STRIKE shot down'],
    ['Iran launched missiles across the border at Israel.', 'STRIKE launched'],
    ['Washington approved the sale of HIMARS launchers to Poland.', 'AUTHORIZATION approved'],
    ['Germany has agreed to let Ukraine fire Taurus missiles.', 'AUTHORIZATION agreed to let'],
    ['Washington suspended deliveries of Patriot missiles to Ukraine.', 'REFUSAL suspended'],
    ['Moscow and Kyiv agreed to exchange prisoners.', 'AGREEMENT agreed'],
    ['Beijing slammed Washington for the sale.', 'ACCUSATION slammed'],
    ['Gunmen shot dead five people in Kherson.', 'CASUALTIES shot dead'],
    ['Putin held talks with Xi Jinping in Beijing.', 'MEETING held talks'],
    ['Iran fired ballistic missiles at Israel.', 'STRIKE fired'],
    ['Russian shelling of Kherson continued.', 'STRIKE shelling'],
    ['An Israeli air strike on Gaza followed.', 'STRIKE air strike'],
    ['Russian troops invaded Ukraine.', 'INVASION invaded'],
    ['Russia’s full-scale invasion of Ukraine goes on.', 'INVASION invasion'],
    ['Russian forces seized Mariupol.', 'SEIZURE seized'],
    ['Russia annexed Crimea.', 'SEIZURE annexed'],
    ['Russian forces killed five people in Kherson.', 'CASUALTIES killed'],
    ['At least 12 civilians died in Odesa.', 'CASUALTIES died'],
    ['Israel deployed troops to Lebanon.', 'DEPLOYMENT deployed'],
    ['NATO drills in Poland began.', 'EXERCISE drills'],
    ['North Korea tested a ballistic missile.', 'TEST tested'],
    ['Russia detained two journalists in Moscow.', 'DETENTION detained'],
    ['Germany supplied Ukraine with Leopard 2 tanks.', 'ARMS_TRANSFER supplied'],
    ['Norway donated F-16 jets to Ukraine.', 'ARMS_TRANSFER donated'],
    ['Washington has authorized Kyiv to strike targets inside Russia.', 'AUTHORIZATION authorized'],
    ['Germany refused to send Taurus missiles.', 'REFUSAL refused'],
    ['Scholz ruled out sending Taurus missiles.', 'REFUSAL ruled out'],
    ['Zelensky urged Germany to send Taurus missiles.', 'REQUEST urged'],
    ['Ukraine called on NATO to close the sky.', 'REQUEST called on'],
    ['Moscow accused Kyiv of terrorism.', 'ACCUSATION accused'],
    ['Zelensky met Scholz in Berlin.', 'MEETING met'],
    ['Macron visited Kyiv.', 'VISIT visited'],
    ['Ukraine and Poland signed a security agreement.', 'AGREEMENT signed a security agreement'],
    ['Russia and China struck a deal on gas.', 'AGREEMENT struck a deal'],
    ['The United States sanctioned Iran.', 'SANCTION sanctioned'],
    ['The Duma passed the law.', 'LEGISLATION passed'],
  ])('is found with what it needs: %s', (sentence, expected) => {
    expect(triggersIn(sentence)).toContain(expected);
  });

  it.each([
    // Figures of speech
    'The clock struck noon.',
    'The minister hit the headlines.',
    'Ukraine’s economy hit a record low.',
    'The film captured the mood of the city.',
    'The storm killed the lights.',
    'Zelensky met the deadline.',
    'Germany lifted its travel restrictions.',
    'The president fired his chief of staff.',
    // Labour, courts, sports, health
    'Drivers in Berlin began a 48-hour strike.',
    'The workers went on strike.',
    'He suffered a heart attack.',
    'The prosecutor charged two men with fraud.',
    'The accused left the court.',
    // Speech
    'The officials asked not to be named.',
    'The party leader slammed the budget.',
    'Peskov declined to comment.',
    'Scholz refused to say whether he agreed.',
    'Lavrov dismissed the claims as lies.',
    'Zelensky denied the allegations.',
    'Reporters asked Peskov about the talks.',
    'Trump attacked Clinton in a speech.',
    // Things that are what they are
    'U.S.-supplied rockets are expensive.',
    'The wounded were silent.',
    'The law allows farmers to sell grain abroad.',
    'The company supplied paper to schools.',
    'The exercises in the book are hard.',
    'Sanctions are a topic of the book.',
    'She signed the letter.',
    'The conference call was short.',
  ])('is none in: %s', (sentence) => {
    expect(triggersIn(sentence)).toEqual([]);
  });
});
