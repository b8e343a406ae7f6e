/** `npm start` passes Ctrl-C on to a process that the terminal has told already: what follows so soon is the same. */
const SAME_WITHIN_MS = 500;

/** Calls `first` when the process is told to stop (SIGINT, SIGTERM), and `again` when it is told once more. */
export function onStopSignals(first: () => void, again: () => void): void {
  let told: number | null = null;
  const stop = (): void => {
    const now = performance.now();
    if (told === null) {
      told = now;
      first();
    } else if (now - told > SAME_WITHIN_MS) again();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}
