/** Words around which permissions are told. */
export const ALLOW = new Set([
  'allow',
  'allows',
  'allowed',
  'allowing',
  'permit',
  'permits',
  'permitted',
  'permitting',
  'authorize',
  'authorizes',
  'authorized',
  'authorizing',
  'authorise',
  'authorised',
  'authorising',
  'let',
  'lets',
  'letting',
  'approve',
  'approved',
  'approves',
  'approving',
]);
export const PERMISSION = new Set([
  'permission',
  'approval',
  'authorization',
  'authorisation',
  'go-ahead',
  'consent',
  'green-light',
  'clearance',
  'leeway',
]);
export const EASE = new Set([
  'lift',
  'lifts',
  'lifted',
  'lifting',
  'ease',
  'eased',
  'eases',
  'easing',
  'loosen',
  'loosened',
  'loosens',
  'loosening',
  'relax',
  'relaxed',
  'relaxing',
  'remove',
  'removed',
  'removing',
  'drop',
  'dropped',
]);
export const RESTRICTIONS = new Set(['restrictions', 'restriction', 'ban', 'bans', 'limits', 'limitations', 'curbs']);
export const PREVENT = new Set([
  'prevent',
  'prevents',
  'prevented',
  'preventing',
  'prohibit',
  'prohibits',
  'prohibited',
  'barred',
  'bars',
  'forbid',
  'forbids',
  'forbade',
  'banned',
  'ban',
  'bans',
]);
export const REVOKE = new Set(['revoke', 'revoked', 'revokes', 'withdrew', 'rescinded', 'rescind']);
export const GIVE = new Set(['give', 'gave', 'given', 'gives', 'giving', 'grant', 'granted', 'grants', 'granting']);

/** Military use of weapons: permission for anything else is not counted. */
export const ACTION = new Set([
  'use',
  'using',
  'strike',
  'strikes',
  'striking',
  'attack',
  'attacks',
  'attacking',
  'hit',
  'hitting',
  'fire',
  'firing',
  'launch',
  'launching',
  'target',
  'targeting',
  'employ',
  'shoot',
  'bomb',
  'cross',
  'deploy',
  'retaliate',
]);

export const DENIED =
  /\b(?:refus\w*|declin\w*|rul(?:ed|es|ing) out|no plans?|no reason|not (?:be )?(?:allow\w*|permit\w*|authori[sz]\w*|approv\w*|giv\w*|grant\w*)|(?:will|would|did|does|do|has|have|had|could) not|won['’]t|wouldn['’]t|hasn['’]t|haven['’]t|didn['’]t|doesn['’]t|den(?:y|ied|ies|ying)|reject\w*|against|oppos\w*|never|stopp(?:ed|ing) short|reluctan\w*|resist\w*)\b/iu;
export const REVIEW =
  /\b(?:consider\w*|whether|weigh\w*|could|may|might|discuss\w*|review\w*|work(?:ing|ed) out|debat\w*|ponder\w*|mull\w*|expected to|likely to|poised to|plans? to|set to|about to|prepar\w* to|close to|hint\w*|under discussion|suggest\w*|opens? to|soon)\b/iu;
export const REQUESTED =
  /\b(?:urg\w*|ask(?:ed|s|ing)?|call(?:ed|s|ing)? (?:on|for)|press(?:ed|es|ing|ure)\w*|request\w*|plead\w*|pleas?|beg\w*|lobb\w*|demand\w*|insist\w*|appeal\w*|seek\w*|sought|push(?:ed|ing|es)?|want(?:s|ed)?|need(?:s|ed)?|calls|campaign\w*|convince\w*|persuade\w*|direct call|should)\b/iu;
export const HYPOTHETICAL =
  /\b(?:if|any|would|were to|in case|unless|should they|possible|hypothetical|allowing|potential|possibility)\b/iu;
export const LIMITS =
  /\b(?:only|limited|near the border|across (?:the|its) border|cross-border|border(?:ing)?|in proximity|counter-?(?:battery|fire)|provided that|on (?:the )?condition|as long as|so long as|solely|certain|restricted|within \d+|some \d+ ?(?:km|kilomet|miles)|(?:but|except|excluding) not|but not|not (?:with|use|using) \w+|except)\b/iu;
export const LIMIT_CLAUSE =
  /\b(?:only [^.;”"]{3,120}|when directly [^.;”"]{3,80}|on (?:the )?condition that [^.;”"]{3,120}|provided that [^.;”"]{3,120}|as long as [^.;”"]{3,120}|but not [^.;”"]{3,80}|except [^.;”"]{3,80}|near the border[^.;”"]{0,40}|across the border[^.;”"]{0,40})/iu;
export const AGAINST =
  /\b(?:against|deep(?:er)? (?:in|inside|into|within)|inside|on|at|in|into|within|to (?:strike|hit|attack)) (?:targets? |positions? |forces )?[^,.;”"]{3,80}/iu;
