import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { profiles } from '../../src/profiles/index.js';
import { applyVariants } from '../../src/site/apply-variants.js';

const project = fileURLToPath(new URL('../../', import.meta.url));

describe.each(profiles.map((profile) => [profile.id, profile] as const))('%s', (id, profile) => {
  test('is data that survives JSON', () => {
    expect(JSON.parse(JSON.stringify(profile))).toEqual(profile);
  });

  test('has patterns that are regular expressions', () => {
    const sources = Object.values(profile.settings).flatMap((setting) => setting.from);
    const patterns = [
      ...profile.detect.map((sign) => sign.contains ?? ''),
      ...sources.map((source) => ('pattern' in source ? source.pattern : '')),
      ...profile.variants.map(({ when }) => when.is ?? ''),
    ];
    for (const pattern of patterns) expect(() => new RegExp(pattern, 'gmu')).not.toThrow();
  });

  test('has a schema of its own', () => {
    const schema = JSON.parse(
      readFileSync(path.join(project, 'schemas', profile.frontMatter.schema), 'utf8'),
    );
    expect(schema.$id).toContain(`/${id}.schema.json`);
  });

  test('has variants that change something', () => {
    for (const { when } of profile.variants) {
      const example = when.below === undefined ? sampleOf(when.is ?? '') : '0.1';
      const changed = applyVariants(profile, { [when.setting]: example });
      expect(changed.profile, `${when.setting} ${example}`).not.toEqual(profile);
    }
  });
});

/** A text that such a simple pattern matches. */
function sampleOf(pattern: string): string {
  return pattern
    .replace(/^\^|\$$/g, '')
    .replace(/^\(([^|)]*).*$/, '$1')
    .replace(/\[(\w)\w*\]/g, '$1')
    .replace(/\[\^.\]/, 'x');
}

test('nobody but the profiles asks which generator it is', () => {
  const asking = filesBelow('src').filter(
    (file) =>
      !file.startsWith('src/profiles/') &&
      /profile\.id\s*[!=]==\s*['"`]|['"`]\s*[!=]==\s*(?:\w+\.)*profile\.id|switch \((?:\w+\.)*profile\.id\)/.test(
        readFileSync(path.join(project, file), 'utf8'),
      ),
  );
  expect(asking).toEqual([]);
});

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(project, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );
}
