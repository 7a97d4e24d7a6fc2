/** An IP address as its bytes: 4 or 16. */
export type IpAddress = readonly number[];

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

/** IPv6 addresses that carry an IPv4 address: judged by it. `at` is its first byte. */
const embedded = [
  { range: '::ffff:0:0/96', at: 12 },
  { range: '64:ff9b::/96', at: 12 },
  { range: '2002::/16', at: 2 },
];

const blocked = [...specialIpv4, ...specialIpv6].map(rangeOf);
const globalUnicast = rangeOf('2000::/3');
const carriers = embedded.map(({ range, at }) => ({ range: rangeOf(range), at }));

/** Read an IPv4 or IPv6 address in its usual spelling, `undefined` for anything else. */
export function parseAddress(text: string): IpAddress | undefined {
  return text.includes(':') ? parseIpv6(text) : parseIpv4(text);
}

/** Read `10.0.0.0/8`, `fd00::/8` or a single address. */
export function parseRange(text: string): AddressRange | undefined {
  const slash = text.indexOf('/');
  const address = parseAddress(slash < 0 ? text : text.slice(0, slash));
  if (!address) return undefined;
  const width = address.length * 8;
  if (slash < 0) return { address, bits: width };
  const bits = /^\d{1,3}$/.test(text.slice(slash + 1)) ? Number(text.slice(slash + 1)) : width + 1;
  return bits <= width ? { address, bits } : undefined;
}

/** Does the address lie in the range? Addresses of different families never do. */
export function inRange(address: IpAddress, range: AddressRange): boolean {
  if (address.length !== range.address.length) return false;
  const whole = range.bits >> 3;
  for (let index = 0; index < whole; index += 1)
    if (address[index] !== range.address[index]) return false;
  const rest = 8 - (range.bits & 7);
  return rest === 8 || byteAt(address, whole) >> rest === byteAt(range.address, whole) >> rest;
}

function byteAt(address: IpAddress, index: number): number {
  return address[index] ?? 0;
}

/** Is this an address that anybody on the internet can mean? Anything unreadable is not. */
export function isPublicAddress(text: string): boolean {
  const address = parseAddress(text);
  return address !== undefined && isPublic(address);
}

function isPublic(address: IpAddress): boolean {
  if (address.length === 16) {
    const carrier = carriers.find(({ range }) => inRange(address, range));
    if (carrier) return isPublic(address.slice(carrier.at, carrier.at + 4));
    if (!inRange(address, globalUnicast)) return false;
  }
  return !blocked.some((range) => inRange(address, range));
}

function rangeOf(text: string): AddressRange {
  const range = parseRange(text);
  if (!range) throw new Error(`not an address range: ${text}`);
  return range;
}

function parseIpv4(text: string): IpAddress | undefined {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text)) return undefined;
  const bytes = text.split('.').map(Number);
  return bytes.some((byte) => byte > 255) ? undefined : bytes;
}

function parseIpv6(text: string): IpAddress | undefined {
  const plain = withoutZone(text);
  if (plain.length > 45) return undefined;
  const halves = plain.split('::');
  if (halves.length > 2) return undefined;
  const head = bytesOf(halves[0] ?? '');
  const tail = halves.length === 2 ? bytesOf(halves[1] ?? '') : [];
  if (!head || !tail) return undefined;
  const missing = 16 - head.length - tail.length;
  if (halves.length === 2 ? missing < 2 : missing !== 0) return undefined;
  return [...head, ...Array<number>(missing).fill(0), ...tail];
}

function withoutZone(text: string): string {
  const zone = text.indexOf('%');
  return zone < 0 ? text : text.slice(0, zone);
}

/** The bytes of one half of an IPv6 address, at whose end a dotted IPv4 address may stand. */
function bytesOf(half: string): number[] | undefined {
  if (half === '') return [];
  const bytes: number[] = [];
  const parts = half.split(':');
  for (const [index, part] of parts.entries()) {
    const ipv4 = index === parts.length - 1 ? parseIpv4(part) : undefined;
    if (ipv4) bytes.push(...ipv4);
    else if (/^[\da-f]{1,4}$/i.test(part)) bytes.push(...twoBytes(Number.parseInt(part, 16)));
    else return undefined;
  }
  return bytes;
}

function twoBytes(group: number): readonly [number, number] {
  return [group >> 8, group & 0xff];
}
