import type { Neo4jOptions } from './server.mjs';

export interface Settings {
  readonly dir: string;
  readonly name: string;
  /** Null leaves the choice to the start. */
  readonly port: number | null;
  readonly fresh: boolean;
  readonly fast: boolean;
  readonly offline: boolean;
  readonly heap: string;
  readonly pagecache: string;
  readonly auth: boolean;
}

export interface ParsedArguments {
  readonly command: 'start' | 'stop' | 'status' | 'wipe' | 'fetch' | 'help';
  readonly output: 'plain' | 'env' | 'json';
  readonly settings: Settings;
}

export function completeSettings(options?: Omit<Neo4jOptions, 'temporary'>): Settings;
export function parseArguments(words: readonly string[]): ParsedArguments;
