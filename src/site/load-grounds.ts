import type { Host } from '../host/host.js';
import type { MarkdownEngine } from '../markdown/engine.js';
import type { SettingName } from '../profiles/setting.js';
import { digestOfText } from '../text/digest.js';
import type { SiteAnchors } from './anchors/site-anchors.js';
import type { PostFacts } from './facts.js';
import { packageVersion } from './find-package.js';
import { type Observations, observationsOf, stillHold } from './observed-files.js';
import { packFacts } from './pack-facts.js';
import type { PageFacts } from './page-facts.js';
import type { Site } from './site.js';
import type { LoadedLexicon } from './words/load-lexicon.js';

/**
 * What the judgement of a post rests on, beside the post and the rules. While all of it is the same, the
 * same post is judged alike.
 */
export interface Grounds {
  /** A digest of what all posts share: settings, schema, words, packages, and the facts of all posts. */
  state(): string;
  /** What was asked about files and pages of the site so far, with what the answers were. */
  observations(): Observations;
  stillHold(observations: Observations): boolean;
  /** Pages whose ids somebody has asked for since this was last called. */
  takePages(): readonly string[];
}

/** What is noted while posts are judged. */
export interface GroundNotes {
  readonly anchors: SiteAnchors;
  readonly pagesAt: Site['pagesAt'];
  grounds(site: Site, more: GroundParts): Grounds;
}

interface GroundParts {
  readonly host: Host;
  readonly engine: MarkdownEngine;
  readonly lexicon: LoadedLexicon;
}

/** The same anchors and pages, with notes of what is asked. */
export function noteGrounds({ anchors, pagesAt }: Pick<Site, 'anchors' | 'pagesAt'>): GroundNotes {
  const pages = new Set<string>();
  const asked = new Map<string, string>();
  return {
    anchors: {
      of: (path) => anchors.of(pages.add(path) && path),
      hasOneOf: (path, ids) => anchors.hasOneOf(pages.add(path) && path, ids),
    },
    pagesAt: (paths) => {
      const facts = pagesAt(paths);
      asked.set(paths.join('\n'), digestOfFacts(facts));
      return facts;
    },
    grounds: (site, more) => ({
      state: () => stateOf(site, more),
      observations: () => ({
        ...observationsOf(site.files),
        ...Object.fromEntries([...asked].map(([paths, digest]) => [question + paths, digest])),
      }),
      stillHold: (observations) => {
        const [ofPages, ofFiles] = divide(observations);
        return (
          stillHold(ofFiles, site.files) &&
          ofPages.every(([paths, digest]) => digestOfFacts(pagesAt(paths)) === digest)
        );
      },
      takePages: () => {
        const taken = [...pages];
        pages.clear();
        return taken;
      },
    }),
  };
}

const question = 'pages ';

function divide(observations: Observations): [[readonly string[], string][], Observations] {
  const all = Object.entries(observations);
  const isOfPages = ([name]: [string, string]): boolean => name.startsWith(question);
  return [
    all
      .filter(isOfPages)
      .map(([name, digest]) => [name.slice(question.length).split('\n'), digest]),
    Object.fromEntries(all.filter((one) => !isOfPages(one))),
  ];
}

function digestOfFacts(facts: readonly PostFacts[]): string {
  const special = facts.map((one) => (one as PageFacts).special ?? null);
  return digestOfText(JSON.stringify([packFacts(facts), special]));
}

function stateOf(site: Site, { host, engine, lexicon }: GroundParts): string {
  const { root, profile, older, settings, schema, proseKeys } = site;
  const defaults = Object.keys(settings).filter((name) => site.isDefault(name as SettingName));
  const parts = [host.build, root, profile, older, settings, defaults, schema.state, proseKeys];
  const tools = [
    engine.name,
    packageVersion(host.fs, host.installation, engine.name),
    lexicon.state(),
  ];
  return digestOfText(JSON.stringify([parts, tools, digestOfFacts(site.posts())]));
}
