import type { Severity } from '../lint/diagnostic.js';
import type { AnyRule, Example } from '../lint/rule.js';

/** A fact about a rule, for tables: its name and its words. */
export interface RuleFact {
  readonly name: string;
  readonly value: string;
}

const severities: Record<Severity, string> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  hygiene: 'hygiene: not shown, repaired by `--fix`; a warning in `strict`',
};

const presets: Record<AnyRule['preset'], string> = {
  recommended: 'on by default',
  strict: 'in the preset `strict`',
  off: 'off until a configuration names it',
};

const fixes: Record<NonNullable<AnyRule['fixable']>, string> = {
  safe: 'by `--fix`',
  unsafe: 'by `--unsafe-fixes`, which wants a look',
  both: 'some by `--fix`, some by `--unsafe-fixes`',
};

/** What to know about a rule before its reasons. */
export function ruleFacts(rule: AnyRule): RuleFact[] {
  const { whenPublishing, fixable, languages, sources } = rule;
  const publishing = whenPublishing === undefined ? '' : `; ${whenPublishing} when publishing`;
  const facts: (RuleFact | false)[] = [
    { name: 'Severity', value: severities[rule.severity as Severity] + publishing },
    { name: 'Preset', value: presets[rule.preset] },
    'checkLink' in rule && {
      name: 'Runs',
      value: 'in `post links` and `post lint --online` only: it asks the network',
    },
    fixable !== undefined && { name: 'Fix', value: fixes[fixable] },
    languages !== undefined && { name: 'Languages', value: languages.join(', ') },
    rule.since !== '' && { name: 'Since', value: rule.since },
    sources !== undefined &&
      sources.length > 0 && { name: 'Elsewhere', value: sources.map(sourceName).join(', ') },
  ];
  return facts.filter((fact) => fact !== false);
}

/** `markdownlint:MD024` → `markdownlint MD024`. */
function sourceName(source: string): string {
  return source.replace(':', ' ');
}

/** An option of a rule, as its schema and its default tell. */
export interface RuleOption {
  readonly name: string;
  readonly type: string;
  readonly default: string;
  readonly description: string;
}

/** The options of a rule in the order of its schema. */
export function ruleOptions(rule: AnyRule): RuleOption[] {
  const defaults = rule.defaultOptions as Readonly<Record<string, unknown>>;
  return Object.entries(rule.optionsSchema ?? {}).map(([name, schema]) => {
    const { description } = schema as { readonly description?: unknown };
    return {
      name,
      type: typeName(schema),
      default: defaults[name] === undefined ? '' : JSON.stringify(defaults[name]),
      description: typeof description === 'string' ? description : '',
    };
  });
}

function typeName(schema: unknown): string {
  const { type, items, enum: values } = schema as Readonly<Record<string, unknown>>;
  if (Array.isArray(values)) return values.map((value) => JSON.stringify(value)).join(' or ');
  if (type === 'array') return items === undefined ? 'list' : `list of ${typeName(items)}`;
  if (Array.isArray(type)) return type.join(' or ');
  return typeof type === 'string' ? type : 'any';
}

/** An example's own settings, as a configuration would have them. */
export function exampleConfig(rule: AnyRule, options: object): string {
  return JSON.stringify({ rules: { [rule.id]: options } });
}

/** A line of `Example.diagnostics`, taken apart. */
export interface ExpectedDiagnostic {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** The diagnostics an example must yield. */
export function expectedDiagnostics({ diagnostics = [] }: Example<object>): ExpectedDiagnostic[] {
  return diagnostics.map((text) => {
    const [, line = '1', column = '1', message = text] = /^(\d+):(\d+) (.*)$/s.exec(text) ?? [];
    return { line: Number(line), column: Number(column), message };
  });
}
