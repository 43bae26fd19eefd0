import { type Claims, readClaims } from "../../model/prose/claims.ts";
import type { Label } from "../../model/prose/label.ts";
import type { Mention } from "../../model/prose/mentions.ts";
import { requestOf } from "../../model/prose/parts.ts";
import type { Report } from "../../model/report.ts";
import { fits, type Readings, readingsOf, requestTotal } from "./readings.ts";

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
      .findLast((each) => each.sentence === mention.sentence && requestOf(each)?.kind !== "applicant");
    const readings = readingsOf(report, mention, context?.label);
    if (!readings || fits(mention.value, readings)) return [];
    return mayBeOfNew(report, mention, context) ? [] : [{ mention, readings }];
  });
}

/** 新收12件，已办结10件: what was carried over may be among those done, or may not. */
function mayBeOfNew(report: Report, mention: Mention, context: Mention | undefined): boolean {
  if (requestOf(mention)?.kind !== "processed" || !context || requestOf(context)?.kind !== "newly")
    return false;
  const [all, over] = [requestTotal(report, "processed"), requestTotal(report, "carriedOver")];
  return (
    all !== undefined && over !== undefined && mention.value.lte(all) && mention.value.gte(all.minus(over))
  );
}
