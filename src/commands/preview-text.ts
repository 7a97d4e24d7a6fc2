import { previewLinks } from '../links/preview-links.js';
import { visibleText } from '../text/display-escape.js';
import type { OnlineSetting } from './check-online.js';

const longest = 200;

/** What `--dry-run` prints: each host with the addresses that would be asked. */
export function previewText({ uses, options, environment }: OnlineSetting): string {
  const hosts = previewLinks(uses, options, environment);
  const lines = hosts.flatMap(({ host, ask, known }) => [
    `${host}: ${ask.length} to ask${known > 0 ? `, ${known} known` : ''}`,
    ...ask.map((url) => `  ${url.length > longest ? `${url.slice(0, longest)}…` : url}`),
  ]);
  const pages = hosts.reduce((sum, { ask }) => sum + ask.length, 0);
  const known = hosts.reduce((sum, host) => sum + host.known, 0);
  const total = `${pages} pages of ${hosts.filter(({ ask }) => ask.length > 0).length} hosts would be asked for, ${known} are known`;
  return [...lines, total].map((line) => `${visibleText(line)}\n`).join('');
}
