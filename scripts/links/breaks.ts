import { filesBelow } from '../../src/site/address-space/files-below.js';
import type { PostFacts } from '../../src/site/facts.js';
import { fillSettings } from '../../src/site/fill-settings.js';
import type { LoadedSite } from '../../src/site/load-site.js';
import { parentOf } from '../../src/text/path.js';
import { pick } from '../house-style/random.js';

/** Something before and after it is broken. */
export interface Change {
  readonly healthy: string;
  readonly broken: string;
}

/** A link that is added to a post, and how it breaks. */
export interface Break {
  readonly kind: 'renamed' | 'heading' | 'case' | 'date' | 'scheme';
  /** Path of the post that links, and what stands on the line of the link only. */
  readonly from: string;
  readonly mark: string;
  readonly link: Change;
  /** What is added to other posts. */
  readonly appends: Readonly<Record<string, Change>>;
  /** A file that is made, and its name later. */
  readonly file?: Change;
}

/** A post that readers see, with an address. */
interface Target extends PostFacts {
  readonly url: string;
}

type Random = () => number;
type Kind = (number: number, site: Stock, random: Random) => Pick<Break, 'link'> & Partial<Break>;

/** What links can lead to. */
interface Stock {
  readonly posts: readonly Target[];
  readonly dated: readonly Target[];
  /** Addresses and paths of static files with letters in their names. */
  readonly files: readonly { readonly address: string; readonly path: string }[];
}

/** As many breaks, of all kinds that the site allows in turn. */
export function makeBreaks({ site }: LoadedSite, count: number, random: Random): readonly Break[] {
  const seen = site
    .posts()
    .filter((one): one is Target => one.url !== undefined && one.status === 'published');
  const counts = new Map<string, number>();
  for (const { url } of seen) counts.set(url, (counts.get(url) ?? 0) + 1);
  const posts = seen.filter(({ url }) => counts.get(url) === 1);
  const stock: Stock = {
    posts,
    dated: posts.filter(({ url }) => /\/\d{4}\/\d{2}\//.test(url)),
    files: filesOf(site),
  };
  const possible = (Object.keys(kinds) as Break['kind'][]).filter(
    (kind) =>
      (kind !== 'date' || stock.dated.length > 0) && (kind !== 'renamed' || stock.files.length > 0),
  );
  return Array.from({ length: count }, (_, number): Break => {
    const kind = possible[number % possible.length] as Break['kind'];
    const mark = `seeded ${number}.`;
    const made = kinds[kind](number, stock, random);
    const line = (address: string): string => `A [link](${address}), ${mark}`;
    return {
      kind,
      from: one(posts, random).path,
      mark,
      appends: {},
      ...made,
      link: { healthy: line(made.link.healthy), broken: line(made.link.broken) },
    };
  });
}

function filesOf({ files, profile, settings }: LoadedSite['site']): Stock['files'] {
  return profile.links.staticRoots.flatMap((root) => {
    const folder = fillSettings(root, settings);
    const opens = (name: string): boolean => !/^[._]|node_modules/.test(name);
    return filesBelow(files, [folder === '.' ? '' : folder], opens)
      .filter(
        (path) => /[a-z][^/]*\.(?:png|jpe?g|gif|svg|pdf)$/i.test(path) && !/[\s%()#?]/.test(path),
      )
      .map((path) => ({
        path,
        address: `/${folder === '' || folder === '.' ? path : path.slice(folder.length + 1)}`,
      }));
  });
}

const kinds: Readonly<Record<Break['kind'], Kind>> = {
  renamed: (number, { files }, random) => {
    const { address, path } = one(files, random);
    const name = `seeded-${number}.png`;
    const link = `${parentOf(address)}/${name}`.replace(/\/{2,}/g, '/');
    const beside = parentOf(path) === '' ? '' : `${parentOf(path)}/`;
    return {
      link: { healthy: link, broken: link },
      file: { healthy: beside + name, broken: `${beside}new-${name}` },
    };
  },
  heading: (number, { posts }, random) => {
    const { url, path } = one(posts, random);
    const link = `${url}#seeded-heading-${number}`;
    return {
      link: { healthy: link, broken: link },
      appends: {
        [path]: {
          healthy: `## Seeded heading ${number}`,
          broken: `## Another heading ${number}`,
        },
      },
    };
  },
  case: (number, { posts, files }, random) => {
    const file = files.length > 0 && number % 2 === 0 ? one(files, random).address : undefined;
    const address = file ?? one(posts, random).url;
    const letters = [...address.matchAll(/[a-z]/gi)].map((match) => match.index);
    const at = one(letters, random);
    const letter = address[at] as string;
    const other = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
    return {
      link: { healthy: address, broken: address.slice(0, at) + other + address.slice(at + 1) },
    };
  },
  date: (_, { posts, dated }, random) => {
    const { url } = one(dated, random);
    const taken = new Set(posts.map((post) => post.url));
    const redated = (): string =>
      url.replace(/\/(\d{4})\/(\d{2})\//, (_whole, year: string, month: string) => {
        const later = 1 + Math.floor(random() * 11);
        const other = String(((Number(month) + later) % 12) + 1).padStart(2, '0');
        return random() < 0.5 ? `/${year}/${other}/` : `/${Number(year) + later}/${month}/`;
      });
    let broken = redated();
    while (taken.has(broken)) broken = redated();
    return { link: { healthy: url, broken } };
  },
  scheme: (number, _, random) => {
    const rest = `trams.lisbon.pt/seeded/${number}`;
    const wrong = [
      'htp://',
      'ttps://',
      'http//',
      'https:/',
      'http://http://',
      'https:',
      'hhttps://',
      'htttp://',
      'http:///',
      'https;//',
    ];
    return { link: { healthy: `https://${rest}`, broken: `${one(wrong, random)}${rest}` } };
  },
};

function one<T>(items: readonly T[], random: Random): T {
  const found = pick(items, random);
  if (found === undefined) throw new Error('the site has too little to link to');
  return found;
}
