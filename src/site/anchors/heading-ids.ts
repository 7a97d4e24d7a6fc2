import type { HeadingSource } from './heading-source.js';

/** What an algorithm sees of a page, in the order in which it stands there. */
export type PageItem =
  | { readonly kind: 'heading'; readonly heading: HeadingSource }
  /** An element in raw HTML that has an id. */
  | { readonly kind: 'html-id'; readonly id: string }
  /** A heading in raw HTML without one. */
  | { readonly kind: 'html-heading'; readonly text: string };

/** The ids of what can have one, in the order of the items. */
export type AssignIds = (items: readonly PageItem[]) => readonly AssignedId[];

export interface AssignedId {
  readonly item: PageItem;
  /** `undefined`: the element has no id, or none that can be known. */
  readonly id: string | undefined;
  /** The id was written in the post and is not made of the heading's text. */
  readonly explicit?: boolean;
  /** The generator gives it an id, but nobody can say which. */
  readonly unknown?: boolean;
}

/** What differs between generators that look at one heading after the other. */
export interface HeadingIdRecipe {
  /** Does the engine take it for a heading at all? */
  readonly accepts: (heading: HeadingSource) => boolean;
  /** Is it counted, and yet shown without its id? */
  readonly hides?: (heading: HeadingSource) => boolean;
  /** The id that is written beside the heading, in the syntax that the engine knows. */
  readonly explicit?: (heading: HeadingSource) => string | undefined;
  /** The id by the heading's text, before repeats are told apart; `undefined` when nobody can say. */
  readonly slug: (heading: HeadingSource) => string | undefined;
  /** What becomes of repeats. A new one for each page. */
  readonly counter: () => Counter;
}

/** Tells repeats apart. */
export interface Counter {
  /** The id for a slug. */
  next(slug: string): string;
  /** Told of ids that were written and not made, where the generator counts them. */
  take?(id: string): void;
}

/** Ids of one heading after the other. */
export function assignInOrder(recipe: HeadingIdRecipe): AssignIds {
  return (items) => {
    const counter = recipe.counter();
    return items.flatMap((item): readonly AssignedId[] => {
      if (item.kind !== 'heading' || !recipe.accepts(item.heading)) return [];
      const assigned = assignOne(item, item.heading, recipe, counter);
      const isHidden = assigned.id === '' || recipe.hides?.(item.heading);
      return [isHidden ? { ...assigned, id: undefined } : assigned];
    });
  };
}

function assignOne(
  item: PageItem,
  heading: HeadingSource,
  recipe: HeadingIdRecipe,
  counter: Counter,
): AssignedId {
  const written = recipe.explicit?.(heading);
  if (written !== undefined) {
    counter.take?.(written);
    return { item, id: written, explicit: true };
  }
  const slug = recipe.slug(heading);
  if (slug === undefined) return { item, id: undefined, unknown: true };
  return { item, id: counter.next(slug) };
}
