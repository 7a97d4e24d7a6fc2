import { whyNothingHides } from '../authoring/draft-manner.js';
import { timeZone } from '../site/dates/time-zone.js';
import { fillSettings } from '../site/fill-settings.js';
import { generatorName } from '../site/generator-name.js';
import { matchingFiles } from '../site/matching-files.js';
import { dataProblem } from '../site/read-source.js';
import type { Site } from '../site/site.js';
import type { HealthFinding } from './finding.js';
import type { SiteInput } from './site-input.js';

/** What the configuration of a site says, or fails to say. */
export function settingsFindings(input: SiteInput): HealthFinding[] {
  return [
    ...generatorFindings(input),
    ...unreadableConfiguration(input.site),
    ...zoneFindings(input),
    ...draftFindings(input),
    ...leniency(input.site),
  ];
}

/** So much speaks for a generator that the folder may be a site of it. */
const serious = 8;

function generatorFindings({ site, detection, others }: SiteInput): HealthFinding[] {
  if (site.profile.detect.length === 0)
    return [
      {
        id: 'no-generator',
        level: 'info',
        what: 'No site generator left a sign here, so what it would do with a post is not known',
        todo: 'name it as "profile" in post.config.json, if there is one',
        places: [],
      },
    ];
  const rivals = others.filter(({ weight }) => weight >= Math.max(serious, detection.weight / 2));
  if (rivals.length === 0) return [];
  const names = rivals.map(({ profile }) => profile.title).join(' and ');
  return [
    {
      id: 'two-generators',
      level: 'warning',
      what: `This is taken for a site of ${site.profile.title}, but there are signs of ${names}, too`,
      todo: 'name the right one as "profile" in post.config.json',
      places: [detection, ...rivals].map(({ profile, reasons }) => ({
        paths: [],
        shared: `${profile.title}: ${reasons.join(', ')}`,
      })),
    },
  ];
}

/** Data files that settings are read from, and that do not parse. */
function unreadableConfiguration({ profile, settings, files }: Site): HealthFinding[] {
  const patterns = Object.values(profile.settings).flatMap(({ from }) =>
    from.flatMap((source) => ('key' in source ? [source.file] : [])),
  );
  const authors = profile.authors.files.map((pattern) => fillSettings(pattern, settings));
  const paths = [...patterns, ...authors].flatMap((pattern) => matchingFiles(files, pattern));
  const data = paths.filter((path) => /\.(?:ya?ml|toml|json[c5]?)$/.test(path));
  const places = [...new Set(data)].flatMap((path) => {
    const text = files.text(path);
    const problem = text === undefined ? 'it is not UTF-8' : dataProblem(path, text);
    return problem === undefined ? [] : [{ paths: [path], note: problem }];
  });
  if (places.length === 0) return [];
  const one = places.length === 1;
  return [
    {
      id: 'unreadable-configuration',
      level: 'error',
      what: `${one ? 'A file' : `${places.length} files`} of the site’s own configuration cannot be read, so the usual settings are assumed`,
      todo: `correct ${one ? 'it' : 'them'}; the generator reads ${one ? 'it' : 'them'}, too`,
      places,
    },
  ];
}

function zoneFindings({ site, originOf }: SiteInput): HealthFinding[] {
  const { profile, settings } = site;
  if (profile.settings.timeZone === undefined) return [];
  const name = settings.timeZone;
  if (name !== undefined && timeZone(name) === undefined)
    return [
      {
        id: 'unknown-time-zone',
        level: 'warning',
        what: `The time zone "${name}" in ${originOf('timeZone')} is none that is known`,
        todo: 'write a name as Europe/Prague, or UTC',
        places: [],
      },
    ];
  const generator = generatorName(profile);
  if (name === undefined)
    return [
      {
        id: 'no-time-zone',
        level: profile.dates.dayIn === 'site' ? 'warning' : 'info',
        what:
          profile.dates.dayIn === 'site'
            ? `The site names no time zone, so the machine that builds it decides to which day, and URL, a post belongs`
            : 'The site names no time zone',
        todo: `name one in the configuration of ${generator}`,
        places: [],
      },
    ];
  if (originOf('timeZone') !== 'default') return [];
  return [
    {
      id: 'no-time-zone',
      level: 'info',
      what: `The site names no time zone, so ${generator} counts days in ${name}`,
      todo: 'name one if that is not where the authors write',
      places: [],
    },
  ];
}

function draftFindings({ site, originOf }: SiteInput): HealthFinding[] {
  const { profile, settings } = site;
  const setting = profile.settings.draftsHonoured;
  if (setting === undefined) return [];
  const flags = profile.drafts.flatMap((draft) =>
    draft.kind === 'key' && draft.by === 'site' ? [`"${draft.key}"`] : [],
  );
  if (settings.draftsHonoured === 'no')
    return [
      {
        id: 'drafts-shown',
        level: 'warning',
        what:
          flags.length > 0
            ? `Nothing in the code of this site asks for ${flags.join(' or ')}, so readers see drafts`
            : `${originOf('draftsHonoured')} tells ${profile.title} to build drafts, so readers see them`,
        todo:
          flags.length > 0
            ? ['keep them out of the folder of posts', whyNothingHides(site).remedy]
                .filter(Boolean)
                .join('; ')
            : 'take that setting away, and ask for drafts where they are previewed',
        places: [],
      },
    ];
  if (settings.draftsHonoured !== 'unknown' || flags.length === 0) return [];
  return [
    {
      id: 'drafts-uncertain',
      level: 'info',
      what: `Whether this site leaves out posts with ${flags.join(' or ')} could not be read from its code`,
      todo: 'build it once with a draft in it, and look',
      places: [],
    },
  ];
}

/** Jekyll can be told to stop where it would publish a draft. */
function leniency({ profile, settings }: Site): HealthFinding[] {
  const isStrict = profile.settings.strictFrontMatter;
  if (isStrict === undefined || settings.strictFrontMatter === 'true') return [];
  return [
    {
      id: 'lenient-front-matter',
      level: 'info',
      what: `${profile.title} publishes a draft whose front matter does not parse, and only prints a warning`,
      todo: 'set strict_front_matter: true, and it stops instead',
      places: [],
    },
  ];
}
