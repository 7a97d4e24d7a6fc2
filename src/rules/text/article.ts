import type { Severity } from '../../lint/diagnostic.js';
import { defineRule } from '../../lint/rule.js';
import type { ProseBlock } from '../../markdown/prose-block.js';
import { type ArticleSlip, findArticleSlips } from '../../prose/english/article-slips.js';
import type { Span } from '../../text/span.js';

export default defineRule({
  id: 'text/article',
  description: 'Articles fit the word that follows',
  rationale: `\`a hour\`, \`an user\`, \`a the tram\` and \`also a wrote\` are slips that a spelling checker
does not see, because every single word is right. What counts is the sound: *an hour*, *a user*, *an
SSH key*, *a URL*. Where good English has both (*a historic*, *an historic*; *a SQL*, *an SQL*) nothing
is said. The wrong form is only worth knowing, for everybody understands it; the other two are warnings.

The same article twice (\`the the\`) is reported by text/repeated-word; here it is only hygiene, so that
nobody reads it twice.`,
  severity: 'warning',
  preset: 'recommended',
  languages: ['en'],
  fixable: 'unsafe',
  since: '0.1.0',
  sources: ['textlint:rule-en-a-an'],
  limits:
    'English only. Sounds are told from spelling; abbreviations that may be read as words are left alone.',
  defaultOptions: {},
  messages: {
    sound: '"{found}" is spoken as "{better}"; write it so',
    two: 'Two articles stand in a row in "{found}"; keep the one you mean',
    twice: 'The same article stands twice in "{found}"; keep one',
    verb: '"{found}" has an article before a verb, so that a word is missing or one is too many',
  },
  examples: [
    {
      title: 'By sound',
      markdown:
        '---\ntitle: Trams\nlang: en\n---\n\nAn hour, a user, a one-way ticket, an SSH key, a URL, an 8-day pass, a NASA map, a SQL dump, an nginx, a European. Q&A at ten, vitamin A is good.\n',
    },
    {
      title: 'The wrong form',
      markdown:
        '---\ntitle: A unusual tram\nlang: en\n---\n\nI met an user with a SSH key for a hour.\n',
      diagnostics: [
        '2:8 "A unusual" is spoken as "An unusual"; write it so',
        '6:7 "an user" is spoken as "a user"; write it so',
        '6:20 "a SSH" is spoken as "an SSH"; write it so',
        '6:34 "a hour" is spoken as "an hour"; write it so',
      ],
      fixed:
        '---\ntitle: An unusual tram\nlang: en\n---\n\nI met a user with an SSH key for an hour.\n',
    },
    {
      title: 'An article that is spoken about',
      markdown:
        '---\ntitle: Trams\nlang: en\n---\n\nThe root will have an _a_ attribute, before **a** *the* stands.\n',
    },
    {
      title: 'Two articles',
      markdown: '---\ntitle: Trams\nlang: en\n---\n\nTake a the tram, and the the map.\n',
      diagnostics: [
        '6:6 Two articles stand in a row in "a the"; keep the one you mean',
        '6:22 The same article stands twice in "the the"; keep one',
      ],
      fixed: '---\ntitle: Trams\nlang: en\n---\n\nTake the tram, and the map.\n',
    },
    {
      title: 'Before a verb',
      markdown: '---\ntitle: Trams\nlang: en\n---\n\nRich also a wrote a series.\n',
      diagnostics: [
        '6:11 "a wrote" has an article before a verb, so that a word is missing or one is too many',
      ],
      fixed: '---\ntitle: Trams\nlang: en\n---\n\nRich also wrote a series.\n',
    },
  ],
  create({ post, report }) {
    return {
      prose(block) {
        for (const slip of findArticleSlips(block.text))
          if (!isNamed(block, slip)) tell(block, slip);
      },
    };

    /** `the *a* in "tram"`: a word that is spoken about, not used. */
    function isNamed(block: ProseBlock, { kind, start, end }: ArticleSlip): boolean {
      const [first = ''] = /^\S+/.exec(block.text.slice(start, end)) ?? [];
      const second = block.text.slice(start, end).trimEnd().lastIndexOf(' ') + 1;
      const isDoubled = kind === 'two' || kind === 'twice';
      return (
        isEmphasized(block.spanOf(start, start + first.length)) ||
        (isDoubled && isEmphasized(block.spanOf(start + second, end)))
      );
    }

    function isEmphasized({ start, end }: Span): boolean {
      const { text } = post.source;
      return /[*_]/.test(text.charAt(start - 1)) && text.charAt(start - 1) === text.charAt(end);
    }

    function tell(block: ProseBlock, { kind, start, end, edit }: ArticleSlip): void {
      const found = block.text.slice(start, end).replace(/\s+/g, ' ');
      const better = edit.newText + block.text.slice(edit.end, end).replace(/\s+/g, ' ');
      report({
        message: kind,
        data: { found, better },
        at: block.spanOf(start, end),
        severity: severityOf(kind, found),
        fix: block.isVerbatim(edit.start, edit.end)
          ? {
              title: edit.newText === '' ? 'Delete one article' : `Write "${better}"`,
              applicability: 'unsafe',
              edits: [{ span: block.spanOf(edit.start, edit.end), newText: edit.newText }],
            }
          : undefined,
      });
    }
  },
});

function severityOf(kind: ArticleSlip['kind'], found: string): Severity {
  if (kind === 'sound') return 'info';
  // A letter alone is no word to text/repeated-word, which tells the rest.
  return kind === 'twice' && !/^a a$/i.test(found) ? 'hygiene' : 'warning';
}
