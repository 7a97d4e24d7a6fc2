import type { FrontMatterProblem } from '../../front-matter/problem.js';
import { serializeValue } from '../../front-matter/serialize-value.js';
import type { Fix } from '../../lint/diagnostic.js';
import type { Post } from '../../site/post.js';
import { contains } from '../../text/span.js';
import type { TextEdit } from '../../text/text-edit.js';

/** The repair of a problem, where there is only one that makes sense. Never safe: somebody should look. */
export function syntaxFix(problem: FrontMatterProblem, post: Post): Fix | undefined {
  const edit = editFor(problem, post);
  if (!edit) return undefined;
  return { title: titleOf(problem, edit), applicability: 'unsafe', edits: [edit] };
}

function editFor(problem: FrontMatterProblem, post: Post): TextEdit | undefined {
  const { span } = problem;
  switch (problem.kind) {
    case 'byte-order-mark':
    case 'blank-before':
    case 'indented-fence':
    case 'fence-trailing-space':
    case 'control-character':
      return { span, newText: '' };
    case 'long-fence':
    case 'wrong-fence':
    case 'closing-dots':
      return { span, newText: problem.expected ?? '---' };
    case 'line-separator':
    case 'no-space-after-colon':
    case 'wide-colon':
    case 'no-break-space':
      return { span, newText: problem.expected ?? ' ' };
    case 'wrong-quote':
    case 'missing-equals':
      return problem.expected && problem.found ? { span, newText: problem.expected } : undefined;
    case 'unknown-word':
      return problem.expected ? { span, newText: problem.expected } : quote(problem, post);
    case 'unopened':
      return { span, newText: `---${post.source.eol}` };
    case 'colon-in-value':
    case 'reserved-character':
    case 'text-after-bracket':
      return quote(problem, post);
    default:
      return undefined;
  }
}

function quote({ key, span }: FrontMatterProblem, post: Post): TextEdit | undefined {
  const { entries, format } = post.frontMatter;
  const entry = entries.find((one) => one.key === key && contains(one.valueSpan, span));
  if (!entry || entry.raw.includes('\n')) return undefined;
  const newText = serializeValue(entry.raw, format, { quotes: 'double' });
  return newText === undefined ? undefined : { span: entry.valueSpan, newText };
}

function titleOf({ kind }: FrontMatterProblem, { newText }: TextEdit): string {
  if (newText === '') return 'Remove them';
  if (kind === 'unopened') return 'Add "---"';
  return isQuoted(kind, newText) ? 'Put the value in quotes' : `Write "${newText}"`;
}

function isQuoted(kind: FrontMatterProblem['kind'], newText: string): boolean {
  if (kind === 'unknown-word') return newText.startsWith('"');
  return /^(?:colon-in-value|reserved-character|text-after-bracket)$/.test(kind);
}
