import { parseFrontMatter } from '../../front-matter/parse-front-matter.js';
import { defineRule } from '../../lint/rule.js';
import type { PostFacts } from '../../site/facts.js';
import type { Post, Undecodable } from '../../site/post.js';
import { readFacts } from '../../site/read-facts.js';
import type { Site } from '../../site/site.js';
import { decodeUtf8 } from '../../text/decode-utf8.js';
import { decodeBytes } from '../../text/encoding/decode-bytes.js';
import { detectEncoding, leastConfidence } from '../../text/encoding/detect-encoding.js';
import { caret } from '../../text/span.js';

export default defineRule({
  id: 'text/invalid-encoding',
  description: 'The file is UTF-8',
  rationale: `Every generator reads posts as UTF-8. In a file of another encoding, accented letters
come out as question marks or as mojibake, some builds stop, and a draft in UTF-16 is published
because its front matter is not recognised. While the generator hides the draft and only shows
replacement characters, or leaves the post out, no reader meets them: that is a warning until it is
published. Such a file is never rewritten by \`--fix\`: convert it
with \`post fix-encoding\`.`,
  severity: 'error',
  preset: 'recommended',
  evenIfUndecodable: true,
  since: '0.1.0',
  defaultOptions: {},
  messages: {
    utf16:
      'This file is UTF-16; generators read UTF-8 and will not see its front matter: post fix-encoding --write {file}',
    other:
      'Byte {offset} (0x{byte}) is not UTF-8; the file is probably {likely}: post fix-encoding --write {file}',
    unknown:
      'Byte {offset} (0x{byte}) is not UTF-8; say which encoding it is: post fix-encoding --from <encoding> {file}',
    nul: 'A NUL character stands here; the file is damaged or not text: delete it or save the file as UTF-8',
  },
  examples: [
    { title: 'UTF-8', markdown: '---\ntitle: Größe\n---\n\nÜberall.\n' },
    {
      title: 'A NUL character',
      markdown: '---\ntitle: Trams\n---\n\nThe next\0 stop.\n',
      diagnostics: [
        '5:9 A NUL character stands here; the file is damaged or not text: delete it or save the file as UTF-8',
      ],
    },
    {
      title: 'windows-1252',
      encoding: 'latin1',
      markdown: '---\ntitle: Größe\n---\n\nOverall.\n',
      diagnostics: [
        '2:10 Byte 13 (0xF6) is not UTF-8; the file is probably windows-1252: post fix-encoding --write posts/2024-05-17-example.md',
      ],
    },
    {
      title: 'One byte tells too little',
      encoding: 'latin1',
      markdown: '---\ntitle: Trams\n---\n\n\xb9\n',
      diagnostics: [
        '5:1 Byte 22 (0xB9) is not UTF-8; say which encoding it is: post fix-encoding --from <encoding> posts/2024-05-17-example.md',
      ],
    },
    {
      title: 'UTF-16',
      encoding: 'utf16le',
      markdown: '\uFEFF---\ntitle: Trams\n---\n\nHello.\n',
      diagnostics: [
        '1:1 This file is UTF-16; generators read UTF-8 and will not see its front matter: post fix-encoding --write posts/2024-05-17-example.md',
      ],
    },
  ],
  create({ post, site, publishing, report }) {
    const file = /[^\w./-]/.test(post.path) ? JSON.stringify(post.path) : post.path;
    return {
      post() {
        const { undecodable, source } = post;
        if (undecodable) {
          tell(undecodable);
          return;
        }
        const nul = source.text.indexOf('\0');
        if (nul < 0) return;
        if (looksWide(source.text)) report({ message: 'utf16', data: { file }, at: caret(0) });
        else report({ message: 'nul', at: { start: nul, end: nul + 1 } });
      },
    };

    function tell(undecodable: Undecodable): void {
      const { bytes, byteOffset } = undecodable;
      const { encoding, confidence } = detectEncoding(bytes);
      const isHarmless = !publishing && isHarmlessYet(post, undecodable, site);
      const severity = isHarmless && { severity: 'warning' as const };
      if (encoding.startsWith('utf-16')) {
        report({ message: 'utf16', data: { file }, at: caret(0), ...severity });
        return;
      }
      const byte = (bytes[byteOffset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
      const at = decodeUtf8(bytes.subarray(0, byteOffset)).text.length;
      report({
        message: confidence >= leastConfidence ? 'other' : 'unknown',
        data: { offset: byteOffset, byte, likely: encoding, file },
        at: { start: at, end: at + 1 },
        ...severity,
      });
    }
  },
});

/** Neither does a reader see or miss the post, nor does the build stop because of it. */
function isHarmlessYet(post: Post, undecodable: Undecodable, site: Site): boolean {
  const { frontMatter } = site.profile;
  if (frontMatter.whenUndecodable === 'replaces') return isHidden(post.facts);
  if (frontMatter.whenUndecodable !== 'drops') return false;
  const { bytes } = undecodable;
  const meant = decodeBytes(bytes, detectEncoding(bytes).encoding).text;
  return isHidden(readFacts(post.path, parseFrontMatter(meant, frontMatter), site, post.kind));
}

function isHidden({ visibility }: PostFacts): boolean {
  return visibility.outcome === 'hidden';
}

function looksWide(text: string): boolean {
  const head = text.slice(0, 1000);
  return (head.match(/\0/g)?.length ?? 0) * 3 > head.length;
}
