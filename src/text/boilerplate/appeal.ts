import type { Line } from '../page.js';
import type { BoilerplateRule } from './rule.js';

const OPENS =
  /^(?:A Message from |(?:A )?Note from the (?:author|editors?|newsroom)\b|Dear (?:readers?|friends?|supporters?)\b|(?:Please )?(?:Support|Help) (?:us|our|independent|quality|the work)\b|(?:We need|Why we need) your (?:help|support)|Your support (?:matters|makes)|Become a (?:member|supporter|patron)\b|Make a donation\b)/iu;
const SPEAKS = /\b(?:we|our|us|your?|you're|donat\w*|contribut\w*|subscrib\w*|support\w*)\b/iu;
const CLOSES =
  /^(?:Remind me(?: later)?|Not ready|Donate(?: now| today)?|Contribute|Support us|Close|No,? thanks)\b.{0,40}$/iu;

/** An appeal speaks of us and you, from its heading to its button. */
export const appeal: BoilerplateRule = {
  why: 'donation appeal',
  find(open) {
    const taken: Line[] = [];
    let inside = false;
    for (const line of open) {
      if (OPENS.test(line.words)) inside = true;
      else if (inside && !SPEAKS.test(line.words) && !CLOSES.test(line.words)) inside = false;
      if (inside) taken.push(line);
      if (inside && CLOSES.test(line.words)) inside = false;
    }
    return taken;
  },
};
