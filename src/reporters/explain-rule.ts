import type { AnyRule, Example } from '../lint/rule.js';
import { visibleText } from '../text/display-escape.js';
import { clipText, wrapText } from '../text/display-wrap.js';
import { createSourceText, type SourceText } from '../text/source-text.js';
import { type Canvas, createCanvas } from './canvas.js';
import { codeFrame } from './code-frame.js';
import type { ReportStyle } from './reporter.js';
import {
  exampleConfig,
  expectedDiagnostics,
  type RuleOption,
  ruleFacts,
  ruleOptions,
} from './rule-facts.js';

/** `post explain`: what a rule is about, for a terminal. Ends with a newline. */
export function explainRule(rule: AnyRule, style: ReportStyle): string {
  const canvas = createCanvas(style);
  const blocks = [
    [canvas.link(canvas.paint('strong', rule.id), style.docsUrl(rule.id))],
    wrapText(rule.description, canvas.width),
    factLines(rule, canvas),
    ...(rule.rationale === '' ? [] : proseBlocks(rule.rationale, canvas.width)),
    ...rule.examples.map((example) => exampleLines(rule, example, canvas)),
    ...optionBlocks(rule, canvas),
    ...(rule.limits === undefined
      ? []
      : titled('Limits', proseBlocks(rule.limits, canvas.width), canvas)),
    ...titled('Switch it off', switchOff(rule.id, canvas.width), canvas),
    docsLines(rule.id, style, canvas),
  ];
  const lines = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  return `${lines.join('\n\n')}\n`;
}

function titled(title: string, blocks: readonly string[][], canvas: Canvas): string[][] {
  const [first = [], ...rest] = blocks;
  return [[canvas.paint('strong', title), ...first], ...rest];
}

function factLines(rule: AnyRule, canvas: Canvas): string[] {
  const facts = ruleFacts(rule);
  const indent = Math.max(...facts.map(({ name }) => name.length)) + 2;
  return facts.flatMap(({ name, value }) =>
    wrapText(value, canvas.width - indent).map((text, index) =>
      index === 0
        ? `${canvas.paint('faint', name.padEnd(indent))}${text}`
        : `${' '.repeat(indent)}${text}`,
    ),
  );
}

/** Paragraphs are wrapped; lists, tables and code stand as they are. */
function proseBlocks(markdown: string, width: number): string[][] {
  return markdown
    .trim()
    .split(/\n{2,}/)
    .map((block) => {
      const lines = block.split('\n').map((line) => visibleText(line));
      const isPlain = lines.every((line) => !/^(?:[-*|>#]|\d+[.)] | {4}|```)/.test(line));
      return isPlain ? wrapText(lines.join(' '), width) : lines;
    });
}

function exampleLines(rule: AnyRule, example: Example<object>, canvas: Canvas): string[] {
  const source = createSourceText(example.markdown);
  const expected = expectedDiagnostics(example);
  const good = expected.length === 0;
  const sign = good ? 'Fine' : 'Reported';
  const indent = sign.length + 2;
  const [title = '', ...rest] = wrapText(visibleText(example.title), canvas.width - indent);
  const paint = (text: string): string => canvas.paint('strong', text);
  const lines = [`${canvas.paint(good ? 'replacement' : 'error', sign)}  ${paint(title)}`];
  lines.push(...rest.map((text) => `${' '.repeat(indent)}${paint(text)}`));
  lines.push(...surroundings(rule, example, canvas.width));
  if (good) return [...lines, ...numberedLines(source, 1, source.lineCount, canvas)];
  const marks = expected.map(({ line, column, message }) => {
    const start = source.lineStart(line) + column - 1;
    const label = { text: visibleText(message), tone: 'plain' } as const;
    return { span: { start, end: start }, tone: rule.severity, label };
  });
  return [
    ...lines,
    ...codeFrame([{ source, marks }], [], canvas),
    ...repairLines(source, example, canvas),
  ];
}

function surroundings(rule: AnyRule, example: Example<object>, width: number): string[] {
  const { path, profile, options } = example;
  const words = [
    path === undefined ? '' : `in ${visibleText(path)}`,
    profile === undefined ? '' : `in a site of ${profile}`,
    options ? `with ${visibleText(exampleConfig(rule, options))}` : '',
  ];
  return words
    .filter((text) => text !== '')
    .flatMap((text) => wrapText(text, width - 4).map((line) => `    ${line}`));
}

function numberedLines(source: SourceText, from: number, to: number, canvas: Canvas): string[] {
  const lines: string[] = [];
  for (let line = from; line <= to; line += 1) {
    if (line === source.lineCount && source.lineAt(line) === '') continue;
    const number = canvas.paint('frame', `${String(line).padStart(3)} ${canvas.glyphs.bar}`);
    const room = canvas.width - 6;
    const text = clipText(visibleText(source.lineAt(line)), room, canvas.glyphs.ellipsis);
    lines.push(`${number} ${text}`.trimEnd());
  }
  return lines;
}

/** The lines of the repaired text that differ from the example's. */
function repairLines(before: SourceText, example: Example<object>, canvas: Canvas): string[] {
  if (example.fixed === undefined || example.fixed === example.markdown) return [];
  const after = createSourceText(example.fixed);
  const most = Math.min(before.lineCount, after.lineCount);
  let head = 0;
  while (head < most && before.lineAt(head + 1) === after.lineAt(head + 1)) head += 1;
  let tail = 0;
  while (
    tail < most - head &&
    before.lineAt(before.lineCount - tail) === after.lineAt(after.lineCount - tail)
  ) {
    tail += 1;
  }
  const last = after.lineCount - tail;
  // Where lines are only taken away, those that meet now are shown.
  const lines =
    last > head
      ? numberedLines(after, head + 1, last, canvas)
      : numberedLines(after, Math.max(1, head), Math.min(head + 1, after.lineCount), canvas);
  return [canvas.paint('replacement', 'Repaired'), ...lines];
}

function optionBlocks(rule: AnyRule, canvas: Canvas): string[][] {
  const options = ruleOptions(rule);
  if (options.length === 0) return [];
  const describe = ({ name, type, default: value, description }: RuleOption): string[] => {
    const head = `${name} (${type}${value === '' ? '' : `, by default ${value}`})`;
    const words = description === '' ? [] : wrapText(visibleText(description), canvas.width - 4);
    const text = words.map((line) => `    ${line}`);
    return [...wrapText(visibleText(head), canvas.width - 2).map((line) => `  ${line}`), ...text];
  };
  return titled('Options', [options.flatMap(describe)], canvas);
}

function switchOff(ruleId: string, width: number): string[][] {
  return [
    [
      ...wrapText(`In post.config.json: { "rules": { "${ruleId}": "off" } }`, width),
      ...wrapText(`For one line: <!-- post-disable-next-line ${ruleId} -- reason -->`, width),
    ],
  ];
}

function docsLines(ruleId: string, style: ReportStyle, canvas: Canvas): string[] {
  const address = style.docsUrl(ruleId);
  return address === undefined ? [] : [canvas.link(canvas.paint('faint', address), address)];
}
