import { maskedSource } from '../../link-syntax/masked-source.js';
import { defineRule } from '../../lint/rule.js';
import { matchesIn } from '../../text/matches-in.js';
import { patternFor } from '../../text/plain-letters.js';

const glued = patternFor(
  String.raw`(?<=^|\n)[ \t]{0,3}(#{2,6}|#)(?![#\s\d!])(?=[\p{L}\p{N}*_\x60[("'“\uE000-\uE006])`,
  'g',
);

export default defineRule({
  id: 'markdown/heading-space',
  description: 'A space stands between # and the heading',
  rationale: `\`##Install\` is a heading in old engines and plain text with two hashes in CommonMark:
when the site changes its engine, the headings are gone. A single \`#word\` counts only at the start of
a paragraph that is one line, since it may be a hashtag.`,
  severity: 'error',
  preset: 'recommended',
  fixable: 'safe',
  since: '0.1.0',
  sources: ['markdownlint:MD018'],
  defaultOptions: {},
  messages: {
    space: 'A space is missing after "{marks}", so this is no heading but text; insert it',
  },
  examples: [
    {
      title: 'Headings and hashtags',
      markdown: '---\ntitle: Trams\n---\n\n## Up\n\n#lisbon is nice\n\n#1 and ###\n',
    },
    {
      title: 'Glued',
      markdown: '---\ntitle: Trams\n---\n\n##Up the hill\n',
      diagnostics: ['5:1 A space is missing after "##", so this is no heading but text; insert it'],
      fixed: '---\ntitle: Trams\n---\n\n## Up the hill\n',
    },
  ],
  create({ post, report }) {
    if (!/#[^#\s\d!]/.test(post.source.text)) return {};
    return {
      prose(block) {
        if (block.kind !== 'paragraph' || block.inTable) return;
        const source = maskedSource(block, post.source.text);
        if (!source.text.includes('#')) return;
        for (const match of matchesIn(source.text, glued(source.text))) {
          const [whole, marks = ''] = match;
          if (marks === '#') continue;
          const end = source.start + match.index + whole.length;
          const at = { start: end - marks.length, end };
          const edits = [{ span: { start: end, end }, newText: ' ' }];
          report({
            message: 'space',
            data: { marks },
            at,
            fix: { title: 'Insert a space', applicability: 'safe', edits },
          });
        }
      },
    };
  },
});
