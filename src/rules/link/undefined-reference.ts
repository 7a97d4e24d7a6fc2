import { maskedSource } from '../../link-syntax/masked-source.js';
import { defineRule } from '../../lint/rule.js';
import type { ProseBlock } from '../../markdown/prose-block.js';
import { didYouMean } from '../../text/did-you-mean.js';
import { matchesIn } from '../../text/matches-in.js';
import { type PatternFor, patternFor } from '../../text/plain-letters.js';
import type { Span } from '../../text/span.js';

const full = patternFor(
  String.raw`(?<![\\\p{L}\p{N}_\])])\[([^[\]\n]{1,300})\]\[([^[\]\n]{0,300})\]`,
  'g',
);
const footnote = /(?<!\\)\[\^([^\]\s]{1,100})\]/gu;
const shortcut = patternFor(
  String.raw`(?<![\\\])\p{L}\p{N}_])\[([^[\]\n^]{2,100})\](?![[(:\]])`,
  'g',
);

/** So many references that lead somewhere show that a post writes its links this way. */
const custom = 3;

export default defineRule({
  id: 'link/undefined-reference',
  description: 'Every reference and footnote has its definition',
  rationale: `\`[text][name]\` without a line \`[name]: address\` is no link: readers see the
brackets. A footnote mark without its note leads nowhere, and stopped a real build.

A single \`[word]\` is reported only with evidence: the post defines a name that differs by a letter
or two, or writes all its other links that way.`,
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  sources: ['markdownlint:MD052', 'remark-lint:no-undefined-references'],
  defaultOptions: {},
  messages: {
    reference:
      'Nothing defines "[{name}]", so readers see the brackets; add "[{name}]: address"{mean}',
    footnote:
      'Nothing defines the footnote "[^{name}]"; add "[^{name}]: text" or put it in back-ticks if it is code',
  },
  examples: [
    {
      title: 'Defined',
      markdown:
        '---\ntitle: Trams\n---\n\n[Map][m], [m][], a[i][j], [RFE] and a note[^1].\n\n[m]: /map\n[^1]: Really.\n',
    },
    {
      title: 'Defined by a template',
      profile: 'jekyll',
      path: '_posts/2024-05-17-trams.md',
      markdown:
        '---\ntitle: Trams\n---\n\nSee [#28][].\n\n{% for line in site.lines %}\n[#{{ line }}]: /lines/{{ line }}\n{% endfor %}\n',
    },
    {
      title: 'Not defined',
      markdown: '---\ntitle: Trams\n---\n\nThe [map][m] helps.\n',
      diagnostics: ['5:5 Nothing defines "[m]", so readers see the brackets; add "[m]: address"'],
    },
    {
      title: 'Not defined, with code for a name',
      markdown: '---\ntitle: Trams\n---\n\nUse [`--tram`][].\n',
      diagnostics: [
        '5:5 Nothing defines "[`--tram`]", so readers see the brackets; add "[`--tram`]: address"',
      ],
    },
    {
      title: 'Mistyped',
      markdown: '---\ntitle: Trams\n---\n\nThe [minuets] are out.\n\n[minutes]: /minutes\n',
      diagnostics: [
        '5:5 Nothing defines "[minuets]", so readers see the brackets; add "[minuets]: address"; did you mean "[minutes]"?',
      ],
    },
    {
      title: 'A footnote',
      markdown: '---\ntitle: Trams\n---\n\nIt goes up[^1].\n',
      diagnostics: [
        '5:11 Nothing defines the footnote "[^1]"; add "[^1]: text" or put it in back-ticks if it is code',
      ],
    },
  ],
  create({ post, report }) {
    const names = new Set<string>();
    const notes = new Set<string>();
    const labels: string[] = [];
    const blocks: ProseBlock[] = [];
    let resolved = 0;
    return {
      definition(node) {
        names.add(node.identifier.toLowerCase());
        labels.push(node.label ?? node.identifier);
      },
      footnoteDefinition: (node) => void notes.add(node.identifier.toLowerCase()),
      linkReference(node) {
        if (node.referenceType === 'shortcut') resolved += 1;
      },
      prose(block) {
        if (block.kind !== 'value' && block.text.includes('[')) blocks.push(block);
      },
      end() {
        for (const block of hasMadeLabels(post.source.text) ? [] : blocks) check(block);
      },
    };

    function check(block: ProseBlock): void {
      const { text, start } = maskedSource(block, post.source.text);
      const dangling = matches(full, text).filter(isDangling);
      const meant = matches(shortcut, text).filter(([, name = '']) => isMeant(name));
      const missing = [...matchesIn(text, footnote)].filter(
        ([, name = '']) => !notes.has(name.toLowerCase()),
      );
      for (const match of [...dangling, ...meant]) tellReference(match, start);
      for (const match of missing)
        report({ message: 'footnote', data: { name: match[1] ?? '' }, at: placeOf(match, start) });
    }

    function isDangling([, text = '', label]: RegExpExecArray): boolean {
      const name = label || text;
      return !isDefined(name) && !isTask(text) && !name.startsWith('^');
    }

    function tellReference(match: RegExpExecArray, start: number): void {
      const name = nameAsWritten(match, post.source.text.slice(start + match.index));
      const near = didYouMean(name, labels);
      const mean = near === undefined ? '' : `; did you mean "[${near}]"?`;
      report({ message: 'reference', data: { name, mean }, at: placeOf(match, start) });
    }

    function isDefined(name: string): boolean {
      return names.has(normalized(name));
    }

    /** Evidence that a lone `[word]` was to be a link. */
    function isMeant(name: string): boolean {
      if (isDefined(name) || isTask(name)) return false;
      const near = name.length > 3 ? didYouMean(name, labels) : undefined;
      if (near !== undefined && normalized(near) !== normalized(name)) return true;
      return (
        resolved >= custom &&
        /^\p{L}[\p{L}\p{M}\s'’-]{2,60}$/u.test(name) &&
        /\p{Ll}/u.test(name) &&
        labels.length >= custom &&
        isAlwaysLink()
      );
    }

    /** Does the post write no other bracket that is not a link? */
    function isAlwaysLink(): boolean {
      const loose = blocks.flatMap((block) =>
        matches(shortcut, maskedSource(block, post.source.text).text),
      );
      return loose.filter(([, name = '']) => !isDefined(name)).length === 1;
    }
  },
});

/** `[#{{ issue }}]: …`: a template makes the labels, so that nobody can tell here which there are. */
function hasMadeLabels(text: string): boolean {
  return text.includes('}]:') && /^[ \t]*\[[^\]\n]{0,100}(?:\{\{|\{%)[^\]\n]{0,100}\]:/m.test(text);
}

function matches(pattern: PatternFor, text: string): RegExpExecArray[] {
  return [...matchesIn(text, pattern(text))];
}

/** The name with the code in it, which is blank where references are looked for. */
function nameAsWritten([whole, text = '', label]: RegExpExecArray, source: string): string {
  if (!label) return source.slice(1, 1 + text.length);
  return source.slice(whole.length - 1 - label.length, whole.length - 1);
}

function placeOf(match: RegExpExecArray, start: number): Span {
  return { start: start + match.index, end: start + match.index + match[0].length };
}

function isTask(text: string): boolean {
  return /^[ xX…]$|^\.{3}$/.test(text);
}

function normalized(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}
