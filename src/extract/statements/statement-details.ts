import type { LocalId, StatementFact } from '../../model/article-facts.js';
import { contains } from '../../model/span.js';
import type { Draft } from '../draft.js';
import type { Page } from '../page.js';
import type { Step } from '../pipeline.js';
import { conditionalOf } from './content/conditions.js';
import { forceOf } from './content/force.js';
import { stancesOf } from './content/stances.js';
import { topicsOf } from './content/topics.js';
import { addresseeOf } from './occasion/addressees.js';
import { outletsOf } from './occasion/channels.js';
import { saidWhen } from './occasion/said-when.js';
import { venueOf } from './occasion/venues.js';
import { firstTokenAt } from './token-search.js';

/** What is said of a statement once it is found: order, addressee, medium, date, what it is about, what it is inside of. */
export const statementDetails: Step = {
  name: 'statement-details',
  run(page, draft) {
    draft.statements.sort(inOrder);
    const open: StatementFact[] = [];
    const told = new Map<LocalId, StatementFact>();
    draft.statements.forEach((found, index) => {
      const statement = { ...found, id: `s${index + 1}` };
      while (open.length > 0 && (open.at(-1)?.content.end ?? 0) <= statement.content.start) open.pop();
      const within = open.findLast(
        (outer) =>
          contains(outer.content, statement.content) &&
          outer.content.end - outer.content.start > statement.content.end - statement.content.start,
      );
      const detailed = { ...withDetails(page, draft, statement), within: within?.id ?? null };
      draft.statements[index] = { ...detailed, reportedVia: [...detailed.reportedVia, ...tellersOf(detailed, told)] };
      told.set(detailed.id, detailed);
      open.push(statement);
    });
  },
};

/** By where the content begins, the longer first; of one content by their cues. */
const inOrder = (a: StatementFact, b: StatementFact): number =>
  a.content.start - b.content.start || b.content.end - a.content.end || (a.cue?.start ?? 0) - (b.cue?.start ?? 0);

/** Those in whose words it is told, the nearest first. */
function tellersOf(
  { within, speaker, reportedVia }: StatementFact,
  told: ReadonlyMap<LocalId, StatementFact>,
): LocalId[] {
  const tellers: LocalId[] = [];
  for (let outer = told.get(within ?? ''); outer !== undefined; outer = told.get(outer.within ?? '')) {
    const { speaker: teller } = outer;
    if (teller !== null && teller !== speaker && !reportedVia.includes(teller) && !tellers.includes(teller))
      tellers.push(teller);
  }
  return tellers;
}

function withDetails(page: Page, draft: Draft, found: StatementFact): StatementFact {
  const when = saidWhen(page, found);
  const conditional = conditionalOf(page, found);
  const statement: StatementFact = {
    ...found,
    ...forceOf(page, found, conditional !== null),
    condition: conditional?.condition ?? null,
    consequence: conditional?.consequence ?? null,
    addressee: addresseeOf(page, draft, found),
    venue: venueOf(page, draft, found),
    reportedVia: outletsOf(page, draft, found),
    date: when?.date ?? null,
    datePhrase: when?.phrase ?? null,
    about: aboutOf(page, draft, found),
    topics: topicsOf(found.content.words),
  };
  return { ...statement, stance: stancesOf(page, draft, statement) };
}

function aboutOf(page: Page, draft: Draft, { content, speaker }: StatementFact): LocalId[] {
  const found = new Set<LocalId>();
  for (let at = firstTokenAt(page, content.start); (page.tokens[at]?.start ?? content.end) < content.end; at += 1) {
    const mention = draft.at(at);
    if (mention && mention.entity !== speaker) found.add(mention.entity);
  }
  return [...found];
}
