import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address is one of the open internet. Private, loopback, link-local, reserved and multicast ones are not,
 * and neither are those of IPv6 that stand for one of IPv4: they would lead around the rule.
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.parse(address).range() === 'unicast' && !embedsIpv4(address);
}

/** The old `::a.b.c.d`, which the library counts as any other. */
function embedsIpv4(address: string): boolean {
  const parsed = ipaddr.parse(address);
  return parsed.kind() === 'ipv6' && parsed.match(ipaddr.parseCIDR('::/96'));
}
