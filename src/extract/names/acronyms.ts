import type { LocalId } from '../../model/article-facts.js';
import type { Draft, DraftMention } from '../draft.js';
import { isOpen, keyAt } from '../page.js';
import type { Step } from '../pipeline.js';
import { initialsOf } from './name-parts.js';

const ACRONYM = /^\p{Lu}{2,8}$/u;

/** "Kyiv International Institute of Sociology (KIIS)": letters in brackets behind a name stand for it from there on. */
export const acronyms: Step = {
  name: 'acronyms',
  run(page, draft) {
    const meaning = new Map<string, LocalId>();
    for (let at = 2; at < page.tokens.length; at += 1) {
      const token = page.tokens[at];
      if (!token || !isOpen(page, at) || !ACRONYM.test(token.text)) continue;
      const before = keyAt(page, at - 1) === '(' && keyAt(page, at + 1) === ')' ? draft.at(at - 2) : null;
      const known = draft.at(at);
      if (known) {
        if (before && known.from === at && isSame(draft, before, known, token.text)) join(draft, before, known);
        if (before && known.entity === before.entity) joinEarlier(draft, before.entity, token.text);
        continue;
      }
      const kind = before ? draft.entities.get(before.entity)?.kind : undefined;
      if (before && (kind === 'Organization' || kind === 'WeaponSystem')) meaning.set(token.text, before.entity);
      const entity = meaning.get(token.text);
      if (entity !== undefined)
        draft.mention({ from: at, until: at + 1, entity, form: 'NAME', rule: 'acronym', confidence: 0.85 });
    }
  },
};

/** "Social Democrats (SPD)": a body of the tables by its letters, and before the bracket its name, which they lack. */
function isSame(draft: Draft, before: DraftMention, letters: DraftMention, acronym: string): boolean {
  const [full, short] = [draft.entities.get(before.entity), draft.entities.get(letters.entity)];
  if (full?.kind !== 'Organization' || short?.kind !== 'Organization' || full.id === short.id) return false;
  return (full.key === null || short.key === null) && isWithin(initialsOf(full.name), acronym);
}

/** The letters of the first stand in the second, in their order. */
function isWithin(few: string, many: string): boolean {
  let found = 0;
  for (const letter of many) if (letter === few[found]) found += 1;
  return few.length > 1 && found === few.length;
}

/** Both are the one that the tables know. */
function join(draft: Draft, before: DraftMention, letters: DraftMention): void {
  const kept = draft.entities.get(before.entity)?.key == null ? letters.entity : before.entity;
  const gone = kept === letters.entity ? before.entity : letters.entity;
  for (const mention of draft.mentions()) if (mention.entity === gone) draft.replace({ ...mention, entity: kept });
  draft.entities.delete(gone);
}

/** The letters alone, before the bracket that tells what they stand for. */
function joinEarlier(draft: Draft, entity: LocalId, letters: string): void {
  const earlier = [...draft.entities.values()].find(
    ({ id, kind, key, name }) => kind === 'Organization' && key === null && name === letters && id !== entity,
  );
  if (!earlier) return;
  for (const mention of draft.mentions()) if (mention.entity === earlier.id) draft.replace({ ...mention, entity });
  draft.entities.delete(earlier.id);
}
