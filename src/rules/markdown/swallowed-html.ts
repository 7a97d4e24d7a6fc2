import type { Html } from 'mdast';
import { defineRule } from '../../lint/rule.js';
import { spanOfNode } from '../../markdown/node-span.js';
import { isHtmlElement } from '../../prose/html-elements.js';

export default defineRule({
  id: 'markdown/swallowed-html',
  description: 'No text is swallowed as an unknown HTML tag',
  rationale: `\`ssh <your-user>@host\` outside code is read as an HTML tag that no browser knows: the
words between \`<\` and \`>\` vanish from the page. Custom elements that the post closes are fine.

Where the tag is glued to a word, as the type parameter in \`List<T>\`, the sentence can still be read
without it: that is a warning.`,
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  since: '0.1.0',
  defaultOptions: { elements: [] as readonly string[] },
  optionsSchema: {
    elements: {
      type: 'array',
      items: { type: 'string' },
      description: 'Elements of your own that the site defines.',
    },
  },
  messages: {
    swallowed:
      '"{tag}" is read as an HTML tag and vanishes from the page; write "\\{tag}" or put it in back-ticks',
  },
  examples: [
    {
      title: 'Known elements, code, custom elements',
      markdown: '---\ntitle: Trams\n---\n\n<b>Up</b> `<user>` <my-map>x</my-map> <br/>\n',
    },
    {
      title: 'Swallowed',
      markdown: '---\ntitle: Trams\n---\n\nLog in as <your-user> first.\n',
      diagnostics: [
        '5:11 "<your-user>" is read as an HTML tag and vanishes from the page; write "\\<your-user>" or put it in back-ticks',
      ],
      fixed: '---\ntitle: Trams\n---\n\nLog in as \\<your-user> first.\n',
    },
    {
      title: 'A type parameter',
      markdown: '---\ntitle: Trams\n---\n\nIt returns a List<Tram> of all.\n',
      diagnostics: [
        '5:18 "<Tram>" is read as an HTML tag and vanishes from the page; write "\\<Tram>" or put it in back-ticks',
      ],
      fixed: '---\ntitle: Trams\n---\n\nIt returns a List\\<Tram> of all.\n',
    },
  ],
  create({ post, site, options, report }) {
    if (site.profile.markdown.mdx || /\.mdx$/i.test(post.path)) return {};
    const own = new Set(options.elements.map((name) => name.toLowerCase()));
    const found: { readonly start: number; readonly tag: string; readonly name: string }[] = [];
    const closed = new Set<string>();
    return {
      html: (node) => read(node),
      end() {
        for (const { start, tag, name } of found) {
          if (closed.has(name)) continue;
          const at = { start, end: start + tag.length };
          const edits = [{ span: { start, end: start }, newText: '\\' }];
          const isGlued = /[\p{L}\p{N}_]/u.test(post.source.text.charAt(start - 1));
          report({
            message: 'swallowed',
            data: { tag },
            at,
            ...(isGlued && { severity: 'warning' as const }),
            fix: { title: 'Escape it', applicability: 'safe', edits },
          });
        }
      },
    };

    function read(node: Html): void {
      const text = node.value.replace(
        /<!--[\s\S]*?-->|<(script|style|pre|svg|math|textarea)\b[\s\S]*?<\/\1>/gi,
        (all) => ' '.repeat(all.length),
      );
      for (const match of text.matchAll(/<(\/?)([a-z][\w.:-]*)([^<>]*)>/gi)) {
        const [tag, slash, name = '', rest = ''] = match;
        const lower = name.toLowerCase();
        if (slash) closed.add(lower);
        else if (!isHtmlElement(lower) && !own.has(lower) && !/\/$|=/.test(rest))
          found.push({ start: spanOfNode(node).start + match.index, tag, name: lower });
      }
    }
  },
});
