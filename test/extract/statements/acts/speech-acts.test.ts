import { describe, expect, it } from '@jest/globals';
import type { SpeechAct } from '../../../../src/model/vocabulary.js';
import { read } from '../../given-reading.js';

type Said = readonly [who: string, cue: string, content: string];

/** The act of one statement as the model would have found it; a quotation stands before its speaker. */
function actOf([who, cue, content]: Said): string | undefined {
  const quoted = content.startsWith('“');
  const { facts } = read(quoted ? `${content} ${who} ${cue}.` : `${who} ${cue} ${content}.`, {
    attributions: [{ source: who, cue, contents: [content.replace(/^“|[,.]?”$/gu, '')] }],
  });
  expect(facts.statements).toHaveLength(1);
  return facts.statements[0]?.act;
}

const SAID: Readonly<Record<SpeechAct, readonly Said[]>> = {
  CLAIM: [
    ['Lars Klingbeil', 'assured reporters', 'there was a new agreement'],
    ['The governor', 'said', 'a drone hit a warehouse on the outskirts of the city'],
    ['Ukraine’s air force', 'said', 'it shot down 45 of 52 drones launched overnight'],
    ['The Defense Ministry', 'said', 'its troops had taken control of the village of Robotyne'],
    ['Volodymyr Zelensky', 'said', 'more than 100 settlements had been left without power'],
    ['Police', 'said', 'the suspect was arrested at his home on Tuesday'],
    ['The United Nations', 'said', 'at least 12 civilians were killed in the strike'],
    ['Rescuers', 'said', 'three people were still missing under the rubble'],
    ['The Pentagon', 'said', 'the aircraft had entered international airspace'],
    ['Jake Sullivan', 'said', 'the two leaders discussed the situation in the Middle East'],
    ['The World Bank', 'said', 'the economy would grow by 2.1% next year'],
    ['The Financial Times', 'reported', 'that Germany would supply the missiles'],
    ['Two officials', 'according to', 'the shipment included ammunition'],
    ['Moscow', 'said', 'Ukrainian troops had suffered heavy losses'],
    ['Joe Biden', 'told reporters', 'the talks had gone on for three hours'],
    ['The Kremlin', 'said', 'Putin had been briefed on the situation'],
    ['Dmitry Peskov', 'said', 'the special military operation would continue'],
    ['Residents', 'described', 'a column of smoke over the port'],
  ],
  ANNOUNCEMENT: [
    ['Iran', 'said', 'its police had arrested a ring of agents'],
    ['Maria Zakharova', 'said', 'the French ambassador had been summoned to the ministry'],
    ['Friedrich Merz', 'declared', 'the lifting of the limits on range'],
    ['Qatar', 'said', 'a revised proposal would be put to both sides within days'],
    ['Berlin', 'said', 'it would send two more Patriot batteries to Ukraine'],
    ['Boris Pistorius', 'said', 'Germany had decided to supply Taurus missiles'],
    ['The White House', 'said', 'Biden will meet Zelensky at the summit on Thursday'],
    ['The Kremlin', 'said', 'Putin would travel to Beijing next week'],
    ['The prime minister', 'said', 'his government was considering a ban on the party'],
    ['The ministry', 'announced', 'a new package of sanctions'],
    ['Sweden', 'said', 'the decision was under review'],
  ],
  ACCUSATION: [
    ['Dmitry Peskov', 'said', '“The United States is directly involved in the conflict,”'],
    ['Maria Zakharova', 'said', 'Kyiv was behind the attack on the theatre'],
    ['Volodymyr Zelensky', 'said', '“Russia deliberately targeted a children’s hospital,”'],
    ['Sergei Lavrov', 'said', 'the West was trying to drag out the war'],
    ['Andriy Yermak', 'said', '“This is a war crime by Russia,”'],
    ['The foreign ministry', 'said', 'Israel had violated international law'],
    ['Hamas', 'said', 'Israel was responsible for the failure of the talks'],
    ['Mike Pompeo', 'said', 'China had covered up the outbreak'],
    ['Josep Borrell', 'said', '“Russia is using food as a weapon. This is blackmail,”'],
    ['Israel', 'says', 'Hamas uses civilians as human shields'],
    ['The opposition leader', 'said', 'the government had rigged the election'],
    ['Beijing', 'said', 'the US was interfering in its internal affairs'],
    ['Kyiv', 'accused', 'Moscow of shelling the plant'],
    ['The EU', 'condemned', 'Russia’s attack on the port'],
    ['The senator', 'criticized', 'the administration for its slow response'],
  ],
  OPINION: [
    ['Jens Stoltenberg', 'said', '“This is a historic day for the alliance,”'],
    ['Emmanuel Macron', 'said', 'Europe should do more to defend itself'],
    ['Donald Trump', 'said', '“It’s a disgrace what they are doing,”'],
    ['Olaf Scholz', 'said', 'it would be wrong to freeze the conflict'],
    ['Antony Blinken', 'said', 'the agreement was an important step forward'],
    ['Joe Biden', 'said', '“I’m confident we can get this done,”'],
    ['The analyst', 'said', 'the move was a mistake'],
    ['Boris Johnson', 'said', '“Our thoughts are with the families of the victims. It is heartbreaking,”'],
    ['Viktor Orban', 'said', 'sanctions make no sense'],
    ['Rishi Sunak', 'described', 'the attack as “appalling”'],
    ['Giorgia Meloni', 'called', 'the decision “a victory for common sense”'],
    ['The pope', 'condemned', 'the violence'],
    ['The senator', 'criticized', 'the plan'],
    ['Kyiv', 'welcomed', 'the decision'],
    ['He', 'expressed', 'concern over the reports'],
    ['John Kirby', 'said', '“We don’t think it’s appropriate,”'],
    ['Lindsey Graham', 'said', 'the president deserved credit'],
  ],
  WARNING: [
    ['Sergey Lavrov', 'said', 'Moscow would treat the launches as participation of Germany'],
    ['Vladimir Putin', 'said', 'such a step would mean that NATO countries are at war with Russia'],
    ['Sergei Ryabkov', 'said', 'the deliveries could lead to unpredictable consequences'],
    ['Martin Griffiths', 'said', 'Gaza was on the brink of famine'],
    [
      'Antonio Guterres',
      'said',
      '“We are one miscalculation away from nuclear annihilation. The risk of escalation is real,”',
    ],
    ['Dmitry Medvedev', 'said', '“If this continues, the third world war will become inevitable,”'],
    ['Aid groups', 'said', 'thousands could die if crossings stay closed'],
    ['The Kremlin', 'warned', 'that Russia would respond'],
  ],
  THREAT: [
    ['Hassan Nasrallah', 'vowed', 'his fighters would answer when and where they choose'],
    ['Moscow', 'promised', 'an immediate response'],
    ['Iran', 'said', 'any attack on its soil would bring a crushing response'],
    ['Dmitry Peskov', 'said', 'Russia will be forced to respond'],
    ['Ali Khamenei', 'said', 'Israel “will be punished”'],
    ['Vladimir Putin', 'said', 'Moscow reserves the right to strike military facilities of those countries'],
    ['Benjamin Netanyahu', 'said', '“Hamas will pay a heavy price,”'],
    ['The Iranian general', 'said', '“Our response will be crushing and decisive,”'],
    ['Kim Jong Un', 'said', 'North Korea would not hesitate to use nuclear weapons'],
    ['The Houthis', 'said', 'US ships in the Red Sea were legitimate targets'],
    ['Donald Trump', 'said', '“There will be hell to pay,”'],
    ['Maria Zakharova', 'said', 'such steps would not go unanswered'],
    ['Beijing', 'said', 'it would take countermeasures'],
    ['Tehran', 'vowed', 'to avenge the killing of the commander'],
    ['Moscow', 'threatened', 'to cut off gas supplies'],
  ],
  PROMISE: [
    ['Washington', 'agreed', 'the withdrawal would be complete by mid-September'],
    ['Joe Biden', 'said', '“We will stand with Ukraine for as long as it takes,”'],
    ['Rishi Sunak', 'said', 'Britain would continue to support Kyiv'],
    ['Volodymyr Zelensky', 'said', '“We will rebuild everything,”'],
    ['Antony Blinken', 'said', 'the United States was committed to Israel’s security'],
    ['The mayor', 'said', 'the city would do everything to help the families'],
    ['The president', 'vowed', 'to rebuild the city'],
    ['Brussels', 'expressed', 'readiness to mediate'],
  ],
  REFUSAL: [
    ['Antonio Tajani', 'said', '“Our weapons stay inside the borders of Ukraine, full stop.”'],
    ['Olaf Scholz', 'said', 'Germany will not send Taurus missiles to Ukraine'],
    ['Volodymyr Zelensky', 'said', '“We will never give up our land,”'],
    ['The Kremlin', 'said', 'it had no intention of negotiating with Kyiv'],
    ['The White House', 'said', 'there were no plans to send troops'],
    ['Giorgia Meloni', 'said', 'sending soldiers was out of the question'],
    ['Beijing', 'said', '“We cannot accept such conditions,”'],
    ['The spokesman', 'declined', 'to say who had ordered the raid'],
    ['The official', 'would not say', 'when the delivery would take place'],
    ['Kyiv', 'rejected', 'the proposal for a ceasefire'],
    ['Hamas', 'turned down', 'the offer'],
    ['Warsaw', 'denied', 'permission for the flight'],
  ],
  DENIAL: [
    ['Germany', 'said', '“Nobody in our ministry promised anything of the sort.”'],
    ['France', 'denied', 'making any such request'],
    ['Dmitry Peskov', 'said', '“This is not true,”'],
    ['The Kremlin', 'said', 'Russia had nothing to do with the explosion'],
    ['Mykhailo Podolyak', 'said', 'Ukraine was not involved in the attack'],
    ['The ministry', 'said', 'the reports were false'],
    ['Beijing', 'said', 'it had never supplied weapons to Russia'],
    ['The army', 'said', 'it did not target civilians'],
    ['Trump', 'called', 'the allegations “a hoax”'],
    ['Tehran', 'dismissed', 'the accusations as baseless'],
    ['Moscow', 'rejected', 'the claim that it had poisoned him'],
    ['Pyongyang', 'denies', 'sending arms to Russia'],
    ['Israel', 'said', 'there was no truth to the report'],
  ],
  DEMAND: [
    ['Volodymyr Zelensky', 'said', 'Russia must withdraw its troops from all Ukrainian territory'],
    ['The general', 'said', '“Lay down your arms,”'],
    ['Sergei Lavrov', 'insisted on', 'the lifting of sanctions'],
    ['The families', 'called for', 'an independent inquiry'],
    ['The officer', 'told', 'him to leave the country'],
  ],
  REQUEST: [
    ['Antonio Guterres', 'called for', 'restraint'],
    ['Volodymyr Zelensky', 'said', '“We need more air defense systems,”'],
    ['Dmytro Kuleba', 'asked', 'Berlin to speed up deliveries'],
    ['Pope Francis', 'called on', 'both sides to lay down their arms'],
    ['The mother', 'said', '“Please help us find our son,”'],
    ['Volodymyr Zelensky', 'renewed his plea for', 'permission to strike airfields'],
  ],
  QUESTION: [
    ['A reporter', 'asked', 'whether Washington had changed its policy'],
    ['The senator', 'asked', '“What is the plan?”'],
    ['The senator', 'said', '“Who will pay for this?”'],
  ],
  CONFIRMATION: [
    ['The Pentagon', 'confirmed', 'the strike had taken place'],
    ['The minister', 'admitted', 'that mistakes had been made'],
    ['Kyiv', 'acknowledged', 'its forces had pulled back'],
    ['The general', 'did not deny', 'that his troops were there'],
  ],
};

