/** The files in which Eleventy's configuration may be. */
export const eleventyConfig =
  '{eleventy.config.js,eleventy.config.mjs,eleventy.config.cjs,eleventy.config.ts,.eleventy.js}';
