/** Every bound of the server in one place; the tests and operators set others. */
export interface ServerLimits {
  /** Operations worked on at the same time. */
  readonly inFlight: number;
  /** Operations that wait for a place; what comes beyond is refused. */
  readonly queued: number;
  /** Milliseconds that an operation waits for a place before it is refused. */
  readonly waitMs: number;
  /** Bytes of a request's body. */
  readonly bodyBytes: number;
  /** Milliseconds in which a request has to arrive whole. */
  readonly arrivalMs: number;
  /** Milliseconds that `/readyz` waits for the store. */
  readonly probeMs: number;
  /** Milliseconds that requests under way are given to end when the server stops. */
  readonly stopMs: number;
}

/**
 * Both stores do their best with a handful of operations at a time, so a longer line in flight only makes each slower; the
 * queue holds what about a second can answer. The longest article (2 million characters) takes 4 to 6 MB in UTF-8, and
 * somewhat more as escaped JSON.
 */
export const DEFAULT_LIMITS: ServerLimits = {
  inFlight: 32,
  queued: 128,
  waitMs: 10_000,
  bodyBytes: 10 * 1024 * 1024,
  arrivalMs: 60_000,
  probeMs: 2_000,
  stopMs: 10_000,
};

/** Seconds after which a refused caller may ask again. */
export const RETRY_AFTER_SECONDS = 1;

/** Tokens of a document; the longest example has 97. */
export const MAX_TOKENS = 5_000;
/** Levels of objects and lists in the variables. The deepest filter that the schema lets pass has 8 times 2. */
export const MAX_VARIABLE_DEPTH = 100;
/** Faults of one document that are told; one more line says that there are others. */
export const MAX_VALIDATION_ERRORS = 20;
