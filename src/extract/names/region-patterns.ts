import { isOpen, keyAt } from '../page.js';
import type { Step } from '../pipeline.js';

const REGION = new Set(['region', 'oblast', 'province', 'district', 'krai', 'peninsula', 'governorate', 'prefecture']);
const NOT_A_NAME = new Set([
  'the',
  'this',
  'that',
  'border',
  'eastern',
  'western',
  'northern',
  'southern',
  'whole',
  'in',
  'entire',
  'central',
  'business',
  'autonomous',
  'federal',
  'home',
  'red',
  'school',
  'industrial',
]);

/** "Tula region", "Vinnytsia oblast": a capitalized word and what it is a name of. */
export const regionPatterns: Step = {
  name: 'region-patterns',
  run(page, draft) {
    for (let at = 1; at < page.tokens.length; at += 1) {
      if (!REGION.has(keyAt(page, at)) || !isOpen(page, at) || draft.at(at)) continue;
      const name = page.tokens[at - 1];
      const mention = draft.at(at - 1);
      if (!name?.capital || NOT_A_NAME.has(name.key) || name.sentence !== page.tokens[at]?.sentence) continue;
      if (
        mention &&
        (mention.form !== 'NAME' ||
          mention.until - mention.from > 1 ||
          !isCity(draft.entities.get(mention.entity)?.key))
      )
        continue;
      if (!/^\p{Lu}\p{Ll}{2,}$/u.test(name.text)) continue;
      const kind = keyAt(page, at);
      const entity = draft.found({
        kind: 'Place',
        name: `${name.text} ${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
        named: true,
      });
      draft.entities.set(entity.id, { ...entity, placeKind: 'REGION' });
      draft.replace({
        from: at - 1,
        until: at + 1,
        entity: entity.id,
        form: 'NAME',
        rule: 'region-pattern',
        confidence: 0.8,
      });
    }
  },
};

const isCity = (key: string | null | undefined): boolean => key?.startsWith('city:') ?? false;
