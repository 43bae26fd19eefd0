import type { FeatureMessages } from "../messages/features.zh.ts";
import type { Fill } from "../model/canonical.ts";
import type { ReadOptions } from "../model/report.ts";
import type { RuleSettings } from "../rules/analyse.ts";
import { catalogue } from "../rules/catalogue.ts";
import type { Severity } from "../rules/finding.ts";
import { editionNamed } from "../schema/forms.ts";

/** The settings under `ogiReport` that the server acts on. */
export interface Settings {
  readonly rules: RuleSettings;
  readonly read: ReadOptions;
  readonly fill: Fill;
  /** Whether Markdown and plain text that is recognisably a report is checked. */
  readonly detect: boolean;
  /** Whether a report is judged by what the other reports of the workspace say. */
  readonly series: boolean;
}

export const defaultSettings: Settings = { rules: {}, read: {}, fill: "blank", detect: true, series: true };

const severities: ReadonlySet<string> = new Set(["error", "warning", "information", "hint", "off"]);
const known: ReadonlySet<string> = new Set(catalogue.map(({ id }) => id));

/** Reads what a client sends under `ogiReport`; whatever has the wrong shape counts as not set. `warn` gets one line each. */
export function readSettings(
  raw: unknown,
  messages: FeatureMessages,
  warn: (line: string) => void,
): Settings {
  const edition = at(raw, "edition");
  const named = typeof edition === "string" ? editionNamed(edition) : undefined;
  return {
    rules: readRules(at(raw, "rules"), messages, warn),
    read: named ? { edition: named } : {},
    fill: at(raw, "template", "fill") === "zero" ? "zero" : "blank",
    detect: at(raw, "detect") !== false,
    series: at(raw, "series", "enabled") !== false,
  };
}

function readRules(raw: unknown, messages: FeatureMessages, warn: (line: string) => void): RuleSettings {
  const rules: Record<string, Severity | "off"> = {};
  if (typeof raw !== "object" || raw === null) return rules;
  for (const [id, value] of Object.entries(raw)) {
    if (!known.has(id) && !id.startsWith("profile.")) warn(messages.unknownRule(id));
    else if (!isSeverity(value)) warn(messages.badSeverity(id, String(value)));
    else rules[id] = value;
  }
  return rules;
}

function isSeverity(value: unknown): value is Severity | "off" {
  return typeof value === "string" && severities.has(value);
}

/** A value by its path: nested, or under one dotted key as some clients send it. */
export function at(raw: unknown, ...path: readonly string[]): unknown {
  if (typeof raw !== "object" || raw === null) return undefined;
  const values = new Map(Object.entries(raw));
  const dotted = values.get(path.join("."));
  if (dotted !== undefined || path.length <= 1) return dotted;
  const [first = "", ...rest] = path;
  return at(values.get(first), ...rest);
}
