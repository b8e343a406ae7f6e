import type { SpeechAct } from '../../model/vocabulary.js';

/** In order: the first that the content of a neutral verb fits. */
const CONTENT_ACTS: readonly { readonly act: SpeechAct; readonly pattern: RegExp }[] = [
  {
    act: 'REFUSAL',
    pattern:
      /\b(?:no plans to|will not (?:allow|give|permit|send|supply|provide|lift)|won['’]t (?:allow|give|permit|send|supply)|sees? no reason to|not going to (?:allow|give|send))\b/iu,
  },
  { act: 'THREAT', pattern: /\b(?:we|moscow|russia) (?:will|would) (?:respond|retaliate|strike back)\b/iu },
  {
    act: 'WARNING',
    pattern:
      /\b(?:would (?:mean|lead to|raise the risk|escalate|deliver|provoke|draw|drag)|(?:serious|dire|grave) consequences|risk(?:s|ing)? (?:of )?(?:a )?(?:war|escalation|world war)|playing with fire|world war|qualitatively new)\b/iu,
  },
  {
    act: 'DENIAL',
    pattern:
      /\b(?:is not true|was not true|no truth|never (?:said|agreed|gave)|had nothing to do|nothing to do with|there is no|is false|are false|doesn['’]t know anything)\b/iu,
  },
  {
    act: 'ACCUSATION',
    pattern:
      /\b(?:provok(?:e|ing|ed)|complicit|is trying to escalate|directly involved|adding fuel|involvement of|terrorist (?:attack|regime|act)|war crimes?|aggression|violat(?:ed|es|ing|ion)|escalations? of tension)\b/iu,
  },
  {
    act: 'PROMISE',
    pattern:
      /^(?:we|i|it|they|he|ukraine|the u\.?s\.?)(?: will| would|['’]ll) (?:continue|keep|always|never|stand|support|provide|deliver|send|help|do everything)\b/iu,
  },
  { act: 'DEMAND', pattern: /\b(?:must (?:be|stop|end|withdraw|immediately)|be lifted|should immediately)\b/iu },
  {
    act: 'ANNOUNCEMENT',
    pattern:
      /\b(?:has decided to|have decided to|will (?:supply|deliver|send|provide|impose|hold|host)|had (?:authorized|approved)|was permitting|is working on|working out)\b/iu,
  },
  {
    act: 'OPINION',
    pattern:
      /\b(?:should|i (?:think|believe|hope|guess)|very hard|makes? (?:no )?sense|important|crazy|believes?|right to|justified|legitimate|necessary to|need to|needs to)\b/iu,
  },
];

/** What is rejected that somebody said is denied; what is offered or asked for is refused. */
const SAID_BY_OTHERS =
  /^(?:\S+ ){0,4}(?:charges?|claims?|allegations?|accusations?|reports?|suggestions?|rumou?rs?|assertions?|statements?|reading)\b/iu;
/** Harm that the speaker's side will do. */
const HARM =
  /\b(?:reveng\w*|retaliat\w*|answer\w*|punish\w*|destroy\w*|strike back|crush\w*|respond\w*|respon[sc]e)\b/iu;

/** The act of a statement: the verb's own where it names one, else what the content does. */
export function actOf(cueAct: SpeechAct, content: string): SpeechAct {
  if (cueAct === 'REFUSAL' && SAID_BY_OTHERS.test(content)) return 'DENIAL';
  if (cueAct === 'PROMISE' && HARM.test(content)) return 'THREAT';
  if (cueAct !== 'CLAIM') return cueAct;
  return CONTENT_ACTS.find(({ pattern }) => pattern.test(content))?.act ?? 'CLAIM';
}
