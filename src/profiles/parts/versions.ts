import type { SettingSource } from '../setting.js';

/** Where the installed version of an npm package stands: lock files first, then what is asked for. */
export function npmVersion(name: string): readonly SettingSource[] {
  const quoted = name.replace(/[/.]/g, '\\$&');
  return [
    {
      file: '{package-lock.json,npm-shrinkwrap.json}',
      pattern: `"node_modules\\/${quoted}": \\{\\s*"version": "(\\d[^"]*)`,
    },
    { file: 'pnpm-lock.yaml', pattern: `^ {2}[/'"]*${quoted}[@/](\\d[\\d.]*)` },
    { file: 'yarn.lock', pattern: `^"?${quoted}@[^\\n]*:\\n {2}version:? "?(\\d[\\d.]*)` },
    { file: 'package.json', pattern: `"${quoted}"\\s*:\\s*"[\\^~>=v\\s]*(\\d[\\d.]*)` },
  ];
}

/** Where a site says which Hugo, Zola … builds it: version managers, hosts, workflows. */
export function toolVersion(name: string): readonly SettingSource[] {
  const upper = name.toUpperCase();
  return [
    { file: `.${name}-version`, pattern: '(\\d+\\.\\d+[\\d.]*)' },
    { file: '.tool-versions', pattern: `^${name}\\s+(?:extended_)?(\\d[\\d.]*)` },
    { file: '{mise,.mise}.toml', pattern: `^"?${name}"?\\s*=\\s*"(?:extended_)?(\\d[\\d.]*)` },
    { file: 'netlify.toml', pattern: `${upper}_VERSION\\s*=\\s*"(\\d[\\d.]*)` },
    { file: 'vercel.json', pattern: `"${upper}_VERSION"\\s*:\\s*"(\\d[\\d.]*)` },
    {
      file: '.github/workflows/*',
      pattern: `(?:${upper}_VERSION|${name}-version)\\s*:\\s*["']?v?(\\d[\\d.]*)`,
    },
    { file: '.gitlab-ci.yml', pattern: `${name}(?:_extended)?:v?(\\d+\\.\\d[\\d.]*)` },
  ];
}
