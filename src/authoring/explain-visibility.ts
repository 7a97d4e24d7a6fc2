import type { Consequence, DraftKey, Profile } from '../profiles/profile.js';
import type { PostFacts } from '../site/facts.js';
import { fileNamePattern } from '../site/file-name.js';
import { generatorName } from '../site/generator-name.js';
import type { Site } from '../site/site.js';
import { hidesByWord } from '../site/status/meant.js';
import type {
  FrontMatterReason,
  IgnoredKeyReason,
  KeyReason,
  StatusReason,
} from '../site/status/visibility.js';

type Named = Pick<Site, 'profile' | 'settings'>;

/**
 * Why readers do not see a post, or see it though they should not: short sentences for people, the
 * weightiest first. Empty where the post is shown as it was meant.
 */
export function explainVisibility(
  { visibility }: Pick<PostFacts, 'visibility'>,
  site: Named,
): string[] {
  const { reasons, mismatch, uncertain, older } = visibility;
  const sentences = reasons
    .filter((reason) => reason.kind !== 'ignored-key' || mismatch === 'leak')
    .flatMap((reason) => sentenceOf(reason, site) ?? []);
  if (uncertain)
    sentences.push('whether this site asks for it could not be read from the code of the site');
  if (older !== undefined)
    sentences.push(
      `${generatorName(site.profile)} in older versions ${older === 'shown' ? 'shows' : 'does not show'} it`,
    );
  return sentences;
}

function sentenceOf(reason: StatusReason, { profile, settings }: Named): string | undefined {
  const name = generatorName(profile);
  switch (reason.kind) {
    case 'key':
      return ofKey(reason, profile);
    case 'ignored-key':
      return ofIgnoredKey(reason, name);
    case 'folder':
      return `it is in ${reason.folder}/`;
    case 'front-matter':
      return ofFrontMatter(reason, name);
    case 'file-name':
      return `${name} leaves it out: its name is not ${fileNamePattern(profile, settings)}`;
    case 'future':
      return `${name} holds it back until a build on ${reason.day} or later`;
    case 'expired':
      return `${reason.key} was ${reason.day}: ${name} has taken it down`;
    case 'date':
      return `${name} cannot read its ${reason.key} and ${consequences[reason.becomes]}`;
    case 'default':
      return `${name} hides posts here that say nothing about it`;
  }
}

function ofKey({ key, raw, says, from }: KeyReason, profile: Profile): string | undefined {
  const written = `${key}: ${raw}${from === undefined ? '' : ` in ${from}`}`;
  if (says === 'shows')
    return isMeantToHide(key, raw)
      ? `${generatorName(profile)} does not take ${written} as an answer`
      : undefined;
  if (says === 'unlists') return `${written}, so nothing links to it`;
  const draft = profile.drafts.find((one) => one.kind === 'key' && one.key === key);
  const flag = draft?.kind === 'key' ? draft : undefined;
  if (says === 'hides') return `${written}${flag ? builtWords(flag, raw, profile) : ''}`;
  const skips = flag?.reader === 'word';
  return `${generatorName(profile)} ${skips ? 'leaves it out' : 'stops the build'} because of ${written}`;
}

/** `published: "false"`: to the generator a text like any other. */
function isMeantToHide(key: string, raw: string): boolean {
  return hidesByWord(key, { raw, value: raw.replace(/^(["'])(.*)\1$/, '$2') }) === true;
}

/** Who knows the address sees such a draft, where all of the output is published. */
function builtWords({ builtBelow, hidden }: DraftKey, raw: string, profile: Profile): string {
  if (builtBelow === undefined || raw.trim().toLowerCase() !== hidden) return '';
  return `, though ${generatorName(profile)} builds it below ${builtBelow}`;
}

function ofIgnoredKey({ key, raw, because }: IgnoredKeyReason, name: string): string {
  const written = `${key}: ${raw}`;
  switch (because) {
    case 'generator':
      return `${name} does not know ${written}`;
    case 'case':
      return `${name} does not know ${written} with such capitals`;
    case 'site':
      return `nothing in this site asks for ${written}`;
    case 'value':
      return `${name} does not take ${written} as an answer`;
    case 'unread':
      return `${name} does not get to read ${written}`;
  }
}

const consequences: Readonly<Record<Consequence, string>> = {
  publishes: 'publishes it all the same',
  drops: 'leaves it out',
  stops: 'stops the build',
};

const troubles: Readonly<Record<FrontMatterReason['state'], string>> = {
  broken: 'cannot read its front matter',
  unseen: 'does not see its front matter',
  missing: 'finds no front matter',
};

/** A page without front matter that is shown is nothing to speak of. */
function ofFrontMatter({ state, becomes }: FrontMatterReason, name: string): string | undefined {
  if (state === 'missing' && becomes === 'publishes') return undefined;
  return `${name} ${troubles[state]} and ${consequences[becomes]}`;
}
