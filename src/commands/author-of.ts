import { type AuthorChoice, chooseAuthor, type Person } from '../authoring/choose-author.js';
import { filesAddedBy } from '../git/files-added-by.js';
import { readIdentity } from '../git/identity.js';
import type { Host } from '../host/host.js';
import type { LoadedSite } from '../site/load-site.js';
import { visibleText } from '../text/display-escape.js';

/** The author of a new post; `undefined` when nobody can tell, and then that is said. */
export async function authorOf(
  host: Host,
  { site, found }: LoadedSite,
): Promise<string | undefined> {
  const person = readIdentity(host, found.root);
  const choice = chooseAuthor(site, person, () => ownPosts(host, person, found.root));
  if (choice.author !== undefined || !choice.isNamed) return choice.author;
  if (host.stdout.isTerminal && host.stdin.isTerminal && choice.known.length > 0)
    return ask(choice);
  host.stderr.write(`post: no author: ${visibleText(whyNone(person, choice))}\n`);
  return undefined;
}

function ownPosts(host: Host, { email, name }: Person, root: string): string[] {
  const author = email === undefined ? name : `<${email}>`;
  return author === undefined ? [] : filesAddedBy(host, author, root);
}

async function ask({ known }: AuthorChoice): Promise<string | undefined> {
  const { select } = await import('@inquirer/prompts');
  const choices = known
    .slice(0, 50)
    .map((author) => ({ name: visibleText(author), value: author }));
  return select({
    message: 'Author',
    choices: [...choices, { name: 'none of them', value: undefined }],
    pageSize: 12,
  });
}

function whyNone({ name, email }: Person, { known }: AuthorChoice): string {
  const who = [name, email === undefined ? undefined : `<${email}>`].filter(Boolean).join(' ');
  const why = who === '' ? 'git does not say who you are' : `no author of this site is ${who}`;
  const some = known.slice(0, 4).join(', ');
  return some === ''
    ? `${why}; give one with --author`
    : `${why}; give one with --author (${some}${known.length > 4 ? ' …' : ''})`;
}
