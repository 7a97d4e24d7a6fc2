import { defineRule } from '../../lint/rule.js';
import type { TemplateKind } from '../../markdown/template.js';
import { generatorName } from '../../site/generator-name.js';
import type { Site } from '../../site/site.js';
import { knownTagsOf } from '../../site/templates/known-tags.js';
import { didYouMean } from '../../text/did-you-mean.js';
import type { Span } from '../../text/span.js';
import { type ForeignTag, foreignTags, showsForeignTags } from './_foreign-tags.js';
import { missingIncludes } from './_missing-includes.js';
import { summaryMarks } from './_summary-marks.js';
import { unknownTags } from './_unknown-tags.js';

export default defineRule({
  id: 'markdown/template-syntax',
  description: 'Template tags are closed and known',
  rationale: `Jekyll, Eleventy, Hexo, Hugo and Zola run template tags wherever they stand, some of them
in code, too. A tag or block that is not closed stops the build, or readers see it as text; so do a tag
that nobody knows, a file to include that is not there, and braces around what is no expression. Tags that
another generator would have run, left over from before a site moved, are shown to readers as they are.

Tags and shortcodes of the site are those that its files and its code name. Where a plugin or theme may
bring others that cannot be seen here, unknown tags are left alone.`,
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  limits: 'Tags are matched, not run: a tag of a plugin that needs no closing one is left alone.',
  defaultOptions: {},
  messages: {
    unclosed:
      '"{found}" is never closed, which stops the build or shows the tag to readers; add "{expected}", or escape it if it is meant as text',
    unopened: '"{found}" closes nothing that was opened before it; delete it or add "{expected}"',
    noExpression:
      '"{found}" is no expression that the site\'s template engine can read, which stops the build; {escape} if it is meant as text',
    unknown:
      'Nothing here makes a tag "{name}", which stops the build; correct the name, or {escape} if it is meant as text',
    foreign:
      '"{found}" is for another generator; {generator} runs no such tag, so readers see it: write what it stands for',
    again:
      'Only the first "{word}" of a post ends its summary and goes; readers see this one: delete it',
    noFile: 'There is no "{name}" to include in {folder}/, which stops the build',
  },
  examples: [
    {
      title: 'Closed',
      profile: 'jekyll',
      path: '_posts/2024-05-17-trams.md',
      markdown: '---\ntitle: Trams\n---\n\n{% if page.x %}Up{% endif %} {{ site.title }}\n',
    },
    {
      title: 'A tag that is not closed',
      profile: 'jekyll',
      path: '_posts/2024-05-17-trams.md',
      markdown: '---\ntitle: Trams\n---\n\nUp {{ site.title and down.\n',
      diagnostics: [
        '5:4 "{{" is never closed, which stops the build or shows the tag to readers; add "}}", or escape it if it is meant as text',
      ],
    },
    {
      title: 'A block that nothing opens',
      profile: 'jekyll',
      path: '_posts/2024-05-17-trams.md',
      markdown: '---\ntitle: Trams\n---\n\nUp {% endif %}\n',
      diagnostics: ['5:4 "endif" closes nothing that was opened before it; delete it or add "if"'],
    },
    {
      title: 'Tags of the generator, of the site and of plugins',
      profile: 'jekyll',
      path: '_posts/2024-05-17-trams.md',
      files: { '_plugins/map.rb': "Liquid::Template.register_tag('map', Map)\n" },
      markdown:
        '---\ntitle: Trams\n---\n\n{% map lisbon %} {% gist 1 %} {% raw %}{% tram %}{% endraw %}\n',
    },
    {
      title: 'A tag that nobody knows',
      profile: 'jekyll',
      path: '_posts/2024-05-17-trams.md',
      markdown: '---\ntitle: Trams\n---\n\nWrite `{% tram %}` first.\n',
      diagnostics: [
        '5:8 Nothing here makes a tag "tram", which stops the build; correct the name, or put it between {% raw %} and {% endraw %} if it is meant as text',
      ],
    },
    {
      title: 'A plugin may bring the tag',
      profile: 'jekyll',
      path: '_posts/2024-05-17-trams.md',
      files: { Gemfile: 'gem "jekyll"\ngem "jekyll-trams"\n' },
      markdown: '---\ntitle: Trams\n---\n\n{% tram %}\n',
    },
    {
      title: 'A shortcode without a template',
      profile: 'hugo',
      path: 'content/posts/trams.md',
      files: { 'layouts/shortcodes/map.html': '' },
      markdown: '---\ntitle: Trams\n---\n\n{{< map >}} {{< mpa >}}{{< /mpa >}}\n',
      diagnostics: [
        '5:13 Nothing here makes a tag "mpa", which stops the build; correct the name, or write "{{</* mpa */>}}" if it is meant as text',
      ],
    },
    {
      title: 'A tag of another engine',
      profile: 'hexo',
      path: 'source/_posts/trams.md',
      markdown: '---\ntitle: Trams\n---\n\n{{ .Title }} and {{ title }}\n',
      diagnostics: [
        '5:1 "{{ .Title }}" is no expression that the site\'s template engine can read, which stops the build; put it between {% raw %} and {% endraw %} if it is meant as text',
      ],
    },
    {
      title: 'A file to include that is not there',
      profile: 'eleventy',
      path: 'blog/trams.md',
      files: { '_includes/map.html': '' },
      markdown: '---\ntitle: Trams\n---\n\n{% include "map.html" %} {% include "mpa.html" %}\n',
      diagnostics: ['5:26 There is no "mpa.html" to include in _includes/, which stops the build'],
    },
    {
      title: 'Tags that came from another generator',
      profile: 'hugo',
      path: 'content/posts/trams.md',
      markdown:
        '---\ntitle: Trams\n---\n\n{% highlight bash %}\ntram 28\n{% endhighlight %}\n\nSee {{ site.url }}, and `{% raw %}`.\n',
      diagnostics: [
        '5:1 "{% highlight bash %}" is for another generator; Hugo runs no such tag, so readers see it: write what it stands for',
        '9:5 "{{ site.url }}" is for another generator; Hugo runs no such tag, so readers see it: write what it stands for',
      ],
    },
    {
      title: 'The end of the summary, twice',
      profile: 'middleman',
      path: 'source/blog/2024-05-17-trams.html.md',
      markdown: '---\ntitle: Trams\n---\n\nUp.\n\nREADMORE\n\nDown.\n\nREADMORE\n\nHome.\n',
      diagnostics: [
        '11:1 Only the first "READMORE" of a post ends its summary and goes; readers see this one: delete it',
      ],
    },
    {
      title: 'A shortcode where there are none',
      profile: 'middleman',
      path: 'source/blog/2024-05-17-trams.html.md',
      markdown: '---\ntitle: Trams\n---\n\n{{< youtube 28 >}}\n',
      diagnostics: [
        '5:1 "{{< youtube 28 >}}" is for another generator; Middleman runs no such tag, so readers see it: write what it stands for',
      ],
    },
    {
      title: 'Templates that the front matter turns off',
      profile: 'hexo',
      path: 'source/_posts/trams.md',
      markdown: '---\ntitle: Trams\ndisableNunjucks: true\n---\n\n{{ .Title }} {% tram %}\n',
    },
  ],
  create({ post, site, report }) {
    const foreign = new Map<string, ForeignTag>();
    const shows = showsForeignTags(site);
    const marksIn = summaryMarks(site);
    return {
      prose(block) {
        for (const at of marksIn(block)) tellMark(at);
        if (!shows) return;
        for (const one of foreignTags(block, post, site))
          if (!foreign.has(one.name)) foreign.set(one.name, one);
      },
      end() {
        const generator = generatorName(site.profile);
        for (const { found, at } of foreign.values())
          report({ message: 'foreign', data: { found, generator }, at, severity: 'warning' });
      },
      post() {
        for (const { kind, span, found, expected, language } of post.templates.problems)
          report({
            message: messages[kind],
            data: { found, expected, escape: escapeOf(language, found) },
            at: span,
          });
        for (const { name, span } of unknownTags(post, site))
          report({
            message: 'unknown',
            data: { name, escape: escapeOf(span.language, name) },
            at: span,
            ...nearTag(name, site),
          });
        for (const { name, folder, at } of missingIncludes(post, site))
          report({ message: 'noFile', data: { name, folder }, at });
      },
    };

    function tellMark(at: Span): void {
      const word = post.source.text.slice(at.start, at.end);
      report({ message: 'again', data: { word }, at, severity: 'warning' });
    }
  },
});

const messages = {
  'unclosed-tag': 'unclosed',
  'unclosed-block': 'unclosed',
  'unopened-block': 'unopened',
  'no-expression': 'noExpression',
} as const;

/** How to show template syntax to readers instead of having it run. */
function escapeOf(language: TemplateKind, name: string): string {
  if (language === 'shortcode') return `write "{{</* ${name} */>}}"`;
  if (language === 'tera') return `write "{{/* ${name}() */}}"`;
  if (language === 'mdx') return 'write "\\{" for each brace';
  return 'put it between {% raw %} and {% endraw %}';
}

function nearTag(name: string, site: Site): { readonly hint?: string } {
  const near = didYouMean(name, [...(knownTagsOf(site) ?? [])]);
  return near === undefined ? {} : { hint: `Did you mean "${near}"?` };
}
