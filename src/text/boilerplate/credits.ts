import { type BoilerplateRule, linesLike } from './rule.js';

/** News agencies by the names their credits use. */
export const AGENCY_NAME =
  'Reuters|AFP|Agence France-Presse|AP|The Associated Press|Associated Press|TASS|Interfax|Interfax-Ukraine|Ukrinform|DPA|dpa|EFE|ANSA|Xinhua|UPI|RIA Novosti|Bloomberg|PTI|IANS|ANI|Anadolu(?: Agency)?|Kyodo|Yonhap|PA Media|BNS|CTK';

const AGENCY = `(?:${AGENCY_NAME})`;
const CREDIT = new RegExp(
  [
    `^[—–(\\- ]{0,3}${AGENCY}(?:(?:,| and|/|, and) ?${AGENCY}){0,4}[).]{0,2}$`,
    `^(?:With (?:reporting|inputs?|files|additional reporting) (?:by|from)|Source:|Sources:|Via) ?.{0,80}\\b${AGENCY}\\b.{0,40}$`,
    `^${AGENCY}(?:,? and ${AGENCY})? contributed (?:to|reporting).{0,60}$`,
    '^(?:\\()?(?:Additional |Writing |Editing )?(?:Reporting|Writing|Editing|Compiled|Edited|Written|Translated(?: from(?: the)? \\p{L}+)?) by .{1,200}$',
    '^[^.]{1,80} reported from [^.]{1,60}\\. .{1,160} contributed (?:to this (?:report|story|article)|reporting).{0,60}$',
    '^.{1,80} contributed (?:to this (?:report|story|article)|reporting).{0,60}$',
    `^This (?:story|article|report) (?:was|has been|is|originally|first) .{0,120}(?:published|provided|produced|appeared|feed).{0,120}$`,
  ].join('|'),
  'u',
);

export const credits: BoilerplateRule = { why: 'agency credit', find: linesLike(CREDIT) };
