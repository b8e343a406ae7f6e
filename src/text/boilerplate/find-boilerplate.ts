import type { Boilerplate } from '../../model/article-facts.js';
import type { Line } from '../page.js';
import { appeal } from './appeal.js';
import { captions } from './captions.js';
import { credits } from './credits.js';
import { dateHeader } from './date-header.js';
import { forms } from './forms.js';
import { crossheads, plainCaptions, plainCrossheads } from './lines-between.js';
import { related } from './related.js';
import type { BoilerplateRule, Why } from './rule.js';

/** In this order: what a rule has taken, later ones do not see. The last two need all other furniture gone. */
export const BOILERPLATE_RULES: readonly BoilerplateRule[] = [
  appeal,
  forms,
  dateHeader,
  credits,
  related,
  captions,
  plainCrossheads,
  crossheads,
  plainCaptions,
];

/** Which lines are boilerplate, by index, and why. */
export function findBoilerplate(lines: readonly Line[]): Map<number, Why> {
  const taken = new Map<number, Why>();
  for (const rule of BOILERPLATE_RULES) {
    const open = lines.filter((line) => !taken.has(line.index));
    for (const line of rule.find(open)) taken.set(line.index, rule.why);
  }
  return taken;
}

/** Neighbouring lines of one kind are one stretch. */
export function joinBoilerplate(lines: readonly Line[], taken: ReadonlyMap<number, Why>): Boilerplate[] {
  const found: Boilerplate[] = [];
  let before = -2;
  for (const line of lines) {
    const why = taken.get(line.index);
    if (why === undefined) continue;
    const last = found.at(-1);
    if (last && last.why === why && before === line.index - 1) found[found.length - 1] = { ...last, end: line.end };
    else found.push({ start: line.start, end: line.end, why });
    before = line.index;
  }
  return found;
}
