import { type Claims, readClaims } from "../../model/prose/claims.ts";
import type { Label } from "../../model/prose/label.ts";
import type { Mention } from "../../model/prose/mentions.ts";
import type { Report } from "../../model/report.ts";
import { fits, judgedTable, type Readings, readingsOf } from "./readings.ts";

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
    if (!readings || fits(mention.value, readings)) return [];
    return mayBeOfNew(report, mention, context) ? [] : [{ mention, readings }];
  });
}

/** 新收12件，已办结10件: what was carried over may be among those done, or may not. */
function mayBeOfNew(report: Report, { label, value }: Mention, context: Mention | undefined): boolean {
  const isOf = (one: Label | undefined, kind: string): boolean =>
    one?.topic === "requests" && one.kind === kind;
  if (!isOf(label, "processed") || !isOf(context?.label, "newly")) return false;
  const amountOf = judgedTable(report, "requests")?.evaluation.amountOf;
  const [all, over] = ["processed", "carriedOver"].map((row) => amountOf?.({ row, column: "total" }));
  if (!all || !over || all === "blocked" || over === "blocked") return false;
  return value.lte(all) && value.gte(all.minus(over));
}

function isApplicant(label: Label): boolean {
  return label.topic === "requests" && label.kind === "applicant";
}
