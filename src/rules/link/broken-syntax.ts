import {
  type BrokenLink,
  findBrokenLinks,
  mayHaveBrokenLinks,
} from '../../link-syntax/broken-links.js';
import { findLabelGaps, type LabelGap, mayHaveLabelGaps } from '../../link-syntax/label-gaps.js';
import { maskedSource } from '../../link-syntax/masked-source.js';
import { defineRule } from '../../lint/rule.js';
import { spanOfNode } from '../../markdown/node-span.js';
import type { ProseBlock } from '../../markdown/prose-block.js';

/** Engines for which `[text] [label]` is one link, as it was for the first Markdown. */
const joinsOverBlanks: ReadonlySet<string> = new Set(['kramdown', 'redcarpet', 'python-markdown']);

export default defineRule({
  id: 'link/broken-syntax',
  description: 'What is meant to be a link is one',
  rationale: `A space between \`]\` and \`(\`, a forgotten parenthesis: the text still looks right to
its author, but readers see brackets and a raw address instead of a link.`,
  severity: 'error',
  preset: 'recommended',
  fixable: 'both',
  since: '0.1.0',
  sources: ['rumdl:MD071'],
  defaultOptions: {},
  messages: {
    gap: 'A space between "]" and "(" keeps this from being a link; write "{better}"',
    title:
      'Curly quotes around the title of this link keep it from leading where it should; write {better}',
    label:
      'A space between "]" and "[" keeps "{label}" from belonging to the link, so readers see it; write "{better}"',
    unopened:
      'The parentheses around the address are missing, so this is no link; write "{better}"',
    parentheses: 'The link text needs square brackets; write "{better}"',
    unclosed: 'The closing parenthesis of this link is missing, so readers see its source; add ")"',
  },
  examples: [
    {
      title: 'Links, and brackets that are none',
      markdown:
        '---\ntitle: Trams\n---\n\n[a](/b) [x] (see below) f(a)(b) [c][d] `[x] (/y)` [skip] (#12)\n\n[d]: /d\n',
    },
    {
      title: 'A space in the joint',
      markdown: '---\ntitle: Trams\n---\n\nThe [map] (https://example.com/map) helps.\n',
      diagnostics: [
        '5:5 A space between "]" and "(" keeps this from being a link; write "[map](https://example.com/map)"',
      ],
      fixed: '---\ntitle: Trams\n---\n\nThe [map](https://example.com/map) helps.\n',
    },
    {
      title: 'A title in curly quotes',
      markdown: '---\ntitle: Trams\n---\n\nThe [map](https://cdn.pt/map “Where it goes”) helps.\n',
      diagnostics: [
        '5:5 Curly quotes around the title of this link keep it from leading where it should; write [map](https://cdn.pt/map "Where it goes")',
      ],
      fixed: '---\ntitle: Trams\n---\n\nThe [map](https://cdn.pt/map "Where it goes") helps.\n',
    },
    {
      title: 'A space before the label',
      markdown:
        '---\ntitle: Trams\n---\n\nThe [map] [] and [the stops] [m], not [map] [m] or [x] [].\n\n[map]: /map\n[m]: /m\n',
      diagnostics: [
        '5:5 A space between "]" and "[" keeps "[]" from belonging to the link, so readers see it; write "[map][]"',
        '5:18 A space between "]" and "[" keeps "[m]" from belonging to the link, so readers see it; write "[the stops][m]"',
      ],
      fixed:
        '---\ntitle: Trams\n---\n\nThe [map][] and [the stops][m], not [map] [m] or [x] [].\n\n[map]: /map\n[m]: /m\n',
    },
    {
      title: 'Where such a space may stand',
      profile: 'jekyll',
      path: '_posts/2024-05-17-trams.md',
      markdown:
        '---\ntitle: Trams\n---\n\nThe [map] [] and [the stops] [m].\n\n[map]: /map\n[m]: /m\n',
    },
    {
      title: 'No parentheses',
      markdown: '---\ntitle: Trams\n---\n\nThe [map]https://example.com/map helps.\n',
      diagnostics: [
        '5:5 The parentheses around the address are missing, so this is no link; write "[map](https://example.com/map)"',
      ],
      fixed: '---\ntitle: Trams\n---\n\nThe [map](https://example.com/map) helps.\n',
    },
    {
      title: 'Parentheses for brackets',
      markdown: '---\ntitle: Trams\n---\n\nThe (event)(/events/tram) is free.\n',
      diagnostics: ['5:5 The link text needs square brackets; write "[event](/events/tram)"'],
      fixed: '---\ntitle: Trams\n---\n\nThe [event](/events/tram) is free.\n',
    },
    {
      title: 'Not closed',
      markdown: '---\ntitle: Trams\n---\n\nThe [map](https://example.com/map helps.\n',
      diagnostics: [
        '5:5 The closing parenthesis of this link is missing, so readers see its source; add ")"',
      ],
      fixed: '---\ntitle: Trams\n---\n\nThe [map](https://example.com/map) helps.\n',
    },
  ],
  create({ post, site, report }) {
    const { text } = post.source;
    if (!mayHaveBrokenLinks(text) && !mayHaveLabelGaps(text)) return {};
    const names = new Set<string>();
    const gaps: LabelGap[] = [];
    const joins = joinsOverBlanks.has(site.profile.markdown.engine);
    return {
      definition: ({ identifier }) => void names.add(identifier.toLowerCase()),
      prose(block) {
        const { start, end } = spanOfNode(block.node);
        if (block.kind === 'value') return;
        const written = text.slice(start, end);
        if (!mayHaveBrokenLinks(written) && !mayHaveLabelGaps(written)) return;
        const source = maskedSource(block, text);
        const spans = linkSpans(block);
        const isLink = (offset: number): boolean =>
          spans.some(
            ({ start, end }) => start <= source.start + offset && source.start + offset < end,
          );
        for (const broken of findBrokenLinks(source.text, isLink)) tell(source.start, broken);
        if (!joins) gaps.push(...findLabelGaps(source));
      },
      end() {
        for (const gap of gaps) if (isMeant(gap)) tellGap(gap);
      },
    };

    /** Two names that both have a definition are two links. */
    function isMeant({ words, label }: LabelGap): boolean {
      const isDefined = (name: string): boolean =>
        names.has(name.replace(/\s+/g, ' ').trim().toLowerCase());
      return label === '' ? isDefined(words) : isDefined(label) && !isDefined(words);
    }

    function tellGap({ words, label, at }: LabelGap): void {
      const better = `[${words}][${label}]`;
      const edits = [{ span: at, newText: better }];
      report({
        message: 'label',
        data: { label: `[${label}]`, better },
        // The link itself works then.
        severity: label === '' ? 'warning' : 'error',
        at,
        fix: { title: `Write "${better}"`, applicability: 'safe', edits },
      });
    }

    function tell(start: number, { kind, better, ...found }: BrokenLink): void {
      const at = { start: start + found.start, end: start + found.end };
      const edits =
        better === undefined
          ? [{ span: { start: at.end, end: at.end }, newText: ')' }]
          : [{ span: at, newText: better }];
      report({
        message: kind,
        data: { better: better ?? '' },
        at,
        fix: {
          title: better === undefined ? 'Add the parenthesis' : `Write "${better}"`,
          applicability: kind === 'gap' || kind === 'title' ? 'safe' : 'unsafe',
          edits,
        },
      });
    }
  },
});

/** Links with a text of their own; what a bare URL covers is no reason to be silent. */
function linkSpans(block: ProseBlock): { readonly start: number; readonly end: number }[] {
  return block.links.map(({ node }) => spanOfNode(node));
}
