import type { Root } from 'mdast';
import type { EngineLimits } from './hazards.js';

/** Turns CommonMark with GFM into a tree. May throw; may be slow beyond its limits. */
export interface MarkdownEngine {
  readonly name: 'satteri' | 'remark';
  readonly limits: EngineLimits;
  toTree(source: string): Root;
}

/** Which engine to use: the fast one where it can be loaded, or always the one in JavaScript. */
export type EngineChoice = 'fast' | 'remark';

/** Load an engine. Only the one that is used is loaded. */
export async function loadEngine(choice: EngineChoice = 'fast'): Promise<MarkdownEngine> {
  if (choice === 'fast') {
    const engine = await loadSatteri();
    if (engine !== undefined) return engine;
  }
  return loadRemark();
}

/** The engine in Rust; `undefined` where its binary cannot be loaded on this machine. */
async function loadSatteri(): Promise<MarkdownEngine | undefined> {
  try {
    const { markdownToMdast } = await import('satteri');
    const features = { gfm: true, frontmatter: false };
    return {
      name: 'satteri',
      limits: {
        nesting: 100,
        delimiters: 20_000,
        references: 500,
        addresses: 10_000,
        lineCost: 30_000_000,
        size: 256 * 1024 * 1024,
        lines: Number.POSITIVE_INFINITY,
      },
      toTree: (source) => markdownToMdast(source, { features }) as Root,
    };
  } catch {
    return undefined;
  }
}

async function loadRemark(): Promise<MarkdownEngine> {
  const [{ remark }, remarkGfm] = await Promise.all([import('remark'), import('remark-gfm')]);
  const processor = remark().use(remarkGfm.default).freeze();
  return {
    name: 'remark',
    limits: {
      nesting: 50,
      delimiters: 2000,
      references: 2000,
      addresses: 2000,
      lineCost: 30_000_000,
      size: 1024 * 1024,
      lines: 10_000,
    },
    toTree: (source) => processor.parse(source),
  };
}
