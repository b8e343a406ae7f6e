import type { Range } from '../annotation.js';
import type { Task } from './task.js';

/** Every passage shows the words it claims, whatever the annotators say. */
export const trueSpans: Task = ({ text, gold, found }, _names, sheet) => {
  const claims: readonly (readonly [Range | null | undefined, string | null | undefined])[] = [
    ...(found.statements ?? []).flatMap(
      (s) =>
        [
          [s.contentSpan, s.content],
          [s.cueSpan, s.cue],
          [s.speakerSpan, s.speakerSurface],
        ] as const,
    ),
    ...(found.events ?? []).map((event) => [event.triggerSpan, event.trigger] as const),
    ...(found.permissions ?? []).map((permission) => [permission.evidenceSpan, permission.evidence] as const),
    ...(found.mentions ?? []).map((mention) => [[mention.start, mention.end], mention.text] as const),
  ];
  for (const [span, words] of claims) {
    if (span == null || words == null) continue;
    const shown = text.slice(span[0], span[1]);
    sheet.share('spans.true', shown === words ? 1 : 0, 1);
    if (shown !== words) sheet.note('spans', 'wrong', gold.file, `${words}, the text has ${shown}`, 2);
  }
};
