import { UserError } from '../errors.js';
import { type HostPreview, previewLinks } from '../links/preview-links.js';
import type { ReporterName } from '../reporters/index.js';
import { toJson } from '../reporters/json-text.js';
import { visibleText } from '../text/display-escape.js';
import { tool } from '../tool.js';
import type { OnlineSetting } from './check-online.js';

type Preview = (hosts: readonly HostPreview[]) => string;

/** The formats that can list addresses; the others are for what is wrong with posts. */
const previews: Partial<Record<ReporterName, Preview>> = {
  pretty: text,
  compact: text,
  json,
  jsonl: (hosts) => hosts.map((host) => `${toJson(host)}\n`).join(''),
};

/**
 * What writes down for `--dry-run` each host with the addresses that would be asked.
 *
 * @throws {UserError} for a format that tells problems only
 */
export function previewIn(
  format: ReporterName,
): (setting: Pick<OnlineSetting, 'uses' | 'options' | 'environment'>) => string {
  const preview = previews[format];
  if (!preview)
    throw new UserError(`"${format}" has no place for addresses that would be asked`, {
      hints: [`With --dry-run, -f takes ${Object.keys(previews).join(', ')}`],
    });
  return ({ uses, options, environment }) => preview(previewLinks(uses, options, environment));
}

/** Version 1; its shape is a promise. */
function json(hosts: readonly HostPreview[]): string {
  const { pages, asked, known } = totalsOf(hosts);
  return `${toJson({ version: 1, tool, hosts, summary: { hosts: asked, pages, known } }, 2)}\n`;
}

const longest = 200;

function text(hosts: readonly HostPreview[]): string {
  const lines = hosts.flatMap(({ host, ask, known }) => [
    `${host}: ${ask.length} to ask${known > 0 ? `, ${known} known` : ''}`,
    ...ask.map((url) => `  ${url.length > longest ? `${url.slice(0, longest)}…` : url}`),
  ]);
  const { pages, asked, known } = totalsOf(hosts);
  const total = `${pages} pages of ${asked} hosts would be asked for, ${known} are known`;
  return [...lines, total].map((line) => `${visibleText(line)}\n`).join('');
}

/** How many pages and hosts would be asked, and how many pages are known. */
function totalsOf(hosts: readonly HostPreview[]) {
  return {
    pages: hosts.reduce((sum, { ask }) => sum + ask.length, 0),
    asked: hosts.filter(({ ask }) => ask.length > 0).length,
    known: hosts.reduce((sum, host) => sum + host.known, 0),
  };
}
