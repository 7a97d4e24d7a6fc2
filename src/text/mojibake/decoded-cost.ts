import { ownCost } from './character-model.js';
import { prices } from './prices.js';

/** Is it a C1 control? */
export function isControl(code: number): boolean {
  return code >= 0x80 && code < 0xa0;
}

/** Bits for a decoded character apart from the transition; `price` is what its sequence costs. */
export function decodedCost(code: number, price: number): number {
  if (code === 0xfffd) return prices.decodedReplacement;
  if (code === 0xfeff) return prices.decodedMark;
  if (isControl(code)) return prices.decodedControl;
  return price + ownCost(code);
}
