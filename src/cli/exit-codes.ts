/** What the exit status of a command says; part of its interface. */
export const EXIT = {
  FINE: 0,
  /** Something was refused, or is wrong. */
  WRONG: 1,
  /** The command was called wrongly; nothing was done. */
  USAGE: 2,
  /** Stopped by Ctrl-C, after what was under way was finished. */
  INTERRUPTED: 130,
} as const;
