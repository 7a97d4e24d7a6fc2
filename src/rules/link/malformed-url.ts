import { linksOf, type PostLink } from '../../link-syntax/post-links.js';
import { findUrlProblem, type UrlProblem } from '../../link-syntax/url-problem.js';
import { defineRule } from '../../lint/rule.js';
import { rewriteLink, shownAddress } from './_rewrite.js';

export default defineRule({
  id: 'link/malformed-url',
  description: 'Addresses are written so that a browser understands them',
  rationale: `A letter too few in the scheme (\`ttps://\`), a doubled one (\`http://http://\`), a
missing slash: such a link leads nowhere, or to another page than meant, and no generator says so.`,
  severity: 'error',
  preset: 'recommended',
  fixable: 'unsafe',
  since: '0.1.0',
  defaultOptions: {},
  messages: {
    quotes:
      'The quotes around {url} become a part of the address, which then leads nowhere; {advice}',
    scheme: 'The address "{url}" begins with a scheme no browser knows; {advice}',
    slashes: 'The slashes of "{url}" are not those of a web address; {advice}',
    doubled: 'The address "{url}" has its scheme twice; {advice}',
    host: 'The address "{url}" has no host that a browser can look up; {advice}',
    space: 'The address "{url}" has a space in it; {advice}',
    percent: 'The address "{url}" has a percent sign without two hexadecimal digits; {advice}',
    port: 'The address "{url}" has a port that does not exist; {advice}',
    punctuation:
      'The address "{url}" ends with a punctuation mark that belongs to the sentence; {advice}',
  },
  examples: [
    {
      title: 'Healthy addresses',
      markdown:
        '---\ntitle: Trams\n---\n\n[a](https://httpbin.org/a?u=http://b) [b](http://[::1]:80/) [c](tel:+351) [d](//cdn.pt/x)\n',
    },
    {
      title: 'Scheme mistyped or doubled',
      markdown:
        '---\ntitle: Trams\n---\n\n[a](ttps://example.com) [b](http://https://example.com)\n',
      diagnostics: [
        '5:5 The address "ttps://example.com" begins with a scheme no browser knows; write "https://example.com"',
        '5:29 The address "http://https://example.com" has its scheme twice; write "https://example.com"',
      ],
      fixed: '---\ntitle: Trams\n---\n\n[a](https://example.com) [b](https://example.com)\n',
    },
    {
      title: 'In quotes',
      path: 'blog/trams.md',
      markdown: '---\ntitle: Trams\n---\n\n[a]("https://cdn.pt/x") and [b](“/map”)\n',
      diagnostics: [
        '5:5 The quotes around "https://cdn.pt/x" become a part of the address, which then leads nowhere; write "https://cdn.pt/x"',
        '5:33 The quotes around “/map” become a part of the address, which then leads nowhere; write "/map"',
      ],
      fixed: '---\ntitle: Trams\n---\n\n[a](https://cdn.pt/x) and [b](/map)\n',
    },
    {
      title: 'Slashes',
      markdown: '---\ntitle: Trams\n---\n\n[a](https:ask.example.com) [b](http//example.com/x)\n',
      diagnostics: [
        '5:5 The slashes of "https:ask.example.com" are not those of a web address; write "https://ask.example.com"',
        '5:32 The slashes of "http//example.com/x" are not those of a web address; write "http://example.com/x"',
      ],
      fixed: '---\ntitle: Trams\n---\n\n[a](https://ask.example.com) [b](http://example.com/x)\n',
    },
    {
      title: 'Host, port, percent sign, space',
      markdown:
        '---\ntitle: Trams\n---\n\n[a](http://) [b](http://x.pt:99999/) [c](http://x.pt/50%) [d](<http://x.pt/a b>)\n',
      diagnostics: [
        '5:5 The address "http://" has no host that a browser can look up; write the whole address',
        '5:18 The address "http://x.pt:99999/" has a port that does not exist; write the whole address',
        '5:42 The address "http://x.pt/50%" has a percent sign without two hexadecimal digits; write the whole address',
        '5:64 The address "http://x.pt/a b" has a space in it; write "http://x.pt/a%20b"',
      ],
    },
    {
      title: 'In HTML, in the front matter, in mail addresses',
      markdown:
        '---\ntitle: Trams\ncanonical: http//example.com/x\n---\n\n<a href="htps://example.com">a</a> [b](mailto://ana@example.com)\n',
      diagnostics: [
        '3:12 The slashes of "http//example.com/x" are not those of a web address; write "http://example.com/x"',
        '6:10 The address "htps://example.com" begins with a scheme no browser knows; write "https://example.com"',
        '6:40 The slashes of "mailto://ana@example.com" are not those of a web address; write "mailto:ana@example.com"',
      ],
      fixed:
        '---\ntitle: Trams\ncanonical: http://example.com/x\n---\n\n<a href="https://example.com">a</a> [b](mailto:ana@example.com)\n',
    },
    {
      title: 'A comma that belongs to the sentence',
      markdown: '---\ntitle: Trams\n---\n\n[a](http://x.pt/a,) and b\n',
      diagnostics: [
        '5:5 The address "http://x.pt/a," ends with a punctuation mark that belongs to the sentence; write "http://x.pt/a"',
      ],
      fixed: '---\ntitle: Trams\n---\n\n[a](http://x.pt/a) and b\n',
    },
  ],
  create({ post, report }) {
    return {
      end() {
        for (const link of linksOf(post)) {
          const problem = problemOf(link);
          if (!problem) continue;
          report({
            message: problem.kind,
            data: { url: shownAddress(link.url), advice: adviceOn(problem) },
            at: link.span,
            fix:
              problem.better === undefined
                ? undefined
                : rewriteLink(link, problem.better, 'unsafe'),
          });
        }
      },
    };
  },
});

function problemOf({ url, form }: PostLink): UrlProblem | undefined {
  if (form === 'template' || !mayBeMalformed(url)) return undefined;
  if (form === 'data' && !url.includes('//')) return undefined;
  const problem = findUrlProblem(url);
  return form === 'bare' && problem?.kind === 'punctuation' ? undefined : problem;
}

/** Relative addresses, those in the page and those of templates are for other rules. */
function mayBeMalformed(url: string): boolean {
  return !/^[/#?.]|^\s*$|\{\{|\{%|<%/.test(url) && /^[\w+.-]*[:;/]|^["'“”‘’]/.test(url);
}

function adviceOn({ better }: UrlProblem): string {
  return better === undefined ? 'write the whole address' : `write "${shownAddress(better)}"`;
}
