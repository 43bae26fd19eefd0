import type { Fill } from "../model/canonical.ts";
import type { ReadOptions } from "../model/report.ts";
import type { Roster } from "../model/roster.ts";
import type { RuleSettings } from "../rules/analyse.ts";
import { catalogue, isKnownRule } from "../rules/catalogue.ts";
import type { Say, Severity } from "../rules/finding.ts";
import { type LocalRules, localRules, type Requirement } from "../rules/profile.ts";
import type { LocalDay } from "../rules/profileDeadline.ts";
import { forms } from "../schema/forms.ts";
import type { Edition } from "../schema/types.ts";
import { nearest } from "./nearest.ts";
import { createShape, type Shape, type Tell } from "./shape.ts";

/** What one source of settings gives: an editor, a project file. What it does not name is left to others. */
export interface GivenSettings {
  readonly rules: RuleSettings;
  readonly edition?: Edition | "auto" | undefined;
  readonly fill?: Fill | undefined;
  /** Whether Markdown and plain text that is recognisably a report is checked. */
  readonly detect?: boolean | undefined;
  /** Whether a report is judged by what other reports say. */
  readonly series?: boolean | undefined;
  readonly deadline?: LocalDay | undefined;
  readonly ambiguousWidth?: "narrow" | "wide" | undefined;
  readonly inlayHints?: boolean | undefined;
  readonly codeLens?: boolean | undefined;
}

export const severities = ["error", "warning", "information", "hint", "off"] as const;
const editions: readonly (Edition | "auto")[] = ["auto", ...forms.map(({ edition }) => edition)];

/** Reads what stands under `ogiReport`. Keys that are not known are the client's own affair. */
export function readGiven(raw: unknown, tell: Tell): GivenSettings {
  return givenBy(createShape(raw, tell));
}

/** The keys that all sources of settings have in common. */
export function givenBy(shape: Shape): GivenSettings {
  const given: GivenSettings = {
    rules: readRules(shape),
    edition: shape.oneOf(["edition"], editions),
    fill: shape.oneOf(["template", "fill"], ["blank", "zero"]),
    detect: shape.flag(["detect"]),
    series: shape.flag(["series", "enabled"]),
    deadline: shape.day(["deadline"]),
    ambiguousWidth: shape.oneOf(["ambiguousWidth"], ["narrow", "wide"]),
    inlayHints: shape.flag(["inlayHints", "enabled"]),
    codeLens: shape.flag(["codeLens", "enabled"]),
  };
  // What the editor alone acts on is looked at all the same: nobody would notice a slip in it.
  shape.flag(["autoTotals"]);
  shape.oneOf(["trace", "server"], ["off", "messages", "verbose"]);
  return given;
}

function readRules(shape: Shape): RuleSettings {
  const rules: Record<string, Severity | "off"> = {};
  for (const [id, entry] of shape.entries(["rules"])) {
    if (!isKnownRule(id)) {
      entry.tell(unknownRule(id, []), "key");
      continue;
    }
    const severity = entry.oneOf([], severities);
    if (severity) rules[id] = severity;
  }
  return rules;
}

/** `local` are the ids that a profile adds. */
export function unknownRule(id: string, local: readonly string[]): Say {
  const near = nearest(id, [...catalogue.map((entry) => entry.id), ...local]);
  return (t) => t.projectFile.unknownRule(id, near);
}

/** Several sources as one: of each key, and of each rule, the last that gives it. */
export function layered(...sources: readonly GivenSettings[]): GivenSettings {
  let all: GivenSettings = { rules: {} };
  for (const { rules, ...rest } of sources) {
    const { edition, fill, detect, series, deadline, ambiguousWidth, inlayHints, codeLens } = rest;
    all = {
      rules: { ...all.rules, ...rules },
      edition: edition ?? all.edition,
      fill: fill ?? all.fill,
      detect: detect ?? all.detect,
      series: series ?? all.series,
      deadline: deadline ?? all.deadline,
      ambiguousWidth: ambiguousWidth ?? all.ambiguousWidth,
      inlayHints: inlayHints ?? all.inlayHints,
      codeLens: codeLens ?? all.codeLens,
    };
  }
  return all;
}

/** All that decides how a report is read and judged, from every source. */
export interface Settings {
  readonly rules: RuleSettings;
  readonly read: ReadOptions;
  readonly fill: Fill;
  readonly detect: boolean;
  readonly series: boolean;
  /** Whether characters of ambiguous width are shown two columns wide. */
  readonly wide: boolean;
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
  readonly local: LocalRules;
  readonly roster: Roster | undefined;
}

/** What a project file adds to the keys that it has in common with the other sources. */
export interface GivenByFile {
  readonly given: GivenSettings;
  readonly roster: Roster;
  readonly profile: readonly Requirement[] | undefined;
}

/** The settings that hold: the command line's before the project file's before the editor's. */
export function settle(sources: {
  readonly editor?: GivenSettings;
  readonly file?: GivenByFile | undefined;
  readonly commandLine?: GivenSettings;
}): Settings {
  const { editor, file, commandLine } = sources;
  const given = layered(...[editor, file?.given, commandLine].filter((each) => each !== undefined));
  const { rules, edition, deadline } = given;
  return {
    rules,
    read: edition === undefined || edition === "auto" ? {} : { edition },
    fill: given.fill ?? "blank",
    detect: given.detect ?? true,
    series: given.series ?? true,
    wide: given.ambiguousWidth === "wide",
    inlayHints: given.inlayHints ?? true,
    codeLens: given.codeLens ?? true,
    local: localRules({ requirements: file?.profile, deadline }),
    roster: file?.roster,
  };
}
