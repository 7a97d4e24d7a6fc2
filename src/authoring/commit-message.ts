/** A post that a commit is about. */
interface NamedPost {
  readonly title: string;
}

const longestSubject = 72;

/**
 * `Publish "CentOS Dojo @ CERN"`, or `Publish 3 posts` with their titles below: a subject in the
 * imperative that fits where git shows it.
 */
export function commitMessage(verb: string, posts: readonly NamedPost[]): string {
  const titles = posts.map(({ title }) => title.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim());
  const [first = '', ...others] = titles;
  if (others.length === 0) return `${shortened(`${verb} "${first}`)}"\n`;
  return `${verb} ${posts.length} posts\n\n${titles.map((title) => `- ${title}`).join('\n')}\n`;
}

function shortened(text: string): string {
  const characters = [...text];
  if (characters.length < longestSubject) return text;
  return `${characters
    .slice(0, longestSubject - 2)
    .join('')
    .trimEnd()}…`;
}
