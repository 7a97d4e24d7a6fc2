import { draftManner } from '../authoring/draft-manner.js';
import { explainVisibility } from '../authoring/explain-visibility.js';
import type { PostFacts } from '../site/facts.js';
import { fileNamePattern, readPostName } from '../site/file-name.js';
import { generatorName } from '../site/generator-name.js';
import type { Site } from '../site/site.js';
import { count, type HealthFinding, type HealthPlace } from './finding.js';

/** Posts that readers see and should not, or should and do not. */
export function visibilityFindings(site: Site): HealthFinding[] {
  const posts = site.posts();
  const name = generatorName(site.profile);
  const explained = (post: PostFacts): HealthPlace => {
    const note = explainVisibility(post, site).join('; ');
    return { paths: [post.path], ...(note !== '' && { note }) };
  };
  const leaks = posts.filter(({ visibility }) => visibility.mismatch === 'leak');
  const stopping = posts.filter(({ visibility }) => visibility.outcome === 'stops');
  const misnamed = posts.filter(isMisnamed);
  const lost = posts.filter(
    (post) => post.visibility.mismatch === 'lost' && !isMisnamed(post) && !stopping.includes(post),
  );
  const scheduled = posts.filter(({ visibility }) => visibility.outcome === 'scheduled');
  const findings: HealthFinding[] = [
    {
      id: 'leak',
      level: 'error',
      what: `Readers see ${count(leaks.length, 'post')} that ${leaks.length === 1 ? 'was' : 'were'} meant to be hidden`,
      todo: `run \`post lint\` on them: it names the line, and ${
        draftManner(site)
          ? '`post unpublish` hides a post for sure'
          : 'keep them out of the folder of posts: nothing here hides one'
      }`,
      places: leaks.map(explained),
    },
    {
      id: 'stops-the-build',
      level: 'error',
      what: `${name} stops the build because of ${count(stopping.length, 'post')}`,
      todo: 'run `post lint` on them: it names the line',
      places: stopping.map(explained),
    },
    {
      id: 'lost',
      level: 'error',
      what: `Readers do not see ${count(lost.length, 'post')} that ${lost.length === 1 ? 'was' : 'were'} meant to be shown`,
      todo: 'run `post lint` on them: it names the line',
      places: lost.map(explained),
    },
    {
      id: 'ignored-file',
      level: 'warning',
      what: `${name} takes ${count(misnamed.length, 'file')} in the folders of posts for no post`,
      todo: `name a post ${fileNamePattern(site.profile, site.settings)}, or keep what is none elsewhere`,
      places: misnamed.map(({ path }) => ({ paths: [path] })),
    },
    {
      id: 'scheduled',
      level: 'info',
      what: `${count(scheduled.length, 'post waits', 'posts wait')} for a date to come`,
      todo: 'a post is shown by the first build after its date, so see to it that there is one',
      places: scheduled.map(({ path, day }) => ({
        paths: [path],
        ...(day !== undefined && { note: day }),
      })),
    },
  ];
  return findings.filter(({ places }) => places.length > 0);
}

function isMisnamed({ visibility }: PostFacts): boolean {
  return visibility.reasons.some(({ kind }) => kind === 'file-name');
}

/** Posts whose front matter names another day than their file names. */
export function dateFindings(site: Site): HealthFinding[] {
  const { dates } = site.profile;
  if (!dates.fromFileName) return [];
  const places = site.posts().flatMap(({ path, day, keys }): HealthPlace[] => {
    const named = readPostName(path, site).day;
    const written = keys.some(({ key, raw }) => dates.keys.includes(key) && raw !== '');
    if (named === undefined || day === undefined || named === day || !written) return [];
    return [{ paths: [path], note: `the date is ${day}` }];
  });
  if (places.length === 0) return [];
  const name = generatorName(site.profile);
  const fatal = dates.mustAgreeWithFileName;
  return [
    {
      id: 'date-mismatch',
      level: fatal ? 'error' : 'warning',
      what: `${count(places.length, 'post has', 'posts have')} one day in the file name and another in the front matter${fatal ? `, and ${name} stops the build` : ''}`,
      todo: 'run `post lint` on them: it names the line and offers a repair',
      places,
    },
  ];
}
