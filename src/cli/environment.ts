import { DemarcheError } from '../model/errors.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A setting without the space around it; null where it is not set or empty. */
export const settingOf = (environment: Environment, name: string): string | null => environment[name]?.trim() || null;

/** A setting that is on or off; null where it is not set. @throws DemarcheError CONFIGURATION */
export function switchOf(environment: Environment, name: string): boolean | null {
  const value = settingOf(environment, name);
  if (value === null) return null;
  if (/^(?:1|true|yes|on)$/iu.test(value)) return true;
  if (/^(?:0|false|no|off)$/iu.test(value)) return false;
  throw new DemarcheError('CONFIGURATION', `${name} is "${value}"; set it to 1 or 0, or leave it out`);
}
