import { defineRule } from '../../lint/rule.js';
import { caret } from '../../text/span.js';

export default defineRule({
  id: 'text/invalid-encoding',
  description: 'The file is UTF-8',
  rationale: `Every generator reads posts as UTF-8. In a file of another encoding, accented letters
come out as question marks or as mojibake, some builds stop, and a draft in UTF-16 is published
because its front matter is not recognised. Such a file is never rewritten by \`--fix\`: convert it
with \`post fix-encoding\`.`,
  severity: 'error',
  preset: 'recommended',
  evenIfUndecodable: true,
  since: '0.1.0',
  defaultOptions: {},
  messages: {
    utf16:
      'This file is UTF-16; generators read UTF-8 and will not see its front matter: save it as UTF-8',
    other: 'Byte {offset} (0x{byte}) is not UTF-8; the file is probably {likely}: save it as UTF-8',
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
        '2:10 Byte 13 (0xF6) is not UTF-8; the file is probably windows-1252: save it as UTF-8',
      ],
    },
    {
      title: 'UTF-16',
      encoding: 'utf16le',
      markdown: '\uFEFF---\ntitle: Trams\n---\n\nHello.\n',
      diagnostics: [
        '1:1 This file is UTF-16; generators read UTF-8 and will not see its front matter: save it as UTF-8',
      ],
    },
  ],
  create({ post, report }) {
    return {
      post() {
        const { undecodable, source } = post;
        if (undecodable) {
          const { bytes, byteOffset } = undecodable;
          if (isUtf16(bytes)) return report({ message: 'utf16', at: caret(0) });
          const byte = (bytes[byteOffset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
          const at = new TextDecoder().decode(bytes.subarray(0, byteOffset)).length;
          const data = { offset: byteOffset, byte, likely: likelyEncoding(bytes) };
          return report({ message: 'other', data, at: { start: at, end: at + 1 } });
        }
        const nul = source.text.indexOf('\0');
        if (nul < 0) return;
        if (looksWide(source.text)) report({ message: 'utf16', at: caret(0) });
        else report({ message: 'nul', at: { start: nul, end: nul + 1 } });
      },
    };
  },
});

/** A byte order mark, or every other byte NUL as in European text. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function looksWide(text: string): boolean {
  const head = text.slice(0, 1000);
  return (head.match(/\0/g)?.length ?? 0) * 3 > head.length;
}

/** 0x81, 0x8D, 0x8F, 0x90 and 0x9D mean nothing in windows-1252. */
function likelyEncoding(bytes: Uint8Array): string {
  const holes = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
  return bytes.some((byte) => holes.has(byte)) ? 'in a legacy encoding' : 'windows-1252';
}
