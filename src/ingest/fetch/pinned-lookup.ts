import type { LookupAddress } from 'node:dns';
import { lookup as resolve } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { type AddressRule, checkIp } from './address-rules.js';

export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

export const resolveByDns: Resolve = (host) => resolve(host, { all: true });

/**
 * Resolves names for one connection. The addresses that are checked are the very ones connected to, so that a name which
 * answers otherwise the second time (DNS rebinding) gains nothing. One address among several that is not allowed refuses the name.
 */
export function pinnedLookup(allows: AddressRule, resolveName: Resolve): LookupFunction {
  return (host, options, callback) => {
    resolveName(host)
      .then((addresses) => {
        for (const { address } of addresses) checkIp(address, host, allows);
        const [first] = addresses;
        if (first === undefined) throw Object.assign(new Error(`no address for ${host}`), { code: 'ENOTFOUND' });
        if (options.all === true) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      })
      .catch((error: NodeJS.ErrnoException) => callback(error, ''));
  };
}
