import { type BoilerplateRule, linesLike } from './rule.js';

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const WEEKDAY = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun)';
const HEADER = new RegExp(
  `^(?:(?:Published|Updated|Posted|Last updated|Last modified|Date|Created)(?: on| at)?:? )?(?:${WEEKDAY},? )?(?:\\d{1,2}(?:st|nd|rd|th)? ${MONTH},?|${MONTH} \\d{1,2}(?:st|nd|rd|th)?,?) \\d{4}(?:[ ,|–—-].{0,50})?$|^(?:(?:Published|Updated|Posted)(?: on| at)?:? )?\\d{4}-\\d{2}-\\d{2}(?:[ T].{0,30})?$`,
  'iu',
);

/** A line that holds a date and nothing else. */
export const dateHeader: BoilerplateRule = {
  why: 'page date header',
  find: (open) => linesLike(HEADER, 14)(open).filter((line) => !line.prose),
};
