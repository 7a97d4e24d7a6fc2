import { defineRule } from '../../lint/rule.js';
import { spanOfNode } from '../../markdown/node-span.js';
import { isInvisibleInPlace, type Place } from '../../prose/invisible.js';
import { findNeedlessNoBreakSpaces } from '../../prose/needless-no-break-space.js';
import { placeOfCharacter } from '../../prose/place-of-character.js';
import { codePointName } from '../../text/display-escape.js';
import { matchesIn } from '../../text/matches-in.js';
import type { Span } from '../../text/span.js';

/** NUL and C1 controls are left to the rules for encodings: they are what is left of other text. */
const suspects =
  /[^\P{Cc}\t\n\r\0\u0080-\u009F]|[\u00A0\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2028\u2029\u2060-\u2064\u2066-\u2069\uFFF9-\uFFFC]/gu;

const names: Readonly<Record<string, string>> = {
  '\u00A0': 'no-break space',
  '\u00AD': 'soft hyphen',
  '\u200B': 'zero-width space',
  '\u200C': 'zero-width non-joiner',
  '\u200D': 'zero-width joiner',
  '\u200E': 'left-to-right mark',
  '\u200F': 'right-to-left mark',
  '\u2028': 'line separator',
  '\u2029': 'paragraph separator',
  '\u2060': 'word joiner',
  '\uFFFC': 'object replacement character',
};

