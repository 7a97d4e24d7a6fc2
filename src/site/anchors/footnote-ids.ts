import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import type { MarkdownConvention } from '../../profiles/profile.js';

type Engine = MarkdownConvention['engine'];

/** What becomes of a footnote that is referred to: its number, its label, and the nth reference. */
interface NamedFootnote {
  readonly label: string;
  readonly number: number;
  readonly reference: number;
}

type Name = (footnote: NamedFootnote) => readonly string[];

/** The ids of a note and of a reference to it. */
const names: Readonly<Partial<Record<Engine, Name>>> = {
  kramdown: ({ label, reference }) => [
    `fn:${label}`,
    `fnref:${label}${reference === 0 ? '' : `:${reference}`}`,
  ],
  goldmark: ({ number, reference }) => [
    `fn:${number}`,
    `fnref:${number}`,
    `fnref${reference === 0 ? '' : reference}:${number}`,
  ],
  remark: ({ label, reference }) => {
    const again = reference === 0 ? '' : `-${reference + 1}`;
    return [`user-content-fn-${label}`, `user-content-fnref-${label}${again}`, 'footnote-label'];
  },
  commonmark: ({ label, reference }) => {
    const again = reference === 0 ? '' : `-${reference + 1}`;
    return [`fn-${label}`, `fnref-${label}${again}`, 'footnote-label'].flatMap((id) => [
      id,
      `user-content-${id}`,
    ]);
  },
  'python-markdown': ({ label, reference }) => [
    `fn:${label}`,
    `fnref${reference === 0 ? '' : reference + 1}:${label}`,
  ],
  'markdown-it': ({ number, reference }) => [
    `fn${number}`,
    `fnref${number}${reference === 0 ? '' : `:${reference}`}`,
  ],
  redcarpet: ({ number }) => [`fn${number}`, `fnref${number}`],
  'pulldown-cmark': ({ label, reference }) => [
    label,
    `fn-${label}`,
    `fr-${label}-${reference + 1}`,
  ],
};

/** The ids that an engine gives to footnotes, in the order of the references. */
export function footnoteIds(
  nodes: readonly (FootnoteDefinition | FootnoteReference)[],
  engine: Engine,
): readonly string[] {
  const name = names[engine];
  if (!name) return [];
  const definitions = nodes.filter((node) => node.type === 'footnoteDefinition');
  const defined = new Set(definitions.map(({ identifier }) => identifier));
  const seen = new Map<string, { readonly number: number; count: number }>();
  const ids = engine === 'python-markdown' ? definitions.map((node) => `fn:${labelOf(node)}`) : [];
  for (const node of nodes) {
    if (node.type !== 'footnoteReference' || !defined.has(node.identifier)) continue;
    const note = seen.get(node.identifier) ?? { number: seen.size + 1, count: 0 };
    ids.push(...name({ label: labelOf(node), number: note.number, reference: note.count }));
    note.count += 1;
    seen.set(node.identifier, note);
  }
  return ids;
}

function labelOf({ label, identifier }: FootnoteDefinition | FootnoteReference): string {
  return label ?? identifier;
}
