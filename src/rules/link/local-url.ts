import { linksOf, type PostLink } from '../../link-syntax/post-links.js';
import { defineRule } from '../../lint/rule.js';
import type { Post } from '../../site/post.js';
import { shownAddress } from './_rewrite.js';

export default defineRule({
  id: 'link/local-url',
  description: 'Links lead to hosts that readers can reach',
  rationale: `While a post is written its pages are looked at on \`localhost\`, on a staging host or in a preview,
and an address copied from there works for its writer only. Addresses that a reader sees as such, in
the text or in code, are left alone: tutorials are full of them.`,
  severity: 'warning',
  whenPublishing: 'error',
  preset: 'recommended',
  since: '0.1.0',
  defaultOptions: {},
  messages: {
    local:
      '"{url}" is on the machine or network of the writer; readers cannot get there: link to the public address',
    preview: '"{url}" is a preview of a site, which goes away; link to the public address',
    example:
      '"{url}" is an address for examples, where nothing is; write the address that is meant',
  },
  examples: [
    {
      title: 'Public hosts, and addresses in the text',
      markdown:
        '---\ntitle: Trams\n---\n\n[a](https://trams.pt/) Open <http://localhost:4000/> or [http://localhost:4000](http://localhost:4000/).\n',
    },
    {
      title: 'Hosts of the writer, previews, examples',
      markdown:
        '---\ntitle: Trams\n---\n\n[a](http://localhost:4000/trams/)\n[b](http://192.168.1.7/)\n[c](https://deploy-preview-12--trams.netlify.app/)\n[d](https://www.example.com/map)\n\n![e](http://127.0.0.1:1313/e.png)\n',
      diagnostics: [
        '5:5 "http://localhost:4000/trams/" is on the machine or network of the writer; readers cannot get there: link to the public address',
        '6:5 "http://192.168.1.7/" is on the machine or network of the writer; readers cannot get there: link to the public address',
        '7:5 "https://deploy-preview-12--trams.netlify.app/" is a preview of a site, which goes away; link to the public address',
        '8:5 "https://www.example.com/map" is an address for examples, where nothing is; write the address that is meant',
        '10:6 "http://127.0.0.1:1313/e.png" is on the machine or network of the writer; readers cannot get there: link to the public address',
      ],
    },
  ],
  create({ post, report }) {
    return {
      end() {
        for (const link of linksOf(post)) {
          const host = /^(?:https?:)?\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]+)/i.exec(link.url)?.[1];
          const message = host === undefined ? undefined : kindOf(host.toLowerCase());
          if (!message || link.form === 'template' || isShown(link, post)) continue;
          report({ message, data: { url: shownAddress(link.url) }, at: link.span });
        }
      },
    };
  },
});

const local =
  /^(?:localhost|(?:[\w-]+\.)+(?:local|localhost|internal|lan|home\.arpa)|0\.0\.0\.0|127(?:\.\d+){3}|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|169\.254(?:\.\d+){2}|\[::1?\]|\[f[cd][\da-f:]+\]|\[fe80:[\da-f:]*\])$/;
const preview =
  /^(?:deploy-preview-\d+--[\w-]+\.netlify\.(?:app|com)|[\w-]+-git-[\w-]+\.vercel\.app|[\w-]+--[\w-]+-\w+\.web\.app|[\da-f]{8}\.[\w-]+\.pages\.dev)$/;
/** Names that RFC 2606 and RFC 6761 keep for examples. */
const example = /(?:^|\.)(?:example\.(?:com|net|org|edu)|[\w-]+\.(?:example|test|invalid))$/;

function kindOf(host: string): 'local' | 'preview' | 'example' | undefined {
  if (local.test(host)) return 'local';
  if (preview.test(host)) return 'preview';
  return example.test(host) ? 'example' : undefined;
}

/** Does a reader see the address itself? Then it is what the text is about. */
function isShown({ form, span, url }: PostLink, { source: { text } }: Post): boolean {
  if (form === 'bare' || form === 'data') return true;
  const bare = url.replace(/^https?:\/\//i, '').replace(/\/$/, '');
  const before = text.slice(Math.max(0, span.start - url.length - 40), span.start);
  return text[span.start - 1] === '<' || (before.includes('](') && before.includes(bare));
}
