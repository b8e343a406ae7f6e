import { overlaps } from '../../model/span.js';
import type { Draft } from '../draft.js';
import { firstTokenAt, keyAt, type Page, spanOf, type TokenRange } from '../page.js';
import type { Step } from '../pipeline.js';
import { addStatement } from './add-statement.js';

/**
 * Headlines that attribute by a mark: "Zelensky: all restrictions must go", "All restrictions must go – Zelensky",
 * "‘We can count’: Zelensky warns the West".
 */
export const headlineStatements: Step = {
  name: 'headline-statements',
  run(page, draft) {
    for (const range of page.sentences) {
      if (page.tokens[range.from]?.section !== 'title' || range.until === range.from) continue;
      const place = quoteFirst(page, draft, range) ?? colonFirst(page, draft, range) ?? dashLast(page, draft, range);
      const content = place && {
        start: page.tokens[place.from]?.start ?? 0,
        end: page.tokens[place.until - 1]?.end ?? 0,
      };
      if (!place || !content || draft.statements.some((known) => overlaps(known.content, content))) continue;
      addStatement(page, draft, {
        speaker: { entity: place.speaker, from: place.speakerFrom, until: place.speakerUntil },
        cue: null,
        content,
        rule: 'headline-mark',
        confidence: 0.7,
      });
    }
  },
};

interface Place extends TokenRange {
  readonly speaker: string;
  readonly speakerFrom: number;
  readonly speakerUntil: number;
}

const speaks = (draft: Draft, at: number): ReturnType<Draft['at']> => {
  const mention = draft.at(at);
  const entity = mention ? draft.entities.get(mention.entity) : undefined;
  const fits = entity?.kind === 'Person' || entity?.kind === 'Organization';
  return fits && mention?.form !== 'ADJECTIVAL' ? mention : null;
};

const FEWEST_WORDS = 3;

/** A quotation that opens the headline, and who stands first behind its colon or dash. */
function quoteFirst(page: Page, draft: Draft, range: TokenRange): Place | null {
  const opening = page.tokens[range.from];
  const quote = page.quotes.within(spanOf(page, range.from, range.until)).find(({ start }) => start === opening?.end);
  if (!quote) return null;
  const mark = firstTokenAt(page, quote.end) + 1;
  if (!/^(?:[:–—]|--)$/u.test(keyAt(page, mark))) return null;
  const mention = speaks(draft, mark + 1);
  if (!mention) return null;
  const speaker = { speaker: mention.entity, speakerFrom: mention.from, speakerUntil: mention.until };
  return { ...speaker, from: range.from + 1, until: mark - 1 };
}

function colonFirst(page: Page, draft: Draft, range: TokenRange): Place | null {
  const mention = speaks(draft, range.from);
  if (!mention || keyAt(page, mention.until) !== ':' || range.until - mention.until <= FEWEST_WORDS) return null;
  return {
    speaker: mention.entity,
    speakerFrom: mention.from,
    speakerUntil: mention.until,
    from: mention.until + 1,
    until: range.until,
  };
}

function dashLast(page: Page, draft: Draft, range: TokenRange): Place | null {
  const mention = speaks(draft, range.until - 1);
  if (!mention || !/^(?:–|—|--)$/u.test(keyAt(page, mention.from - 1)) || mention.from - range.from <= FEWEST_WORDS)
    return null;
  return {
    speaker: mention.entity,
    speakerFrom: mention.from,
    speakerUntil: mention.until,
    from: range.from,
    until: mention.from - 1,
  };
}
