import { describe, expect, test } from 'vitest';
import { findOpaque } from '../../src/markdown/find-opaque.js';
import { findTemplates } from '../../src/markdown/find-templates.js';
import type { TemplateKind } from '../../src/markdown/template.js';
import { processorTime } from '../support/processor-time.js';

function spansIn(text: string, kinds: TemplateKind[], inCode = false): string[] {
  return findTemplates(text, { kinds, inCode }).spans.map(({ start, end }) =>
    text.slice(start, end),
  );
}

function problemsIn(text: string, kinds: TemplateKind[], inCode = false): string[] {
  const { problems } = findTemplates(text, { kinds, inCode });
  return problems.map(
    ({ kind, span, found, expected }) => `${span.start} ${kind} ${found} ${expected}`,
  );
}

describe('spans', () => {
  test.each<[string, TemplateKind, string, string[]]>([
    [
      'output and tags',
      'liquid',
      'a {{ b | c: "d" }} {%- include e.html -%}',
      ['{{ b | c: "d" }}', '{%- include e.html -%}'],
    ],
    ['over a line end', 'liquid', '{{ a\n}} b', ['{{ a\n}}']],
    [
      'a highlighted block as a whole',
      'liquid',
      '{% highlight sh %}\n\n# a\n\n{% endhighlight %}\nb',
      ['{% highlight sh %}\n\n# a\n\n{% endhighlight %}'],
    ],
    [
      'raw: its tags, not its content',
      'liquid',
      '{% raw %}{{ a }} *b*{% endraw %} {{ c }}',
      ['{% raw %}', '{% endraw %}', '{{ c }}'],
    ],
    ['comments across blank lines', 'nunjucks', '{# a\n\nb #} c', ['{# a\n\nb #}']],
    [
      'shortcodes',
      'shortcode',
      '{{< fig src="a" >}} {{% note %}}*b*{{% /note %}} {{ c }}',
      ['{{< fig src="a" >}}', '{{% note %}}', '{{% /note %}}'],
    ],
    [
      'highlight shortcode',
      'shortcode',
      '{{< highlight go >}}\n\nx\n{{< /highlight >}}',
      ['{{< highlight go >}}\n\nx\n{{< /highlight >}}'],
    ],
    ['escaped shortcodes', 'shortcode', '{{</* a */>}} b', ['{{</* a */>}}']],
    [
      'calls only',
      'tera',
      '{{ a }} {{ b(c=1) }} {% d() %}e{% end %}',
      ['{{ b(c=1) }}', '{% d() %}', '{% end %}'],
    ],
    ['Ruby', 'erb', '<%= link_to "a" %> <%# b %> <%% c', ['<%= link_to "a" %>', '<%# b %>']],
    ['not in code', 'vue', '`{{ a }}` {{ b }}\n\n```\n{{ c }}\n```\n', ['{{ b }}']],
  ])('%s (%s)', (_name, kind, text, spans) => {
    expect(spansIn(text, [kind])).toEqual(spans);
  });

  test('in code where the generator looks there', () => {
    expect(spansIn('`{{ a }}`', ['liquid'], true)).toEqual(['{{ a }}']);
  });

  test('MDX: modules, expressions, components', () => {
    const text =
      'import A from "a";\nexport const b = {\n  c: 1 };\n\nHi {b.c} <A d={["}"]}>*e*</A> a < b \\{ <b>f</b>\n\n`{g}`\n\n{/* h\n\ni */}\n';
    expect(spansIn(text, ['mdx'])).toEqual([
      'import A from "a";\nexport const b = {\n  c: 1 };',
      '{b.c}',
      '<A d={["}"]}>',
      '</A>',
      '{/* h\n\ni */}',
    ]);
  });

  test('templates nobody runs are text', () => {
    expect(spansIn('{{ a }} {% b %}', [])).toEqual([]);
  });
});

describe('problems', () => {
  test.each<[string, TemplateKind, string, string[]]>([
    ['an unclosed output', 'liquid', 'a {{ b\n\nc }}', ['2 unclosed-tag {{ }}']],
    ['an unclosed block', 'liquid', '{% if a %} b', ['0 unclosed-block if endif']],
    [
      'crossed blocks',
      'liquid',
      '{% for a in b %}{% if c %}{% endfor %}',
      ['16 unclosed-block if endif'],
    ],
    ['an end without a start', 'liquid', 'a {% endif %}', ['2 unopened-block endif if']],
    [
      'raw without an end',
      'liquid',
      '{% raw %} {{ a',
      ['0 unclosed-block raw endraw', '10 unclosed-tag {{ }}'],
    ],
    ['custom blocks', 'liquid', '{% note %}a{% endnote %}{% figure b %}', []],
    [
      'a shortcode that is only closed',
      'shortcode',
      '{{< /note >}}',
      ['0 unopened-block /note note'],
    ],
    ['a self-closing shortcode', 'shortcode', '{{< note />}}', []],
    ['an open expression', 'mdx', 'a {b\n\nc', ['2 unclosed-tag { }']],
    ['an open component', 'mdx', 'a <Tabs b="c\n\nd', ['2 unclosed-tag <Tabs >']],
    ['smaller than', 'mdx', 'a <b, c < d', []],
  ])('%s (%s)', (_name, kind, text, problems) => {
    expect(problemsIn(text, [kind])).toEqual(problems);
  });
});

test.each<[string, string]>([
  ['$$ … $$', 'a $$x\ny$$ b'],
  ['TeX brackets', 'a \\\\(x_1\\\\) \\(\\alpha\\) b'],
  ['dollars', 'a $x_1 + y$ and $n$ b'],
])('formulas: %s', (_name, text) => {
  const found = findOpaque(text, { kinds: [] }).spans.map(({ start, end }) =>
    text.slice(start, end),
  );
  expect(found.length).toBeGreaterThan(0);
  expect(found.join(' ')).toBe(text.slice(2, -2).replace(' and ', ' '));
});

test.each([
  'It costs $5 and $10',
  '$HOME/$USER',
  'df$a or df$b',
  '`$x_1$`',
  'US$5_000 or A$',
  '\\(no\\)',
  '$PATH_A to $PATH_B',
])('no formula: %s', (text) => {
  expect(findOpaque(text, { kinds: [] }).spans).toEqual([]);
});

test.each<[TemplateKind, string]>([
  ['liquid', '{{ '],
  ['liquid', '{% raw %}'],
  ['liquid', '{% if %}{% endfor %}'],
  ['nunjucks', '{#'],
  ['shortcode', '{{< a >}}{{< /b >}}'],
  ['erb', '<%'],
  ['mdx', '{'],
  ['mdx', '{ "'],
  ['mdx', '<A b='],
  ['mdx', '`{'],
  ['mdx', '$\\('],
])('hostile %s is read in linear time: %s', (kind, piece) => {
  const text = piece.repeat(40_000);
  const started = processorTime();
  findOpaque(text, { kinds: [kind] });
  expect(processorTime() - started).toBeLessThan(4000);
});

test('only the theme knows whether its shortcodes must be closed', () => {
  expect(problemsIn('{{< katex >}}\n\nInline \\(x\\).\n', ['shortcode'])).toEqual([]);
  expect(problemsIn('{{< highlight go >}}\n\nx\n', ['shortcode'])).toHaveLength(1);
});
