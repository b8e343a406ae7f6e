import { AGENCY_NAME } from './credits.js';
import { type BoilerplateRule, linesLike } from './rule.js';

const SOURCE = `(?:${AGENCY_NAME}|Getty(?: Images)?|EPA(?:-EFE)?|Shutterstock|Sputnik|Zuma|Alamy|Telegram|Handout|Global Images Ukraine)`;
/** Captions with a credit may run to a few sentences. */
const LONGEST_CAPTION = 60;

const CAPTION = new RegExp(
  [
    '^(?:FILE(?: PHOTO)?\\b|File photo\\b|PHOTO\\b|Photo(?:graph)?[:|]|Image[:|]|Picture[:|]|A (?:general |file |satellite )?(?:view|photo|photograph|picture|image) (?:of|shows|taken|released)\\b|In this (?:handout |file |undated |pool )?(?:photo|image|picture|photograph|video|frame grab)\\b|This (?:handout |file |undated |pool )?(?:photo|photograph|picture)\\b|Pictured\\b|(?:Left|Right|Above|Below):)',
    '\\b(?:Picture|Photo|Photograph|Image|Photo credit|Image credit|Credit)s?(?: by| courtesy(?: of)?)? ?[:/©] ?\\S',
    '\\((?:pictured|L|R|C|left|right|centre|center|file (?:photo|picture))(?:[,;) ][^()]{0,60})?\\)(?=.{0,400}$)',
    `(?:[/©|]|\\bvia|\\bPhoto by [\\w .]{1,40}(?:/|,|\\bfor)) ?${SOURCE}\\b[^.]{0,40}\\.?$`,
    `[A-Z][\\w .'-]{1,60}/(?:REUTERS|Reuters|AFP|AP|EPA|Getty Images|POOL|Pool)\\b.{0,30}$`,
    `(?:\\(|\\. ?)(?:AP Photo|${SOURCE})(?:[/ ][^()]{0,60})?\\)?\\.?$`,
  ].join('|'),
  'u',
);

export const captions: BoilerplateRule = { why: 'caption', find: linesLike(CAPTION, LONGEST_CAPTION - 1) };
