import { defineRule } from '../../lint/rule.js';
import { spanOfNode } from '../../markdown/node-span.js';
import type { Span } from '../../text/span.js';

export default defineRule({
  id: 'markdown/conflict-marker',
  description: 'No merge conflict is left in the post',
  rationale: `Both versions and the markers of git are shown to readers. A conflict that stands whole in one block of
code is an example, as posts about git have them.`,
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  sources: ['rumdl:MD092'],
  defaultOptions: {},
  messages: {
    conflict: 'A merge conflict was left here; keep one version and delete the lines with markers',
  },
  examples: [
    { title: 'A heading with =======', markdown: '---\ntitle: Trams\n---\n\nUp\n=======\n' },
    {
      title: 'An example',
      markdown:
        '---\ntitle: Trams\n---\n\n```\n<<<<<<< HEAD\nUp\n=======\nDown\n>>>>>>> main\n```\n',
    },
    {
      title: 'A conflict',
      markdown: '---\ntitle: Trams\n---\n\n<<<<<<< HEAD\nUp\n=======\nDown\n>>>>>>> main\n',
      diagnostics: [
        '5:1 A merge conflict was left here; keep one version and delete the lines with markers',
      ],
    },
  ],
  create({ post, report }) {
    const { text } = post.source;
    if (!/^<{7}/m.test(text) || !/^>{7}/m.test(text)) return {};
    const shown: Span[] = [];
    return {
      code: (node) => void shown.push(spanOfNode(node)),
      end() {
        for (const { start, marker, end } of conflictsIn(text, post.frontMatter.bodyStart))
          if (!shown.some((code) => code.start < start && end <= code.end))
            report({ message: 'conflict', at: { start, end: marker } });
      },
    };
  },
});

/** A conflict, and where its first line ends. */
interface Conflict extends Span {
  readonly marker: number;
}

/** From each opening marker to the next closing one. Linear. */
function conflictsIn(text: string, from: number): Conflict[] {
  const found: Conflict[] = [];
  let open: RegExpExecArray | undefined;
  for (const match of text.matchAll(/^(?:<{7}(?: \S[^\n]*)?$|>{7}(?: [^\n]*)?$)/gm)) {
    if (match.index < from) continue;
    if (match[0].startsWith('<')) open ??= match;
    else if (open) {
      const { index: start } = open;
      const end = match.index + match[0].length;
      found.push({ start, marker: start + open[0].trimEnd().length, end });
      open = undefined;
    }
  }
  return found;
}
