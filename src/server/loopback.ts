import { BlockList, isIP } from 'node:net';

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

const withoutBrackets = (host: string): string => host.replace(/^\[(.*)\]$/, '$1');

/** Whether only this machine can reach what is bound to the host, or be meant by it. */
export function isLoopback(host: string): boolean {
  const bare = withoutBrackets(host).toLowerCase();
  if (bare === 'localhost') return true;
  const version = isIP(bare);
  return version !== 0 && LOOPBACK.check(bare, version === 6 ? 'ipv6' : 'ipv4');
}

/** The host as a URL writes it; an address that stands for all of this machine becomes one that can be visited. */
export function hostInUrl(host: string): string {
  const bare = withoutBrackets(host);
  if (bare === '0.0.0.0' || bare === '::') return '127.0.0.1';
  return isIP(bare) === 6 ? `[${bare}]` : bare;
}
