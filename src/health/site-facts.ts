import { draftManner, isVoid } from '../authoring/draft-manner.js';
import { postStates, stateOf } from '../authoring/post-state.js';
import type { Consequence, DraftConvention, Profile } from '../profiles/profile.js';
import { fillSettings } from '../site/fill-settings.js';
import { generatorName } from '../site/generator-name.js';
import type { Site } from '../site/site.js';
import { count } from './finding.js';
import type { SiteInput } from './site-input.js';

/** One thing that is known of a site, for people: a name and a sentence. */
export interface SiteFact {
  readonly name: string;
  readonly value: string;
}

/** What `post` takes a site for, and what its generator does with posts. */
export function siteFacts(input: SiteInput): SiteFact[] {
  const { site, detection } = input;
  const facts: SiteFact[] = [
    { name: 'generator', value: generatorWords(input) },
    { name: 'because', value: detection.reasons.join(', ') },
    { name: 'posts', value: postWords(site) },
  ];
  return site.profile.detect.length === 0 ? facts : [...facts, ...generatorFacts(input)];
}

/** What the generator does with posts, as far as this site's settings decide it. */
export function generatorFacts(input: SiteInput): SiteFact[] {
  const { profile, settings } = input.site;
  return [
    { name: 'drafts', value: draftWords(input.site) },
    { name: 'time zone', value: zoneWords(input) },
    { name: 'dates', value: futures[profile.dates.future] },
    { name: 'front matter', value: `if it does not parse, ${brokenWords(profile)}` },
    ...(settings.permalink === undefined || settings.permalink.startsWith('{"')
      ? []
      : [{ name: 'URLs', value: settings.permalink || '/' }]),
  ];
}

/** `Hugo 0.111.3 (.tool-versions)`, `Hexo, version unknown: taken for the newest`. */
export function generatorWords({ site, originOf }: SiteInput): string {
  const { profile, settings, older } = site;
  if (profile.detect.length === 0) return 'none that is known';
  const version = settings.generatorVersion;
  if (version !== undefined) return `${profile.title} ${version} (${originOf('generatorVersion')})`;
  if (profile.settings.generatorVersion === undefined) return profile.title;
  const differs = older.length > 0 ? ', older ones differ' : '';
  return `${profile.title}, version unknown: taken for the newest${differs}`;
}

function postWords(site: Site): string {
  const posts = site.posts();
  const states = posts.map((post) => stateOf(post));
  const parts = postStates.flatMap((state) => {
    const number = states.filter((one) => one === state).length;
    return number === 0 ? [] : [state === 'draft' ? count(number, 'draft') : `${number} ${state}`];
  });
  return parts.length === 0 ? 'none' : `${posts.length}: ${parts.join(', ')}`;
}

function draftWords(site: Site): string {
  const { profile, settings } = site;
  const waysOf = (drafts: readonly DraftConvention[]): string =>
    drafts.flatMap((draft) => wayOf(draft, site)).join(' or ');
  const [ways, vain] = [
    waysOf(profile.drafts.filter((draft) => !isVoid(draft, site))),
    waysOf(profile.drafts.filter((draft) => isVoid(draft, site))),
  ];
  if (ways === '' && vain === '')
    return `${profile.title} has none: keep them out of the folder of posts`;
  if (draftManner(site) === undefined) return 'shown to readers here, whatever they say';
  const own = profile.drafts.some((draft) => draft.kind === 'key' && draft.by === 'site');
  const doubt =
    own && settings.draftsHonoured === 'unknown' ? ', if the code of the site asks for it' : '';
  return `hidden by ${ways}${vain === '' ? '' : `, but not by ${vain}`}${doubt}`;
}

function wayOf(draft: DraftConvention, { settings }: Site): string[] {
  if (draft.kind === 'folder') return [`the folder ${fillSettings(draft.drafts, settings)}/`];
  if (draft.effect !== 'hidden') return [];
  const built = draft.builtBelow === undefined ? '' : `, but built below ${draft.builtBelow}`;
  return [`${draft.key}: ${draft.hidden}${built}`];
}

/** The zone in which days are counted, and who says so. */
export function zoneWords({ site, originOf }: SiteInput): string {
  const { profile, settings } = site;
  const name = settings.timeZone;
  if (name === undefined) {
    if (profile.dates.unzoned === 'machine') return 'that of the machine that builds the site';
    return profile.dates.dayIn === 'site' && profile.settings.timeZone !== undefined
      ? 'none named: that of the machine that builds the site'
      : 'UTC';
  }
  const origin = originOf('timeZone');
  return origin === 'default' ? `${name}, since none is named` : `${name} (${origin})`;
}

const futures: Readonly<Record<Profile['dates']['future'], string>> = {
  hidden: 'a post with a date to come is held back until a build after it',
  shown: 'a post with a date to come is shown at once',
  draft: 'a post with a date to come is a draft until a build after it',
};

function brokenWords(profile: Profile): string {
  const { whenBroken } = profile.frontMatter;
  return `${generatorName(profile)} ${consequences[whenBroken]}`;
}

const consequences: Readonly<Record<Consequence, string>> = {
  publishes: 'drops it and publishes the post, a draft too',
  drops: 'leaves the post out',
  stops: 'stops the build',
};
