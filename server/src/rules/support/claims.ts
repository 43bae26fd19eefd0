import { type Claims, readClaims } from "../../model/prose/claims.ts";
import type { Label } from "../../model/prose/label.ts";
import type { Mention } from "../../model/prose/mentions.ts";
import type { Report } from "../../model/report.ts";
import { fits, type Readings, readingsOf } from "./readings.ts";

/** Six rules ask for the same claims of the same report. */
const known = new WeakMap<Report, Claims>();

export function claimsOf(report: Report): Claims {
  const found = known.get(report) ?? readClaims(report);
  known.set(report, found);
  return found;
}

/** A claim that fits no reading of the table. */
export interface Misfit {
  readonly mention: Mention;
  readonly readings: Readings;
}

export function misfits(report: Report, topic: Label["topic"]): readonly Misfit[] {
  const { mentions } = claimsOf(report);
  return mentions.flatMap((mention, at): readonly Misfit[] => {
    if (mention.label.topic !== topic) return [];
    const context = mentions
      .slice(Math.max(0, at - 6), at)
      .findLast(({ sentence, label }) => sentence === mention.sentence && !isApplicant(label));
    const readings = readingsOf(report, mention, context?.label);
    return !readings || fits(mention.value, readings) ? [] : [{ mention, readings }];
  });
}

function isApplicant(label: Label): boolean {
  return label.topic === "requests" && label.kind === "applicant";
}
