import type { Root } from 'mdast';
import type { EngineLimits } from './hazards.js';

/** Turns CommonMark with GFM into a tree. May throw; may be slow beyond its limits. */
export interface MarkdownEngine {
  readonly name: 'satteri' | 'remark' | 'none';
  readonly limits: EngineLimits;
  toTree(source: string): Root;
}

/**
 * Which engine to use: the fast one where it can be loaded, always the one in JavaScript, or none at
 * all, where front matter is all that is looked at.
 */
export type EngineChoice = 'fast' | 'remark' | 'none';

/** Load an engine. Only the one that is used is loaded. */
export async function loadEngine(choice: EngineChoice = 'fast'): Promise<MarkdownEngine> {
  if (choice === 'none') return noEngine;
  if (choice === 'fast') {
    const engine = await loadSatteri();
    if (engine !== undefined) return engine;
  }
  return loadRemark();
}

/** Reads what has no body. */
const noEngine: MarkdownEngine = {
  name: 'none',
  limits: {
    nesting: 0,
    delimiters: 0,
    references: 0,
    addresses: 0,
    lineCost: 0,
    size: Number.POSITIVE_INFINITY,
    lines: Number.POSITIVE_INFINITY,
  },
  toTree(source) {
    if (source.trim() !== '') throw new Error('no Markdown engine was loaded');
    return { type: 'root', children: [] };
  },
};

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
  const { parseWithRemark } = await import('./remark-processor.js');
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
    toTree: parseWithRemark,
  };
}
