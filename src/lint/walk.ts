import type { Nodes, Parents, Root } from 'mdast';

type Handler = (node: Nodes, ancestors: readonly Nodes[]) => void;

interface Step {
  readonly node: Nodes;
  readonly depth: number;
}

/**
 * Visit every node once, parents first, in source order. With a stack of its own instead of
 * recursion: ten thousand nested quotes must not end the program.
 */
export function walk(tree: Root, handlers: ReadonlyMap<string, readonly Handler[]>): void {
  const ancestors: Nodes[] = [];
  const steps: Step[] = [{ node: tree, depth: 0 }];
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { node, depth } = step;
    ancestors.length = depth;
    for (const handle of handlers.get(node.type) ?? []) handle(node, ancestors);
    if (!('children' in node)) continue;
    ancestors[depth] = node;
    const { children } = node as Parents;
    for (let index = children.length - 1; index >= 0; index -= 1)
      steps.push({ node: children[index] as Nodes, depth: depth + 1 });
  }
}
