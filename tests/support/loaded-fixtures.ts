import { openWorkspace, type Workspace } from '../../src/commands/workspace.js';
import { createMemoryHost } from '../../src/host/memory-host.js';
import { fixtureSites } from './fixture-sites.js';

/** Every site of `fixtures/`, opened from memory. */
export const loadedFixtures: readonly { readonly name: string; readonly workspace: Workspace }[] =
  await Promise.all(
    fixtureSites.map(async ({ name, files }) => ({
      name,
      workspace: await openWorkspace(createMemoryHost(files), {}),
    })),
  );