export default defineRule({
  id: 'text/invisible-character',
  description: 'No invisible character does harm',
  rationale: `Characters that nobody sees come in with pasted text. In front matter a no-break space
breaks the parse; before a list marker or a \`#\` it turns a list or heading into plain text; in a URL
it breaks the link; in code it breaks what readers copy. Direction marks can make code read otherwise
than it runs.

A no-break space between two ordinary words harms nobody and is only hygiene: lines break where they
should not, and a search for the two words finds nothing.

Left alone: no-break spaces that hold something together (French punctuation, numbers and units,
names, abbreviations), joiners where scripts and emoji need them,
direction marks in right-to-left text.`,
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  since: '0.1.0',
  sources: ['markdownlint:MD010', 'autocorrect:no-zero-width'],
  defaultOptions: {},
  messages: {
    control: 'An invisible {name} stands {where}; delete it',
    space: 'A {name} stands {where}, where only a plain space works; replace it',
    loose:
      'A no-break space stands between words that it need not hold together; replace it by a plain one',
  },
  examples: [
    {
      title: 'French spaces',
      markdown: '---\ntitle: Trams\nlang: fr\n---\n\nOù va-t-il\u00A0? Là.\n',
    },
    { title: 'An emoji family', markdown: '---\ntitle: Trams\n---\n\n👩\u200D👧 in the tram.\n' },
    {
      title: 'A zero-width space',
      markdown: '---\ntitle: Trams\n---\n\nThe next\u200B stop.\n',
      diagnostics: ['5:9 An invisible zero-width space stands in the text; delete it'],
      fixed: '---\ntitle: Trams\n---\n\nThe next stop.\n',
    },
    {
      title: 'Separators and objects that come along with text from other programs',
      markdown: '---\ntitle: Trams\n---\n\n# \u2028Next\u2028stop\u2028\n\nThe next stop\uFFFC.\n',
      diagnostics: [
        '5:3 An invisible line separator stands in the text; delete it',
        '5:8 A line separator stands in the text, where only a plain space works; replace it',
        '5:13 An invisible line separator stands in the text; delete it',
        '7:14 An invisible object replacement character stands in the text; delete it',
      ],
      fixed: '---\ntitle: Trams\n---\n\n# Next stop\n\nThe next stop.\n',
    },
    {
      title: 'A no-break space after a list marker',
      markdown: '---\ntitle: Trams\n---\n\n-\u00A0first stop\n',
      diagnostics: [
        '5:2 A no-break space stands after a marker, where only a plain space works; replace it',
      ],
      fixed: '---\ntitle: Trams\n---\n\n- first stop\n',
    },
    {
      title: 'A no-break space between words',
      markdown:
        '---\ntitle: Trams\nlang: en\n---\n\nTake the\u00A028 up\u00A0to the castle.\u00A0 Mr\u00A0Bowen pays 3\u00A0€.\n',
      diagnostics: [
        '6:15 A no-break space stands between words that it need not hold together; replace it by a plain one',
        '6:30 A no-break space stands between words that it need not hold together; replace it by a plain one',
      ],
      fixed:
        '---\ntitle: Trams\nlang: en\n---\n\nTake the\u00A028 up to the castle.  Mr\u00A0Bowen pays 3\u00A0€.\n',
    },
    {
      title: 'Direction marks in code',
      markdown: '---\ntitle: Trams\n---\n\n`if (admin\u202E) {`\n',
      diagnostics: ['5:11 An invisible <U+202E> stands in code; delete it'],
      fixed: '---\ntitle: Trams\n---\n\n`if (admin) {`\n',
    },
  ],
  create({ post, report }) {
    const code: Span[] = [];
    const addresses: Span[] = [];
    if (post.source.text.search(suspects) < 0) return {};
    return {
      code: (node) => void code.push(spanOfNode(node)),
      inlineCode: (node) => void code.push(spanOfNode(node)),
      link(node) {
        const { start, end } = spanOfNode(node);
        const last = node.children.at(-1);
        addresses.push({ start: last ? spanOfNode(last).end : start, end });
      },
      prose(block) {
        for (const at of findNeedlessNoBreakSpaces(block.text, post.language)) {
          const span = block.spanOf(at, at + 1);
          const isMarker = placeOfCharacter(post, { code, addresses }, span.start) === 'marker';
          if (block.isVerbatim(at, at + 1) && !isMarker) loose(span);
        }
      },
      definition: (node) => void addresses.push(spanOfNode(node)),
      end() {
        const { text } = post.source;
        for (const { 0: character, index } of matchesIn(text, suspects)) {
          const place = placeOfCharacter(post, { code, addresses }, index);
          if (!isInvisibleInPlace(text, index, place)) tell(character, index, place);
        }
      },
    };

    function loose(at: Span): void {
      report({
        message: 'loose',
        at,
        severity: 'hygiene',
        fix: {
          title: 'Replace it by a space',
          applicability: 'safe',
          edits: [{ span: at, newText: isAtEdge(post.source.text, at) ? '' : ' ' }],
        },
      });
    }

    function tell(character: string, offset: number, place: Place): void {
      const at = { start: offset, end: offset + 1 };
      const isSpace = character === '\u00A0' || separatesWords(post.source.text, at);
      report({
        message: isSpace ? 'space' : 'control',
        data: { name: names[character] ?? codePointName(character), where: words[place] },
        at,
        severity: /[\u00A0\u200B-\u200D\u2028\u2029\u2060\u00AD\uFFF9-\uFFFC]/.test(character)
          ? 'warning'
          : 'error',
        fix: {
          title: isSpace ? 'Replace it by a space' : 'Delete it',
          applicability: 'safe',
          edits: [{ span: at, newText: isSpace ? ' ' : '' }],
        },
      });
    }
  },
});

/** Is it a line or paragraph separator without a space on either side? */
function separatesWords(text: string, { start, end }: Span): boolean {
  return /^\S[\u2028\u2029]\S$/.test(text.slice(start - 1, end + 1));
}

/** At an end of its line no space is needed; two there would break the line. */
function isAtEdge(text: string, { start, end }: Span): boolean {
  return /[\r\n]/.test(text.charAt(start - 1) + text.charAt(end));
}

const words: Readonly<Record<Place, string>> = {
  frontMatter: 'in the front matter',
  value: 'in a value of the front matter',
  code: 'in code',
  address: 'in a link address',
  marker: 'after a marker',
  text: 'in the text',
};
