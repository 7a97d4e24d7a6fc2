import type { Definition, Link } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { defineRule } from '../../lint/rule.js';
import type { ProseBlock } from '../../markdown/prose-block.js';
import { findPlaceholders, isPlaceholderAddress } from '../../prose/find-placeholders.js';
import type { Span } from '../../text/span.js';
import { collapsed, scaffoldOf } from './_scaffold.js';

export default defineRule({
  id: 'text/placeholder',
  description: 'Nothing in a post is still to be written',
  rationale: `\`TODO: link\`, \`[insert picture]\`, \`BIO GOES HERE\` and the text of the template are notes to
oneself; published, every reader gets them. They are fine in a draft, so this is a warning, and an
error when the post is about to be published.

Templates are those that \`post new\` fills in (\`.post/templates/\`, \`archetypes/\`, \`scaffolds/\`):
their paragraphs and front matter values, but for headings and links. Prose about such marks (\`a TODO
app\`, \`the date is TBD\`) and code are left alone.`,
  severity: 'warning',
  preset: 'recommended',
  whenPublishing: 'error',
  since: '0.1.0',
  sources: ['textlint:rule-no-todo'],
  defaultOptions: {},
  messages: {
    mark: '"{found}" is a note to yourself that readers would see; write what belongs here or delete it',
    address: '"{found}" stands where an address belongs, so that the link leads nowhere; put it in',
    template:
      'This is still the text of {path}, which readers would see; write your own or delete it',
  },
  examples: [
    {
      title: 'About such marks',
      markdown:
        '---\ntitle: A TODO app\n---\n\nMark it TODO, the date is TBD. CLICK HERE. Search for `TODO:`.\n',
    },
    {
      title: 'Filler text',
      markdown: '---\ntitle: Trams\n---\n\nVestibulum ante ipsum primis in faucibus.\n',
      diagnostics: [
        '5:1 "Vestibulum ante ipsum" is a note to yourself that readers would see; write what belongs here or delete it',
      ],
    },
    {
      title: 'Notes',
      markdown:
        '---\ntitle: Trams\ndescription: "TODO: say more"\n---\n\nSee the [map](TODO) (TODO: better map). [insert picture]\n\nBIO GOES HERE\n',
      diagnostics: [
        '3:15 "TODO:" is a note to yourself that readers would see; write what belongs here or delete it',
        '6:9 "TODO" stands where an address belongs, so that the link leads nowhere; put it in',
        '6:22 "TODO:" is a note to yourself that readers would see; write what belongs here or delete it',
        '6:41 "[insert picture]" is a note to yourself that readers would see; write what belongs here or delete it',
        '8:1 "BIO GOES HERE" is a note to yourself that readers would see; write what belongs here or delete it',
      ],
    },
    {
      title: 'What the template says',
      path: 'content/posts/trams.md',
      profile: 'hugo',
      files: {
        'hugo.toml': '',
        'archetypes/posts.md':
          '---\ntitle: "{{ .Title }}"\ndescription: A very short summary\n---\n\n## Start\n\nSay here what\nthe post is about.\n',
      },
      markdown:
        '---\ntitle: Trams\ndescription: A very short summary\n---\n\n## Start\n\nSay here what the post is about.\n',
      diagnostics: [
        '3:14 This is still the text of archetypes/posts.md, which readers would see; write your own or delete it',
        '8:1 This is still the text of archetypes/posts.md, which readers would see; write your own or delete it',
      ],
    },
  ],
  create({ post, site, report }) {
    const tell = (message: 'mark' | 'address', at: Span, found: string): void =>
      report({ message, data: { found }, at });
    const address = (node: Link | Definition): void => {
      const words = node.type === 'link' ? textOf(node) : '';
      // One note is told once.
      if (isPlaceholderAddress(node.url) && findPlaceholders(words).length === 0)
        report({ message: 'address', data: { found: node.url }, at: node });
    };
    return {
      post() {
        const { values } = scaffoldOf(site);
        for (const { key, value, kind, valueSpan } of post.frontMatter.entries) {
          const path = kind === 'string' ? values.get(`${key}: ${value}`) : undefined;
          if (path !== undefined) report({ message: 'template', data: { path }, at: valueSpan });
        }
      },
      link: address,
      definition: address,
      prose(block) {
        const path = templateOf(block);
        if (path !== undefined)
          report({ message: 'template', data: { path }, at: block.spanOf(0, block.text.length) });
        else
          for (const { start, end } of findPlaceholders(block.text))
            tell('mark', block.spanOf(start, end), block.text.slice(start, end));
      },
    };

    function templateOf(block: ProseBlock): string | undefined {
      if (block.kind !== 'paragraph') return undefined;
      const { paragraphs } = scaffoldOf(site);
      if (paragraphs.size === 0) return undefined;
      const { start, end } = block.spanOf(0, block.text.length);
      return paragraphs.get(collapsed(post.source.text.slice(start, end)));
    }
  },
});
