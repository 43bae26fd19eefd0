import { applyEdits, overlap } from "../../server/src/features/textEdit.ts";
import type { Finding, Fix } from "../../server/src/rules/finding.ts";
import { check } from "./pages.ts";

/** A finding with its first fix, and the draft before and after it. */
export interface Repair {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly before: string;
  readonly after: string;
}

/** The first fix of every finding of a draft, each taken alone. */
export function repairs(before: string, rule?: string): readonly Repair[] {
  return check(before).findings.flatMap((finding) => {
    const fix = rule === undefined || finding.rule === rule ? finding.fixes?.()[0] : undefined;
    // What changes another report changes nothing here.
    if (fix?.edits.some(({ file }) => file)) return [];
    return fix ? [{ finding, fix, before, after: applyEdits(before, fix.edits) }] : [];
  });
}

/** What is wrong with a repair: the finding still there, or an error that was not there before. */
export function unsettled({ finding, fix, before, after }: Repair): readonly string[] {
  const faults: string[] = [];
  for (const [at, edit] of fix.edits.entries()) {
    if (overlap([edit], fix.edits.slice(at + 1))) faults.push("its edits overlap");
  }
  const found = check(after).findings.map(place);
  const known = check(before).findings.map(place);
  const own = place(finding);
  const count = (list: readonly string[]): number => list.filter((each) => each === own).length;
  if (count(found) >= count(known)) faults.push(`still there: ${own}`);
  const fresh = found.filter((each) => each.startsWith("error") && !known.includes(each));
  return [...faults, ...fresh.map((each) => `new: ${each}`)];
}

/** `error total.row requests granted total`: what a finding is and where, without its numbers. */
export function place({ severity, rule, data }: Finding): string {
  const { section, table, row, column } = data ?? {};
  return [severity, rule, table ?? section, row, column].filter((part) => part !== undefined).join(" ");
}

/** The characters of `before` that `after` has fewer of, white space and table rules aside. */
export function lost(before: string, after: string): string {
  const count = new Map<string, number>();
  for (const char of after) count.set(char, (count.get(char) ?? 0) + 1);
  let gone = "";
  for (const char of before) {
    const left = count.get(char) ?? 0;
    if (left > 0) count.set(char, left - 1);
    else if (!/[\s|:-]/.test(char)) gone += char;
  }
  return gone;
}

/** The lines that differ: `-` before, `+` after. The lines above and below them are the same. */
export function diff(before: string, after: string): readonly string[] {
  const left = before.split("\n");
  const right = after.split("\n");
  let start = 0;
  while (start < left.length && left[start] === right[start]) start++;
  let same = 0;
  while (same < Math.min(left.length, right.length) - start && left.at(-1 - same) === right.at(-1 - same))
    same++;
  return [
    ...left.slice(start, left.length - same).map((line) => `-${line}`),
    ...right.slice(start, right.length - same).map((line) => `+${line}`),
  ];
}
