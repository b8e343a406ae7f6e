import type { WordRange } from '../windows.js';
import type { Matrix } from './matrix.js';

/** What scores a word for a trigger beside the vectors of both; rows of the tables as in LinkTables, columns are roles. */
export interface RoleTables {
  readonly labels: readonly string[];
  /** Numbers of one vector. */
  readonly width: number;
  /** One row a role. */
  readonly weight: readonly Float64Array[];
  readonly bias: readonly number[];
  readonly gap: readonly (readonly number[])[];
  readonly sentence: readonly (readonly number[])[];
  readonly gapBounds: readonly number[];
  readonly sentenceReach: number;
}

export interface FoundRole {
  /** Index into the triggers. */
  readonly trigger: number;
  readonly word: number;
  readonly role: string;
  readonly confidence: number;
}

/** Words before and behind a trigger that are looked at: who takes part is named before, or soon after. */
const REACH = { before: 100, behind: 40 } as const;
/** What is less likely than this is left out. */
const LEAST_CONFIDENCE = 0.1;

/** A trigger and the roles that words may have for it, as rows of the tables. */
export interface RoleTrigger extends WordRange {
  readonly rows: readonly number[];
}

/**
 * Words with a role for a trigger: weight · relu(trigger + word) + bias + gap + sentence, each role by itself.
 * @param vectors as a trigger, and as what may have a role; one row a word
 */
export function rolesOf(
  tables: RoleTables,
  vectors: { readonly triggers: Matrix; readonly words: Matrix },
  sentence: readonly number[],
  triggers: readonly RoleTrigger[],
): FoundRole[] {
  const { width, labels, sentenceReach } = tables;
  const found: FoundRole[] = [];
  // What a sum is above zero, and where: half of the products fall away.
  const above = new Float64Array(width);
  const where = new Int32Array(width);
  const [asTrigger, asWord] = [vectors.triggers.data, vectors.words.data];
  triggers.forEach((trigger, index) => {
    const first = trigger.from * width;
    const until = Math.min(sentence.length, trigger.until + REACH.behind);
    for (let word = Math.max(0, trigger.from - REACH.before); word < until; word += 1) {
      let count = 0;
      for (let at = 0; at < width; at += 1) {
        const sum = (asTrigger[first + at] ?? 0) + (asWord[word * width + at] ?? 0);
        if (sum <= 0) continue;
        above[count] = sum;
        where[count] = at;
        count += 1;
      }
      const gap = tables.gap[gapRow(tables.gapBounds, word, trigger)] ?? [];
      const apart = (sentence[word] ?? 0) - (sentence[trigger.from] ?? 0);
      const place = tables.sentence[Math.max(-sentenceReach, Math.min(sentenceReach, apart)) + sentenceReach] ?? [];
      for (const row of trigger.rows) {
        const weight = tables.weight[row] ?? above;
        let score = (tables.bias[row] ?? 0) + (gap[row] ?? 0) + (place[row] ?? 0);
        for (let at = 0; at < count; at += 1) score += (weight[where[at] ?? 0] ?? 0) * (above[at] ?? 0);
        const confidence = 1 / (1 + Math.exp(-score));
        if (confidence >= LEAST_CONFIDENCE) found.push({ trigger: index, word, role: labels[row] ?? '', confidence });
      }
    }
  });
  return found;
}

/** Row by the words between: first words before the trigger, then those behind it, last its own. */
function gapRow(bounds: readonly number[], word: number, { from, until }: WordRange): number {
  if (word >= from && word < until) return 2 * bounds.length;
  const gap = word < from ? from - word - 1 : word - until;
  const row = bounds.findLastIndex((bound) => gap >= bound);
  return word < from ? row : bounds.length + row;
}
