import { EVENT_TYPES, type EventType } from '../../model/event-types.js';
import { nounForms, verbForms } from '../inflection.js';
import { readTable, several } from '../table.js';
import { type Need, readNeeds } from './needs.js';

export type TriggerKind = 'verb' | 'noun';

/** A row of `triggers.tsv`: words that tell of events of one type where what they need stands beside them. */
export interface TriggerRow {
  readonly kind: TriggerKind;
  /** Null where the words are no event, whatever they were read as. */
  readonly type: EventType | null;
  /** One of these must be met in full. */
  readonly needs: readonly (readonly Need[])[];
  /** Words that make it something else, as its object or in front of it: "strike a deal", "heart attack". */
  readonly not: ReadonlySet<string>;
}

/** A way to write a trigger: the tokens in order, the first in any of its forms. */
export interface TriggerForm {
  readonly words: readonly string[];
  readonly row: TriggerRow;
}

let table: ReadonlyMap<string, readonly TriggerForm[]> | null = null;

/** Ways to write triggers, by the first token. */
export function triggerForms(first: string): readonly TriggerForm[] {
  table ??= readTriggers();
  return table.get(first) ?? [];
}

function readTriggers(): Map<string, TriggerForm[]> {
  const found = new Map<string, TriggerForm[]>();
  for (const cells of readTable('triggers.tsv')) {
    const row: TriggerRow = {
      kind: cells.kind === 'noun' ? 'noun' : 'verb',
      type: EVENT_TYPES.find((type) => type === cells.type) ?? null,
      needs: readNeeds(cells.needs ?? ''),
      not: new Set(several(cells.not)),
    };
    for (const written of several(cells.words)) {
      for (const words of formsOf(written, row.kind)) {
        const first = words[0] ?? '';
        found.set(first, [...(found.get(first) ?? []), { words, row }]);
      }
    }
  }
  return found;
}

/** Of a verb the first word changes ("shot down"), of a noun the last ("air strikes"); hyphens part words as blanks do. */
function formsOf(written: string, kind: TriggerKind): string[][] {
  const words = written.split(/[ -]/u);
  const changing = kind === 'verb' ? 0 : words.length - 1;
  const forms = kind === 'verb' ? verbForms(words[0] ?? '') : nounForms(words[changing] ?? '');
  return forms.map((form) => words.map((word, index) => (index === changing ? form : word)));
}
