import { isOpen, keyAt } from '../page.js';
import type { Step } from '../pipeline.js';

/** "Kyiv International Institute of Sociology (KIIS)": letters in brackets behind a name stand for it from there on. */
export const acronyms: Step = {
  name: 'acronyms',
  run(page, draft) {
    const meaning = new Map<string, string>();
    for (let at = 2; at < page.tokens.length; at += 1) {
      const token = page.tokens[at];
      if (!token || !isOpen(page, at) || draft.at(at) || !/^\p{Lu}{2,8}$/u.test(token.text)) continue;
      const before = keyAt(page, at - 1) === '(' && keyAt(page, at + 1) === ')' ? draft.at(at - 2) : null;
      const kind = before ? draft.entities.get(before.entity)?.kind : undefined;
      if (before && (kind === 'Organization' || kind === 'WeaponSystem')) meaning.set(token.text, before.entity);
      const entity = meaning.get(token.text);
      if (entity !== undefined)
        draft.mention({ from: at, until: at + 1, entity, form: 'NAME', rule: 'acronym', confidence: 0.85 });
    }
  },
};
