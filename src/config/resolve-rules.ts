import picomatch from 'picomatch';
import type { Severity } from '../lint/diagnostic.js';
import type { EnabledRule } from '../lint/enabled-rule.js';
import type { AnyRule } from '../lint/rule.js';
import type { Config, PresetName, RuleSetting } from './config.js';

/** What the command line adds to a configuration. */
export interface RuleSelection {
  /** Ids or groups: nothing else runs. */
  readonly only?: readonly string[];
  readonly disable?: readonly string[];
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly preset?: PresetName;
  /** Judge as if about to be published. */
  readonly publishing?: boolean;
}

/** The rules in force for one path relative to the configuration's folder. */
export type RulesFor = (path: string) => readonly EnabledRule[];

/**
 * Which rules are on for which path.
 *
 * Precedence, weakest first: the rule's own preset, `rules` of the configuration, its overrides in
 * order, the command line.
 */
export function resolveRules(
  config: Config,
  selection: RuleSelection,
  rules: readonly AnyRule[],
): RulesFor {
  const overrides = (config.overrides ?? []).map((override) => ({
    matches: picomatch([...listOf(override.files)], { dot: true, flags: 's' }),
    rules: override.rules,
  }));
  const known = new Map<string, readonly EnabledRule[]>();
  return (path) => {
    const active = overrides.map((override) => override.matches(path));
    const key = active.join();
    const found = known.get(key) ?? rules.flatMap((rule) => enable(rule, settingsFor(active)));
    known.set(key, found);
    return found;
  };

  function settingsFor(active: readonly boolean[]): readonly Settings[] {
    return [
      config.rules ?? {},
      ...overrides.filter((_, index) => active[index]).map((override) => override.rules),
      selection.rules ?? {},
    ];
  }

  function enable(rule: AnyRule, layers: readonly Settings[]): EnabledRule[] {
    if (!isSelected(rule.id, selection)) return [];
    const presets = [...presetsOf(config), ...listOf(selection.preset ?? [])];
    const publishing = Boolean(selection.publishing) || presets.includes('publish');
    const base = presetSeverity(rule, presets, Boolean(selection.only?.some(named(rule.id))));
    const merged = layers.reduce<Merged>((so, layer) => merge(so, layer[rule.id]), {
      severity: base,
      explicit: false,
      options: rule.defaultOptions,
    });
    if (merged.severity === 'off') return [];
    const publishSeverity = publishing && !merged.explicit ? rule.whenPublishing : undefined;
    return [
      {
        rule,
        severity: publishSeverity ?? merged.severity,
        explicit: merged.explicit || publishSeverity !== undefined,
        strict: presets.includes('strict'),
        options: merged.options,
        publishing,
      },
    ];
  }
}

type Settings = Readonly<Record<string, RuleSetting>>;

interface Merged {
  readonly severity: 'off' | Severity;
  readonly explicit: boolean;
  readonly options: object;
}

function merge(so: Merged, setting: RuleSetting | undefined): Merged {
  if (setting === undefined) return so;
  if (typeof setting === 'string') return { ...so, severity: setting, explicit: true };
  const { severity, ...options } = setting;
  return {
    severity: severity ?? (so.severity === 'off' ? 'warning' : so.severity),
    explicit: so.explicit || severity !== undefined,
    options: { ...so.options, ...options },
  };
}

function presetSeverity(
  rule: AnyRule,
  presets: readonly PresetName[],
  named: boolean,
): 'off' | Severity {
  const strict = presets.includes('strict');
  if (rule.preset === 'off' && !named) return 'off';
  if (rule.preset === 'strict' && !strict && !named) return 'off';
  return strict && rule.severity === 'hygiene' ? 'warning' : rule.severity;
}

function presetsOf(config: Config): readonly PresetName[] {
  return listOf(config.extends ?? []);
}

function isSelected(id: string, selection: RuleSelection): boolean {
  if (selection.only && !selection.only.some(named(id))) return false;
  return !selection.disable?.some(named(id));
}

/** `text/mojibake` names a rule, `text` and `text/*` its group. */
function named(id: string): (name: string) => boolean {
  return (name) => name === id || id.startsWith(`${name.replace(/\/\*?$/, '')}/`);
}

function listOf<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? value : [value as T];
}
