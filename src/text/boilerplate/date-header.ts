import { type BoilerplateRule, linesLike } from './rule.js';

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const TOLD = '(?:(?:First |Last )?(?:Published|Updated|Posted|Modified)|Date|Created|Issued)(?: on| at)?:?';
const TIME = '\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: [A-Z]{2,4})?,?';
const HEADER = new RegExp(
  `^(?:${TOLD} )?(?:${TIME} )?(?:${WEEKDAY},? )?(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH},?|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,?) \\d{4}(?:[ ,|–—-].{0,50})?$|^(?:${TOLD} )?(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}([./])\\d{1,2}\\1\\d{4})(?:[ T|–—-].{0,30})?$`,
  'iu',
);

/** A line that holds a date and nothing else. */
export const dateHeader: BoilerplateRule = {
  why: 'page date header',
  find: (open) => linesLike(HEADER, 14)(open).filter((line) => !line.prose),
};
