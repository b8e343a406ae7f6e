/**
 * What a phrase is to the verb or noun it belongs to, whatever the voice. Of verbs: `agent` who does it; `object` to whom or
 * what it is done; `recipient` the indirect object; `oblique` what stands behind a preposition. Of nouns: `owner` ("Russia’s
 * strike"); `modifier` in front of it ("Russian", "drone"); `agent` behind "by"; `oblique`.
 */
export type ArgumentFunction = 'agent' | 'object' | 'recipient' | 'oblique' | 'owner' | 'modifier';

export interface Argument {
  readonly function: ArgumentFunction;
  /** The head of its phrase, a token; of joined phrases each has its own argument. */
  readonly head: number;
  /** Of obliques, and null where it has none. */
  readonly preposition: string | null;
  /** The argument inside whose phrase it stands ("a depot in Kursk": the depot), or null. */
  readonly under: number | null;
}

export const plain = (name: ArgumentFunction, head: number): Argument => ({
  function: name,
  head,
  preposition: null,
  under: null,
});

export const oblique = (head: number, preposition: string | null): Argument => ({
  ...plain('oblique', head),
  preposition,
});
