import type { FileSystem, Host } from '../host/host.js';
import { foldPath, nameOf, parentOf, relativePath } from '../text/path.js';
import { digestOf, equalBytes } from './equal-bytes.js';
import { encode, mapStep, ownerName, type Step } from './journal.js';
import type { FileChange, Plan } from './plan.js';

/** Write all that the plan needs into `folder`: whatever can fail for want of room fails here. */
export function writeJournal(plan: Plan, folder: string, root: string, host: Host): void {
  const { fs } = host;
  const ordered = [
    ...plan.filter((change) => change.kind !== 'move-directory'),
    ...plan.filter((change) => change.kind === 'move-directory'),
  ];
  const steps = ordered.flatMap((change, index) => stage(change, `${folder}/${index}`, fs));
  const relative = (path: string): string => relativePath(root, path);
  const content = {
    version: 1,
    steps: steps.map((step) => mapStep(step, relative)),
    made: missingFolders(plan, fs).map(relative),
    moves: ordered.flatMap((change) =>
      'from' in change ? [{ from: relative(change.from), path: relative(change.path) }] : [],
    ),
  };
  fs.create(`${folder}/plan.json`, encode(content));
  fs.makeDirectory(`${folder}/${ownerName(host)}`);
  fs.create(`${folder}/forward`, new Uint8Array());
}

function stage(change: FileChange, base: string, fs: FileSystem): Step[] {
  if (change.kind === 'move-directory') return [renameOf(change)];
  if (change.kind === 'move' && equalBytes(change.before, change.bytes)) return [renameOf(change)];
  const files = { staged: nameOf(`${base}.new`), digest: digestOf(change.bytes) };
  const kept = nameOf(`${base}.old`);
  if (change.kind === 'create') {
    fs.create(`${base}.new`, change.bytes);
    return [{ kind: 'create', path: change.path, ...files }];
  }
  const source = change.kind === 'move' ? change.from : change.path;
  fs.create(`${base}.new`, change.bytes, source);
  fs.create(`${base}.old`, change.before, source);
  if (change.kind === 'update') return [{ kind: 'update', path: change.path, ...files, kept }];
  if (foldPath(change.from) === foldPath(change.path)) {
    return [{ kind: 'update', path: change.from, ...files, kept }, renameOf(change)];
  }
  return [
    { kind: 'create', path: change.path, ...files },
    { kind: 'remove', path: change.from, kept },
  ];
}

function renameOf({ from, path }: { from: string; path: string }): Step {
  return { kind: 'rename', from, path };
}

/** Folders that the plan will make, outermost first. */
function missingFolders(plan: Plan, fs: FileSystem): string[] {
  const missing = new Set<string>();
  for (const { path } of plan) {
    let folder = parentOf(path);
    while (folder !== parentOf(folder) && !fs.stat(folder)) {
      missing.add(folder);
      folder = parentOf(folder);
    }
  }
  return [...missing].sort((a, b) => a.length - b.length);
}
