import type { Image, Link } from 'mdast';
import { destinationOf } from '../../link-syntax/destination.js';
import { defineRule } from '../../lint/rule.js';
import type { Span } from '../../text/span.js';

export default defineRule({
  id: 'link/destination-space',
  description: "No space stands beside a link's address",
  rationale: `\`[map]( https://…)\` is a link in CommonMark, but not in all engines: older ones make
the space part of the address, which then leads nowhere.`,
  severity: 'warning',
  preset: 'recommended',
  fixable: 'safe',
  since: '0.1.0',
  sources: ['rumdl:MD062'],
  defaultOptions: {},
  messages: {
    before:
      'A space stands before the link address; some engines make it part of the address: delete it',
    after:
      'A space stands after the link address; some engines make it part of the address: delete it',
    both: 'Spaces stand around the link address; some engines make them part of it: delete them',
  },
  examples: [
    {
      title: 'No space',
      markdown: '---\ntitle: Trams\n---\n\n[Map](/map) and [tram](/t "the 28")\n',
    },
    {
      title: 'Before',
      markdown: '---\ntitle: Trams\n---\n\nThe [map]( https://example.com).\n',
      diagnostics: [
        '5:11 A space stands before the link address; some engines make it part of the address: delete it',
      ],
      fixed: '---\ntitle: Trams\n---\n\nThe [map](https://example.com).\n',
    },
    {
      title: 'After',
      markdown: '---\ntitle: Trams\n---\n\nThe [map](https://example.com ).\n',
      diagnostics: [
        '5:30 A space stands after the link address; some engines make it part of the address: delete it',
      ],
      fixed: '---\ntitle: Trams\n---\n\nThe [map](https://example.com).\n',
    },
    {
      title: 'Around',
      markdown: '---\ntitle: Trams\n---\n\nThe [map]( https://example.com ).\n',
      diagnostics: [
        '5:11 Spaces stand around the link address; some engines make them part of it: delete them',
      ],
      fixed: '---\ntitle: Trams\n---\n\nThe [map](https://example.com).\n',
    },
  ],
  create({ post, report }) {
    const check = (node: Link | Image): void => {
      const { before, after, form } = destinationOf(node, post.source.text);
      if (form !== 'inline' || node.url.trim() === '') return;
      const spaces = [before, after].filter(({ start, end }) => end > start);
      if (spaces.length === 2) tell('both', spaces);
      else tell(spaces[0] === before ? 'before' : 'after', spaces);
    };
    return { link: check, image: check };

    function tell(message: 'before' | 'after' | 'both', spaces: readonly Span[]): void {
      const [first, ...others] = spaces;
      if (!first) return;
      const title = others.length > 0 ? 'Delete the spaces' : 'Delete the space';
      const edits = spaces.map((span) => ({ span, newText: '' }));
      const at = { start: first.start, end: others[0]?.end ?? first.end };
      report({ message, at, fix: { title, applicability: 'safe', edits } });
    }
  },
});
