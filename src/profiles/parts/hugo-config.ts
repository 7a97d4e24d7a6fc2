/** The files in which Hugo's configuration may be. */
export const hugoConfig =
  '{hugo,config,config/_default/hugo,config/_default/config}.{toml,yaml,yml,json}';
