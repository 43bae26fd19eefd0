import { noNeighbours } from "../../../server/src/model/neighbours.ts";
import { analyse } from "../../../server/src/rules/analyse.ts";
import { catalogue } from "../../../server/src/rules/catalogue.ts";
import type { LocalRules } from "../../../server/src/rules/profile.ts";
import { reportOf } from "../../support/check.ts";
import { digestIn, type Folder, seriesOf, withCells } from "../../support/series.ts";
import { bases, defaultSeverity } from "../pages.ts";

/** A draft with one cause that several rules could speak of, and what may be said. */
export interface Storm {
  /** The rule that may speak. */
  readonly rule: string;
  readonly cause: string;
  readonly text: string;
  /** All findings, of whatever severity, in document order: `error total.row`. Without a list the rule speaks alone, once. */
  readonly said?: readonly string[];
  /** The reports that it is judged among. */
  readonly among?: Folder;
  readonly local?: LocalRules;
}

export type Change = readonly [from: RegExp | string, to: string];

/** The faultless draft of an edition with changes, each of which must find its place. */
export function draft(edition: "2019" | "2021", ...changes: readonly Change[]): string {
  return changed(bases.get(edition) ?? "", ...changes);
}

export function changed(text: string, ...changes: readonly Change[]): string {
  return changes.reduce((before, [from, to]) => {
    const after = typeof from === "string" ? before.replaceAll(from, () => to) : before.replace(from, to);
    if (after === before) throw new Error(`no such place: ${from}`);
    return after;
  }, text);
}

/** The faultless draft of 2021 with other numbers in some cells. */
export function numbers(cells: Parameters<typeof withCells>[1], ...changes: readonly Change[]): string {
  return withCells(draft("2021", ...changes), cells);
}

/** A section with its heading. */
export function section(ordinal: string): RegExp {
  return new RegExp(`^## ${ordinal}、[\\s\\S]*?(?=^## |$(?![\\s\\S]))`, "m");
}

/** What stands in a section below its heading. */
export function body(ordinal: string): RegExp {
  return new RegExp(`(?<=^## ${ordinal}、.*\\n)[\\s\\S]*?(?=^## |$(?![\\s\\S]))`, "m");
}

/** The tables of a section. */
export function table(ordinal: string): RegExp {
  return new RegExp(`(?<=^## ${ordinal}、.*\\n\\n)(?:\\|.*\\n)+`, "m");
}

/** A row of a table, by the start of its label. */
export function row(label: string): RegExp {
  return new RegExp(`^\\| ${label}.*\\n`, "m");
}

const allOn = Object.fromEntries(
  catalogue.flatMap(({ id, severity }) => (severity === "off" ? [[id, "information" as const]] : [])),
);
const file = "draft.ogi.md";

/** All that is said of a storm, with the rules that are off by default. */
export function saidOf({ text, among, local }: Storm): readonly string[] {
  const neighbours = among
    ? seriesOf({ ...among, [file]: text }).neighbours(digestIn(file, text))
    : noNeighbours;
  const onError = (rule: string, error: unknown): never => {
    throw new Error(`${rule} threw`, { cause: error });
  };
  const { findings } = analyse(reportOf(text), { rules: allOn, neighbours, local, onError });
  return findings.map(({ severity, rule }) => `${severity} ${rule}`);
}

/** What may be said of a storm. */
export function mayBeSaid({ rule, said }: Storm): readonly string[] {
  const usual = defaultSeverity(rule);
  return said ?? [`${usual === "off" ? "information" : usual} ${rule}`];
}
