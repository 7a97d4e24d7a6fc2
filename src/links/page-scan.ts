import { Parser } from 'htmlparser2';
import type { PageFacts } from './exchange.js';
import { spellingsOf } from './fragment.js';

/** Reads an HTML page piece by piece, for its title and for ids. */
export interface PageScan {
  write(text: string): void;
  /** Everything that was asked has been seen: there is no need to read on. */
  readonly satisfied: boolean;
  /** What is known so far. `complete` when the page was read to its end. */
  facts(complete: boolean): PageFacts;
}

const titleLength = 300;
/** Ids of the empty element into which frameworks put a page. */
const shellId = /^(?:root|app|application|main-app|__next|__nuxt|___gatsby|svelte|ember\d*|q-app)$/;
/** A page with fewer ids than this and a shell has not been filled yet. */
const fewIds = 5;

/**
 * Look for `wanted` ids, as fragments name them (`id` of any element, `name` of an `a`), and the
 * title. Comments, scripts and the inert content of `<template>` do not count.
 */
export function createPageScan(wanted: readonly string[]): PageScan {
  const ids = collectIds(wanted);
  const titles = collectTitles();
  let characters = 0;
  let templates = 0;
  let scripts = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      titles.open(name);
      if (name === 'template') templates += 1;
      if (name === 'script') scripts = true;
      if (templates > 0) return;
      if (attributes.id !== undefined) ids.seeId(attributes.id);
      if (name === 'a' && attributes.name !== undefined) ids.see(attributes.name);
    },
    onclosetag(name) {
      titles.close(name);
      if (name === 'template' && templates > 0) templates -= 1;
    },
    ontext: titles.text,
  });
  return {
    write(text) {
      parser.write(text);
      if (titles.titles.length > 0) characters += text.length;
    },
    get satisfied() {
      return wanted.length === 0 ? titles.known(characters) : ids.found.size === wanted.length;
    },
    facts(complete) {
      if (complete) parser.end();
      const clientSide = complete && scripts && ids.looksEmpty();
      return { titles: titles.titles, found: [...ids.found], clientSide, complete };
    },
  };
}

function collectIds(wanted: readonly string[]) {
  const needles = new Map<string, string[]>();
  for (const id of wanted)
    for (const spelling of spellingsOf(id))
      needles.set(spelling, [...(needles.get(spelling) ?? []), id]);
  const found = new Set<string>();
  let count = 0;
  let shell = false;
  const see = (value: string): void => {
    for (const id of needles.get(value) ?? []) found.add(id);
  };
  const seeId = (value: string): void => {
    count += 1;
    shell ||= shellId.test(value);
    see(value);
  };
  return { found, see, seeId, looksEmpty: () => shell && count < fewIds };
}

/** Decoded characters read after the first title in search of another one in the same head. */
const moreTitles = 16_384;

/** Collect the titles of the head: a theme and a plugin may each have written one. */
function collectTitles() {
  const titles: string[] = [];
  let state: 'outside' | 'inside' | 'over' = 'outside';
  return {
    open(name: string): void {
      if (name === 'body') state = 'over';
      else if (name === 'title' && state === 'outside' && titles.length < 4) {
        state = 'inside';
        titles.push('');
      }
    },
    close(name: string): void {
      if (name === 'head') state = 'over';
      else if (name === 'title' && state === 'inside') state = 'outside';
    },
    text(text: string): void {
      if (state !== 'inside') return;
      titles.push(((titles.pop() ?? '') + text).slice(0, titleLength));
    },
    known: (charactersSince: number) =>
      state === 'over' ||
      (titles.length > 0 && state === 'outside' && charactersSince > moreTitles),
    titles,
  };
}
