import { visibleText } from '../text/display-escape.js';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text for XML, in elements and attributes: on one line, with nothing that XML forbids. */
export function xmlText(text: string): string {
  return visibleText(text).replace(/[&<>"]/g, (sign) => entities[sign] as string);
}

/** Attributes as XML writes them, each with a blank before it. */
export function xmlAttributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join('');
}
