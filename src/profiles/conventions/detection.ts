/** A file that speaks for the generator, perhaps only with certain words in it. */
export interface DetectionSign {
  /** Path relative to the folder; `{a,b}` lists spellings, `*` may stand in the last part. */
  readonly file: string;
  /** Regular expression (`u` and `m` flags) that the file must match. */
  readonly contains?: string;
  /** Signs of together `decisiveWeight` make a folder the root of a site. */
  readonly weight: number;
  /** For people: "package.json names hexo". */
  readonly because: string;
}

/** Less than this may be chance: a folder above with better signs is preferred. */
export const decisiveWeight = 10;
