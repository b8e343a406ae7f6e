import type { Draft, DraftMention } from '../draft.js';
import type { Page } from '../page.js';
import type { Step } from '../pipeline.js';
import { dropUnmentioned } from './metonyms.js';

/** "the state news agency TASS", "its foreign intelligence agency Mossad": what a body is, written small before its name. */
export const bodiesBeforeNames: Step = {
  name: 'bodies-before-names',
  run(page, draft) {
    for (const mention of draft.mentions()) {
      const named = mention.rule === 'state-body' ? nameBehind(page, draft, mention) : null;
      if (named === null) continue;
      draft.replace({ ...mention, entity: named.entity, form: 'NOMINAL', rule: 'body-before-name' });
    }
    dropUnmentioned(draft);
  },
};

function nameBehind(page: Page, draft: Draft, { from, until, entity }: DraftMention): DraftMention | null {
  const named = draft.at(until);
  if (named?.form !== 'NAME' || named.from !== until || named.entity === entity) return null;
  if (page.tokens[until]?.sentence !== page.tokens[from]?.sentence || page.tokens[until - 1]?.capital) return null;
  const body = draft.entities.get(named.entity);
  return body?.kind === 'Organization' && body.organizationKind !== 'GOVERNMENT' && page.tokens[until]?.capital
    ? named
    : null;
}
