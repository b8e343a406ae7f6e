import { type Line, LONGEST_HEADLINE } from '../page.js';
import type { BoilerplateRule } from './rule.js';

/** Followed by one headline, or by its own headline after a colon. */
const ONE =
  /^[›»>•\-* ]{0,4}(?:Read (?:more|also|next|the full story)|Also read|See also|Watch(?: also)?|Explained|Don['’]t miss|Recommended|More on this|Also on [\w.]{1,30}|READ (?:MORE|ALSO|NEXT)|MORE)\b *[:|–—-]?/u;
/** Followed by headlines to the end, or as long as there are headlines. */
const MANY =
  /^[›»>•\-* ]{0,4}(?:More (?:articles|stories|news|from|on this|in )|Related(?: (?:articles|stories|news|topics|content|posts|links|coverage))?|Latest (?:news|stories|articles)|Most (?:read|popular|viewed)|Trending|Top stories|You (?:may|might) (?:also )?(?:like|be interested)|Popular (?:now|stories|articles)|Recommended (?:for you|stories|articles)|Editor['’]s picks|What to read next|Tags?:|Topics:|Filed under)/iu;

/** Links to other articles: the word that announces them and the headlines it announces. */
export const related: BoilerplateRule = {
  why: 'related links',
  find(open) {
    const taken: Line[] = [];
    let headlines = 0;
    for (const line of open) {
      if (line.length > LONGEST_HEADLINE) headlines = 0;
      else if (MANY.test(line.words)) headlines = Number.POSITIVE_INFINITY;
      else if (isOne(line)) headlines = ONE.exec(line.words)?.[0].length === line.words.length ? 2 : 1;
      else if (line.prose) headlines = 0;
      if (headlines > 0) taken.push(line);
      headlines -= 1;
    }
    return taken;
  },
};

/** The words alone, or with a colon and a headline behind: "Read more about it here in full" in running text is neither. */
function isOne(line: Line): boolean {
  const match = ONE.exec(line.words);
  if (!match) return false;
  return (
    match[0].length === line.words.length ||
    /[:|–—-]$/u.test(match[0]) ||
    (!line.prose && /^(?:read|also|see)/iu.test(line.words))
  );
}
