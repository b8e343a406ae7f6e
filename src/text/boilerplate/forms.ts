import { type BoilerplateRule, linesLike } from './rule.js';

const FORM =
  /^[›»>•\-* ]{0,4}(?:Subscribe\b|Sign up\b|Sign in\b|Log in\b|Register (?:now|here|for)\b|Please (?:enter|log in|sign in|reload|subscribe)\b|Leave a (?:comment|reply)\b|Post a comment\b|Comments?(?: \(\d+\))?$|Save my name\b|The reCAPTCHA\b|This site (?:is protected|uses)\b|(?:We|This website) uses? cookies\b|By (?:clicking|continuing|subscribing|signing up|using this)\b|Accept (?:all )?cookies\b|Cookie (?:policy|settings|preferences)\b|Privacy policy\b|Terms (?:of|and)\b|Follow us\b|Share (?:this|on|via)\b|Tweet\b$|Print(?: this)?$|Email(?: this)?$|Copy link\b|Advertisement\b|ADVERTISEMENT\b|Sponsored\b|Story continues below\b|Article continues (?:after|below)\b|Get (?:the|our) (?:latest|newsletter|app)\b|Join (?:us|our)\b.{0,60}(?:Telegram|WhatsApp|newsletter|channel)|Download (?:the|our) app\b|Newsletter\b|Your email address\b|Enter your e-?mail\b|Loading\b|Listen to (?:this )?article\b|\d+ min(?:ute)?s? read\b|Back to top\b|Copyright\b|©|All rights reserved\b|Click here\b|Tap here\b|You can share this story\b|Scroll (?:down|to)\b)/iu;

/** Subscription, comment, cookie and sharing forms, and other furniture of the page. */
export const forms: BoilerplateRule = { why: 'form', find: linesLike(FORM) };
