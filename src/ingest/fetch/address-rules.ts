import ipaddr from 'ipaddr.js';
import { ArticleError } from '../../model/errors.js';

/** Whether a host with this IP address may be asked. */
export type AddressRule = (ip: string) => boolean;

/** For archives in the house: addresses of this machine and its network too. */
export const anyAddress: AddressRule = () => true;

export const refused = (why: string): ArticleError => new ArticleError('FETCH_REFUSED', why);

/**
 * The address as a URL that may be asked, as far as its words tell; what its name resolves to is checked on connecting.
 * @throws ArticleError FETCH_REFUSED
 */
export function checkAddress(text: string, base: URL | null, allows: AddressRule): URL {
  let url: URL;
  try {
    url = new URL(text, base ?? undefined);
  } catch {
    throw refused('this is not a web address; write it in full, as https://…');
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw refused(`only http and https are fetched, not ${url.protocol.slice(0, -1)}`);
  }
  if (url.username !== '' || url.password !== '')
    throw refused('addresses with a name or password in them are not fetched');
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  if (ipaddr.isValid(host)) checkIp(host, host, allows);
  return url;
}

/** @throws ArticleError FETCH_REFUSED */
export function checkIp(ip: string, host: string, allows: AddressRule): void {
  if (allows(ip)) return;
  const what = ip === host ? ip : `${host} (${ip})`;
  throw refused(
    `${what} is not an address of the open internet; allow private addresses to fetch from your own network`,
  );
}
