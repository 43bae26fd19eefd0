import { type Claims, readClaims } from "../../model/prose/claims.ts";
import type { Label } from "../../model/prose/label.ts";
import type { Mention } from "../../model/prose/mentions.ts";
import type { Report } from "../../model/report.ts";
import { fits, type Readings, readingsOf } from "./readings.ts";

/** A claim that fits no reading of the table. */
export interface Misfit {
  readonly mention: Mention;
  readonly readings: Readings;
}

interface Judged {
  readonly claims: Claims;
  readonly misfits: readonly Misfit[];
}

/** Six rules ask for the same claims of the same report. */
const known = new WeakMap<Report, Judged>();

function judged(report: Report): Judged {
  const found = known.get(report);
  if (found) return found;
  const claims = readClaims(report);
  const fresh = { claims, misfits: findMisfits(report, claims.mentions) };
  known.set(report, fresh);
  return fresh;
}

export function claimsOf(report: Report): Claims {
  return judged(report).claims;
}

export function misfits(report: Report, topic: Label["topic"]): readonly Misfit[] {
  return judged(report).misfits.filter(({ mention }) => mention.label.topic === topic);
}

function findMisfits(report: Report, mentions: readonly Mention[]): readonly Misfit[] {
  return mentions.flatMap((mention, at): readonly Misfit[] => {
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
