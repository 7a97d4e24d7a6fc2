/** What is legal in JSON but harms where it is shown or embedded: see `visibleText`. */
const unsafe =
  /[\x7f-\x9f\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

/**
 * JSON that is safe to print and to embed in JavaScript: C1 controls, bidi and other invisible
 * characters, private use, U+2028 and U+2029 are written as `\uXXXX`, as lone surrogates are by
 * `JSON.stringify`. It parses to the very value.
 */
export function toJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, undefined, indent).replace(unsafe, escapeUnits);
}

function escapeUnits(character: string): string {
  let escaped = '';
  for (let index = 0; index < character.length; index += 1) {
    escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }
  return escaped;
}
