import { type DestinationStream, type Logger, type LoggerOptions, pino, stdTimeFunctions } from 'pino';

export interface LogOptions {
  /** A level of pino; `info` unless told otherwise. */
  readonly level?: string;
  /** Standard output unless told otherwise. */
  readonly destination?: DestinationStream;
}

/** One JSON object a line: `time` in UTC, `level`, `msg`, and `requestId` on every line that belongs to a request. */
export function createLogger({ level = 'info', destination }: LogOptions = {}): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