describe('the act of a statement', () => {
  const cases = Object.entries(SAID).flatMap(([act, said]) => said.map((one) => ({ act, one, text: one.join(' ') })));

  it.each(cases)('is $act: $text', ({ act, one }) => {
    expect(actOf(one)).toBe(act);
  });
});

describe('what a verb takes', () => {
  it.each<[string, readonly [SpeechAct, SpeechAct], Said, Said]>([
    [
      'a claim is denied, an offer refused',
      ['DENIAL', 'REFUSAL'],
      ['Kyiv', 'rejected', 'the allegation'],
      ['Kyiv', 'rejected', 'the offer'],
    ],
    [
      'whom one blames is accused, what one blames is not',
      ['ACCUSATION', 'CLAIM'],
      ['The governor', 'blamed', 'the government for the blaze'],
      ['The governor', 'blamed', 'falling debris for the blaze'],
    ],
    [
      'harm is threatened, help promised',
      ['THREAT', 'PROMISE'],
      ['The general', 'vowed', 'to retaliate for the raid'],
      ['The general', 'vowed', 'to protect the town'],
    ],
    [
      'one asks whether, or for something',
      ['QUESTION', 'REQUEST'],
      ['The senator', 'asked', 'whether the talks had failed'],
      ['The senator', 'asked', 'the ministry to explain'],
    ],
    [
      'one tells somebody to do a thing, or that it was done',
      ['DEMAND', 'CLAIM'],
      ['The officer', 'told', 'them to leave the town'],
      ['The officer', 'told', 'them the road was closed'],
    ],
  ])('changes its act: %s', (_, acts, first, second) => {
    expect([actOf(first), actOf(second)]).toEqual(acts);
  });
});

describe('the act of who tells what another said', () => {
  it('does not come from the words of the other', () => {
    const { facts } = read('Two officials said that Egypt had told mediators it would never accept a presence there.', {
      attributions: [
        {
          source: 'Two officials',
          cue: 'said',
          contents: ['Egypt had told mediators it would never accept a presence there'],
        },
        { source: 'Egypt', cue: 'told', contents: ['it would never accept a presence there'] },
      ],
    });
    expect(facts.statements.map(({ act }) => act)).toEqual(['CLAIM', 'REFUSAL']);
  });
});
