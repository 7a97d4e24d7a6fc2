import type { Definition, Image, Link } from 'mdast';
import { destinationOf } from '../../link-syntax/destination.js';
import { defineRule } from '../../lint/rule.js';

export default defineRule({
  id: 'link/unsafe-scheme',
  description: 'Links lead to what readers can open safely',
  rationale: `\`file:\` addresses and drive letters exist on the author's machine only, and
\`javascript:\` runs code in the reader's browser; many feeds and generators remove such links.`,
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  defaultOptions: {},
  messages: {
    local:
      'This address is on your own machine; readers cannot open it: link to a page or put the file into the site',
    code: 'A "{scheme}" address runs code in the reader\'s browser; link to a page instead',
  },
  examples: [
    {
      title: 'Web and mail',
      markdown: '---\ntitle: Trams\n---\n\n[A](https://example.com) [b](mailto:a@b.pt)\n',
    },
    {
      title: 'A file of one machine',
      markdown: '---\ntitle: Trams\n---\n\n[Map](file:///home/ana/map.pdf)\n',
      diagnostics: [
        '5:7 This address is on your own machine; readers cannot open it: link to a page or put the file into the site',
      ],
    },
    {
      title: 'Code',
      markdown: '---\ntitle: Trams\n---\n\n[Map](javascript:void(0))\n',
      diagnostics: [
        '5:7 A "javascript:" address runs code in the reader\'s browser; link to a page instead',
      ],
    },
  ],
  create({ post, report }) {
    const check = (node: Link | Image | Definition): void => {
      const code = /^\s*(javascript:|vbscript:|data:text\/html)/i.exec(node.url);
      const local = /^(?:file:|[a-z]:[\\/])/i.test(node.url);
      if (!code && !local) return;
      const at = destinationOf(node, post.source.text).span;
      if (code) report({ message: 'code', data: { scheme: code[1] ?? '' }, at });
      else report({ message: 'local', at });
    };
    return { link: check, image: check, definition: check };
  },
});
