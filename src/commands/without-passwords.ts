import { createSourceText, type SourceText } from '../text/source-text.js';

/** The text with names and passwords in addresses covered, letter by letter: reports quote it. */
export function withoutPasswords(source: SourceText): SourceText {
  if (!source.text.includes('@')) return source;
  const covered = source.text.replace(
    /(\b[a-z][a-z\d+.-]{0,20}:\/\/)([^\s/?#@<>"'()[\]]{1,500})(?=@)/gi,
    (_, scheme: string, secret: string) => scheme + '*'.repeat(secret.length),
  );
  return covered === source.text ? source : createSourceText(covered);
}
