import { read, write } from './files.js';

/** `schemas/config.schema.json`: the hand-written part with the rules and their options filled in. */
export async function generateConfigSchema(): Promise<void> {
  const { rules } = await import('../../src/rules/index.js');
  const { profiles } = await import('../../src/profiles/index.js');
  const schema = JSON.parse(read('schemas/config.base.json'));
  schema.$defs.rules.properties = Object.fromEntries(
    rules.map((rule) => [rule.id, ruleSchema(rule)]),
  );
  schema.$defs.profileId.examples = profiles.map((profile) => profile.id);
  write('schemas/config.schema.json', `${JSON.stringify(schema, null, 2)}\n`);
}

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
