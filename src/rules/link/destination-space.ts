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
  ],
  create({ post, report }) {
    const check = (node: Link | Image): void => {
      const { before, after, form } = destinationOf(node, post.source.text);
      if (form !== 'inline' || node.url.trim() === '') return;
      if (before.end > before.start) tell('before', before);
      if (after.end > after.start) tell('after', after);
    };
    return { link: check, image: check };

    function tell(message: 'before' | 'after', at: Span): void {
      const edits = [{ span: at, newText: '' }];
      report({ message, at, fix: { title: 'Delete the space', applicability: 'safe', edits } });
    }
  },
});
