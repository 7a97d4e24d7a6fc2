/** An IP address as a number: 32 bits for family 4, 128 bits for family 6. */
export interface IpAddress {
  readonly family: 4 | 6;
  readonly value: bigint;
}

/** A stretch of addresses that share their first `bits` bits. */
export interface AddressRange {
  readonly address: IpAddress;
  readonly bits: number;
}

/**
 * The IPv4 blocks that are not global unicast: IANA's special-purpose registry (RFC 6890 and the
 * documents it names), multicast and the former class E.
 */
const specialIpv4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];

/** Within 2000::/3, what IANA's IPv6 special-purpose registry takes out again. */
const specialIpv6 = ['2001::/23', '2001:db8::/32', '3fff::/20'];

/** IPv6 addresses that carry an IPv4 address: judged by it. `shift` is how far it is from the end. */
const embedded = [
  { range: '::ffff:0:0/96', shift: 0n },
  { range: '64:ff9b::/96', shift: 0n },
  { range: '2002::/16', shift: 80n },
];

const blocked = [...specialIpv4, ...specialIpv6].map(rangeOf);
const globalUnicast = rangeOf('2000::/3');
const carriers = embedded.map(({ range, shift }) => ({ range: rangeOf(range), shift }));

/** Read an IPv4 or IPv6 address in its usual spelling, `undefined` for anything else. */
export function parseAddress(text: string): IpAddress | undefined {
  return text.includes(':') ? parseIpv6(text) : parseIpv4(text);
}

/** Read `10.0.0.0/8`, `fd00::/8` or a single address. */
export function parseRange(text: string): AddressRange | undefined {
  const slash = text.indexOf('/');
  const address = parseAddress(slash < 0 ? text : text.slice(0, slash));
  if (!address) return undefined;
  const width = widthOf(address);
  if (slash < 0) return { address, bits: width };
  const bits = /^\d{1,3}$/.test(text.slice(slash + 1)) ? Number(text.slice(slash + 1)) : width + 1;
  return bits <= width ? { address, bits } : undefined;
}

/** Does the address lie in the range? Addresses of different families never do. */
export function inRange(address: IpAddress, range: AddressRange): boolean {
  if (address.family !== range.address.family) return false;
  const rest = BigInt(widthOf(address) - range.bits);
  return address.value >> rest === range.address.value >> rest;
}

/** Is this an address that anybody on the internet can mean? Anything unreadable is not. */
export function isPublicAddress(text: string): boolean {
  const address = parseAddress(text);
  return address !== undefined && isPublic(address);
}

function isPublic(address: IpAddress): boolean {
  const carrier = carriers.find(({ range }) => inRange(address, range));
  if (carrier) {
    const value = (address.value >> carrier.shift) & 0xffff_ffffn;
    return isPublic({ family: 4, value });
  }
  if (address.family === 6 && !inRange(address, globalUnicast)) return false;
  return !blocked.some((range) => inRange(address, range));
}

function rangeOf(text: string): AddressRange {
  const range = parseRange(text);
  if (!range) throw new Error(`not an address range: ${text}`);
  return range;
}

function widthOf(address: IpAddress): number {
  return address.family === 4 ? 32 : 128;
}

function parseIpv4(text: string): IpAddress | undefined {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text)) return undefined;
  const bytes = text.split('.').map(Number);
  if (bytes.some((byte) => byte > 255)) return undefined;
  return { family: 4, value: bytes.reduce((value, byte) => (value << 8n) | BigInt(byte), 0n) };
}

function parseIpv6(text: string): IpAddress | undefined {
  const plain = withoutZone(text);
  if (plain.length > 45) return undefined;
  const halves = plain.split('::');
  if (halves.length > 2) return undefined;
  const head = groupsOf(halves[0] ?? '');
  const tail = halves.length === 2 ? groupsOf(halves[1] ?? '') : [];
  if (!head || !tail) return undefined;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined;
  const groups = [...head, ...Array<number>(missing).fill(0), ...tail];
  return { family: 6, value: groups.reduce((value, group) => (value << 16n) | BigInt(group), 0n) };
}

function withoutZone(text: string): string {
  const zone = text.indexOf('%');
  return zone < 0 ? text : text.slice(0, zone);
}

/** The 16-bit groups of one half of an IPv6 address; a dotted IPv4 address at its end gives two. */
function groupsOf(half: string): number[] | undefined {
  if (half === '') return [];
  const groups: number[] = [];
  const parts = half.split(':');
  for (const [index, part] of parts.entries()) {
    const ipv4 = index === parts.length - 1 ? parseIpv4(part) : undefined;
    if (ipv4) groups.push(Number(ipv4.value >> 16n), Number(ipv4.value & 0xffffn));
    else if (/^[\da-f]{1,4}$/i.test(part)) groups.push(Number.parseInt(part, 16));
    else return undefined;
  }
  return groups;
}
