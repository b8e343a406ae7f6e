import { isOpen, keyAt, type Page } from '../page.js';
import type { Step } from '../pipeline.js';

/** "wrote on X", "in a post on X": the network, whose name is a letter that says little by itself. */
export const platformX: Step = {
  name: 'platform-x',
  run(page, draft) {
    for (let at = 1; at < page.tokens.length; at += 1) {
      if (page.tokens[at]?.text !== 'X' || !isOpen(page, at) || draft.at(at) || !isPlatform(page, at)) continue;
      const entity = draft.known('body:twitter');
      if (entity)
        draft.mention({
          from: at,
          until: at + 1,
          entity: entity.id,
          form: 'NAME',
          rule: 'platform-x',
          confidence: 0.85,
        });
    }
  },
};

/** Behind "on", and no piece of a designation: "X-47", "X Corps". */
function isPlatform(page: Page, at: number): boolean {
  const next = page.tokens[at + 1];
  return keyAt(page, at - 1) === 'on' && next?.joined !== true && !(next?.capital === true && next.spaced);
}
