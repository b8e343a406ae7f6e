import { DemarcheError } from '../model/errors.js';
import type { Environment } from './choose-store.js';

export interface ServeFlags {
  readonly port?: number;
  readonly host?: string;
  readonly sample: boolean;
  readonly writable?: boolean;
}

export interface ServeSettings {
  readonly port: number;
  readonly host: string;
  /** Whether callers may take articles in and retract them; null where that hangs on who can reach the service. */
  readonly writable: boolean | null;
  /** Whether callers may ask what the schema is; null where that hangs on who can reach the service. */
  readonly introspection: boolean | null;
  readonly hostNames: readonly string[];
  readonly sample: boolean;
}

const LARGEST_PORT = 65_535;

/** A number of a port, or null where the text is none; 0 takes any that is free. */
export function toPort(text: string): number | null {
  const port = /^\d{1,5}$/u.test(text) ? Number(text) : Number.NaN;
  return port <= LARGEST_PORT ? port : null;
}

function isSet(name: string, value: string | null): boolean | null {
  if (value === null) return null;
  if (/^(?:1|true|yes|on)$/iu.test(value)) return true;
  if (/^(?:0|false|no|off)$/iu.test(value)) return false;
  throw new DemarcheError('CONFIGURATION', `${name} is "${value}"; set it to 1 or 0, or leave it out`);
}

/**
 * Flags before the environment before what is usual.
 * @throws DemarcheError CONFIGURATION
 */
export function serveSettings(
  flags: ServeFlags,
  environment: Environment,
  usual: { readonly port: number; readonly host: string },
): ServeSettings {
  const setting = (name: string): string | null => environment[name]?.trim() || null;
  const text = setting('PORT');
  const port = flags.port ?? (text === null ? usual.port : toPort(text));
  if (port === null)
    throw new DemarcheError('CONFIGURATION', `PORT is "${text}"; set it to a number from 0 to ${LARGEST_PORT}`);
  return {
    port,
    host: flags.host ?? setting('DEMARCHE_HOST') ?? usual.host,
    writable: flags.writable ?? isSet('DEMARCHE_WRITABLE', setting('DEMARCHE_WRITABLE')),
    introspection: isSet('DEMARCHE_INTROSPECTION', setting('DEMARCHE_INTROSPECTION')),
    hostNames: setting('DEMARCHE_HOST_NAMES')?.split(/[\s,]+/u) ?? [],
    sample: flags.sample,
  };
}
