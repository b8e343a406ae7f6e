/** What the command leaves as its exit code. */
export const EXIT = {
  failed: 1,
  usage: 2,
  notRunning: 3,
  notAnswering: 4,
  unavailable: 5,
};

/** Something that the person at the keyboard can put right; the message says what. */
export class Neo4jFailure extends Error {
  constructor(message, exitCode = EXIT.failed) {
    super(message);
    this.name = 'Neo4jFailure';
    this.exitCode = exitCode;
  }
}

/** This machine cannot have a Neo4j; `reason` says in one line what is missing. */
export class Neo4jUnavailable extends Neo4jFailure {
  constructor(reason) {
    super(reason, EXIT.unavailable);
    this.name = 'Neo4jUnavailable';
    this.reason = reason;
  }
}
