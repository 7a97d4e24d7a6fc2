// Write what follows from the rule, profile and schema files: registries, the configuration's schema,
// docs pages and compiled validators. `npm run check` fails when the committed ones are stale.
import { generateConfigSchema } from './generate/config-schema.js';
import { generateRegistries } from './generate/registries.js';
import { generateRulePages } from './generate/rule-pages.js';
import { generateValidators } from './generate/validators.js';
import { generateVersion } from './generate/version.js';

generateVersion();
generateRegistries();
await generateConfigSchema();
await generateValidators();
await generateRulePages();
