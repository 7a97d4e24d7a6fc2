import { type Case, cases } from './cases.js';
import type { Clock } from './clocks.js';
import { generators } from './generators.js';
import type { Findings } from './run-case.js';

/** What was measured of one case. */
export interface Result {
  readonly title: string;
  readonly version: string;
  readonly one: Case;
  readonly byClock: readonly { readonly clock: Clock; readonly findings: Findings }[];
}

/**
 * The page of the documentation, its table as measured.
 *
 * @param before the page as it is: its lines for what was not tried this time stay
 */
export function pageOf(results: readonly Result[], before: string): string {
  const lines = new Map(before.split('\n').flatMap((line) => keyed(line)));
  for (const result of results) lines.set(keyOf(result.one), lineOf(result));
  const table = cases.flatMap((one) => lines.get(keyOf(one)) ?? []);
  return `${intro}\n${[head, ...table].join('\n')}\n${notes}`;
}

const head =
  '| generator | front matter | drafts by | hidden | listed | hidden again | time zones |\n|---|---|---|---|---|---|---|';

function keyOf({ generator, form, drafts }: Case): string {
  return [generators[generator]?.title, form, drafts].join(' | ');
}

/** A line of the table with what it is about: all but the version and what was measured. */
function keyed(line: string): [string, string][] {
  const [, generator = '', form = '', drafts = ''] = line.split(' | ').join('|').split('|');
  const title = generator.replace(/ [\d.]+$/, '').trim();
  return line.startsWith('| ') ? [[[title, form.trim(), drafts.trim()].join(' | '), line]] : [];
}

const intro = `# Tried with real generators

\`npm run verify:generators\` writes this page. For each line it takes a copy of the site in \`fixtures/\`, makes two posts with \`post new\`, one
half an hour before midnight (\`--date\`), one half an hour after it (the clock), titled \`It's "quoted": a C# & Größe 日本語 #1 {x} - @y\`, with
the tags \`C#\`, \`Cloud SIG\` and \`yes\`; and builds the site after \`post new\`, after \`post publish\` and after
\`post unpublish\`; in the second and all other time zones after \`post publish\` alone, for there dates are in question.

- hidden: \`post lint\` finds nothing wrong, and neither post is in the built site
- listed: each has a page, another page links to it, the generator read exactly this title, these tags and this time, and a date in its
  address is that of the site's clocks; published twice, nothing changes
- hidden again: neither is in the built site, and the file is byte for byte what it was
`;

const notes = `
Time zones are written site / machine: the machine's is that of \`post\` and of the build. Eleventy, Astro and Docusaurus have no time zone of
their own; they, and sites that write days only, are held to the day. Pelican writes drafts to \`output/drafts/\`, which nothing links to.
Hexo's addresses follow the clock of the machine that builds, whatever the site's zone is: build with \`TZ\` set to it. Hexo and Jekyll move a
draft by its folder; it keeps the date that it was published with.
`;

function lineOf({ title, version, one, byClock }: Result): string {
  const say = (key: keyof Findings): string =>
    sentence(byClock.map(({ findings }) => findings[key]));
  const zones = byClock.map(({ clock }) => `${short(clock.site)} / ${short(clock.machine)}`);
  const cells = [
    `${title} ${version}`,
    one.form,
    one.drafts,
    say('hidden'),
    say('listed'),
    say('back'),
    zones.join(', '),
  ];
  return `| ${cells.join(' | ')} |`;
}

function sentence(problems: readonly (readonly string[])[]): string {
  const failed = problems.filter((one) => one.length > 0).length;
  return failed === 0 ? 'yes' : `**no** (${failed} of ${problems.length})`;
}

function short(zone: string): string {
  return zone.replace(/^.*\//, '').replace('_', ' ');
}
