/** How to have a real generator build some Markdown, and where the built pages are. */
export interface Generator {
  readonly id: string;
  /** The profile of such a site, and what its configuration makes of it. */
  readonly profile: string;
  /** Packages of the npm registry; those of the system when there are none. */
  readonly packages?: readonly string[];
  /** The site around the posts. */
  readonly files: Readonly<Record<string, string>>;
  /** Where a post of this name stands. */
  readonly post: (name: string) => string;
  readonly frontMatter: (name: string) => string;
  /** Where its page is built; `{id}` for the post's. */
  readonly page: (name: string) => string;
  readonly command: readonly string[];
  /** The command that says its version. */
  readonly version: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Blocks of Markdown that stop the build. */
  readonly fatal?: RegExp;
  /** Where the content of the post is: the class or tag of the element around it. */
  readonly content: string;
}
