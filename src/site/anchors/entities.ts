import { decodeHTMLStrict } from 'entities';

/** Character references of HTML that end in a semicolon, resolved. */
export function decodeEntities(text: string): string {
  return decodeHTMLStrict(text);
}
