import { cellFaults } from "./faults-cells.ts";
import { claimFaults } from "./faults-claims.ts";
import { numberFaults } from "./faults-numbers.ts";
import { rowFaults } from "./faults-rows.ts";
import { sectionFaults } from "./faults-sections.ts";
import { tableFaults } from "./faults-tables.ts";
import { textFaults } from "./faults-text.ts";
import type { Random } from "./random.ts";
import type { Fault, Faulty, Model } from "./types.ts";

export { markdownFaults } from "./faults-markdown.ts";
export type { Expected, Fault, Faulty } from "./types.ts";

/** The faults whose findings are the same in every layout. */
export const faults: readonly Fault[] = [
  ...numberFaults,
  ...cellFaults,
  ...rowFaults,
  ...tableFaults,
  ...sectionFaults,
  ...textFaults,
  ...claimFaults,
];

/** Only what is certain is at error or warning; the rest is advice, and may be joined by other advice. */
export function grave(faulty: Faulty): Faulty["expected"] {
  return faulty.expected.filter((each) => each.severity === "error" || each.severity === "warning");
}

export interface Combined extends Faulty {
  ids: string[];
}

/**
 * Several independent faults in one report: each touches something else, so each has its own findings.
 * The outline is changed first; a fault that finds its section gone is left out.
 */
export function combine(model: Model, random: Random, count: number): Combined {
  const wanted = random.shuffle(faults);
  const combined: Combined = { model, expected: [], ids: [] };
  const touched = new Set<Fault["touches"]>();
  const ordered = [
    ...wanted.filter((each) => each.touches === "sections").slice(0, random.int(0, 1)),
    ...wanted,
  ];
  for (const fault of ordered) {
    if (combined.ids.length >= count) break;
    if (touched.has(fault.touches) || (fault.touches === "sections" && combined.ids.length > 0)) continue;
    const faulty = fault.apply(combined.model, random);
    if (faulty === undefined) continue;
    touched.add(fault.touches);
    combined.model = faulty.model;
    combined.expected.push(...faulty.expected);
    combined.ids.push(fault.id);
  }
  return combined;
}
