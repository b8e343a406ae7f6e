import { DemarcheError } from '../model/errors.js';
import { type Environment, settingOf, switchOf } from './environment.js';

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

/**
 * Flags before the environment before what is usual.
 * @throws DemarcheError CONFIGURATION
 */
export function serveSettings(
  flags: ServeFlags,
  environment: Environment,
  usual: { readonly port: number; readonly host: string },
): ServeSettings {
  const setting = (name: string): string | null => settingOf(environment, name);
  const text = setting('PORT');
  const port = flags.port ?? (text === null ? usual.port : toPort(text));
  if (port === null)
    throw new DemarcheError('CONFIGURATION', `PORT is "${text}"; set it to a number from 0 to ${LARGEST_PORT}`);
  return {
    port,
    host: flags.host ?? setting('DEMARCHE_HOST') ?? usual.host,
    writable: flags.writable ?? switchOf(environment, 'DEMARCHE_WRITABLE'),
    introspection: switchOf(environment, 'DEMARCHE_INTROSPECTION'),
    hostNames: setting('DEMARCHE_HOST_NAMES')?.split(/[\s,]+/u) ?? [],
    sample: flags.sample,
  };
}
