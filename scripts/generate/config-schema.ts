import { read, write } from './files.js';

/** `schemas/config.schema.json`: the hand-written part with the rules and their options filled in. */
export async function generateConfigSchema(): Promise<void> {
  const { rules } = await import('../../src/rules/index.js');
  const { profiles } = await import('../../src/profiles/index.js');
  const schema = JSON.parse(read('schemas/config.base.json'));
  schema.$defs.rules.properties = Object.fromEntries(
    rules.map((rule) => [rule.id, ruleSchema(rule)]),
  );
  schema.$defs.rules.patternProperties[pluginPattern(rules)] = pluginRule;
  schema.$defs.profileId.examples = profiles.map((profile) => profile.id);
  write('schemas/config.schema.json', `${JSON.stringify(schema, null, 2)}\n`);
}

/** Ids in groups that are not ours: those of plugins, checked once the plugins are loaded. */
function pluginPattern(rules: readonly Rule[]): string {
  const groups = [...new Set(rules.map(({ id }) => id.slice(0, id.indexOf('/'))))].sort();
  return `^(?!(?:${[...groups, 'remark-lint'].join('|')})/)[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$`;
}

const pluginRule = {
  description: 'A rule of a plugin.',
  anyOf: [
    { $ref: '#/$defs/severity' },
    { type: 'object', properties: { severity: { $ref: '#/$defs/severity' } } },
  ],
};

type Rule = typeof import('../../src/rules/index.js')['rules'][number];

function ruleSchema(rule: Rule): object {
  return {
    description: rule.description,
    anyOf: [
      { $ref: '#/$defs/severity' },
      {
        type: 'object',
        additionalProperties: false,
        properties: { severity: { $ref: '#/$defs/severity' }, ...rule.optionsSchema },
      },
    ],
  };
}
