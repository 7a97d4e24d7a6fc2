/** FNV-1a, 32 bits: the same draw for the same text in every run. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value ^= text.charCodeAt(at);
    value = Math.imul(value, 0x01000193);
  }
  value ^= value >>> 15;
  value = Math.imul(value, 0x2c1b3c6d);
  return (value ^ (value >>> 12)) >>> 0;
}

/** Is this text kept away from training, for measuring? 30 of 100 are. */
export function isHeldOut(text: string): boolean {
  return hash(`held out: ${text}`) % 100 < 30;
}
