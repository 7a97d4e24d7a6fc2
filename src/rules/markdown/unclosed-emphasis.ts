import { defineRule } from '../../lint/rule.js';
import { placeholder } from '../../markdown/placeholder.js';
import { patternFor } from '../../text/plain-letters.js';

/** `**` at the beginning or at the end of a word, where it could be half of a pair. */
const lone = patternFor(
  String.raw`(?<![*\\\w/])\*\*(?=[\p{L}\p{N}\uE000-\uE006"“(])|(?<=[\p{L}\p{N}.,!?)"”\uE000-\uE006])\*\*(?![*\w/])`,
);

export default defineRule({
  id: 'markdown/unclosed-emphasis',
  description: 'Bold text is closed',
  rationale:
    'A `**` without its partner is shown as two asterisks, and the text that was to be bold is not.',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  defaultOptions: {},
  messages: {
    unclosed: 'This "**" has no partner, so readers see two asterisks; close it or delete it',
  },
  examples: [
    {
      title: 'Closed, and powers',
      markdown: '---\ntitle: Trams\n---\n\nGo **up** 2 ** 3 and `a**b`.\n',
    },
    {
      title: 'Closed, if with a space too many',
      markdown: '---\ntitle: Trams\n---\n\n**Up and down ** by tram.\n',
    },
    {
      title: 'Not closed',
      markdown: '---\ntitle: Trams\n---\n\nGo **up and down.\n',
      diagnostics: [
        '5:4 This "**" has no partner, so readers see two asterisks; close it or delete it',
      ],
    },
  ],
  create({ post, report }) {
    return {
      prose(block) {
        if (block.kind === 'value' || !block.text.includes('**')) return;
        const only = lone(block.text).exec(block.text);
        if (!only || block.text.includes(placeholder.math)) return;
        // With a second "**" it is not the partner that is missing: `markdown/emphasis-space` looks there.
        if (block.text.indexOf('**') !== block.text.lastIndexOf('**')) return;
        const at = block.spanOf(only.index, only.index + 2);
        if (post.source.text.slice(at.start, at.end) === '**') report({ message: 'unclosed', at });
      },
    };
  },
});
