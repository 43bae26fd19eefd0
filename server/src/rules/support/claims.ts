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
    const within = mentions
      .slice(Math.max(0, at - 6), at)
      .filter((each) => each.sentence === mention.sentence);
    const context = within.findLast((each) => requestOf(each)?.kind !== "applicant");
    const readings = readingsOf(report, mention, context?.label);
    if (!readings || fits(mention.value, readings)) return [];
    return mayBeOfNew(report, mention, within) ? [] : [{ mention, readings }];
  });
}

/** Words that set what came in the year apart from what was carried over, or from what is still open. */
const parting = /当年|年内|结转|上年|往年|正在|尚在|尚未|未到期|未办结|剩余|其余|余下/;

/**
 * 收到27件，当年办结24件, 办结27件，其中本年新收24件: what was carried over may be among those done, or may not. Beside
 * the new ones any part of it may be.
 */
function mayBeOfNew(report: Report, mention: Mention, within: readonly Mention[]): boolean {
  const kind = requestOf(mention)?.kind;
  const [all, over] = [requestTotal(report, "processed"), requestTotal(report, "carriedOver")];
  if ((kind !== "processed" && kind !== "newly") || all === undefined || over === undefined) return false;
  const others = within.map((each) => requestOf(each)?.kind);
  const own = all.minus(over);
  if (kind === "newly") return others.includes("processed") && mention.value.eq(own);
  if (others.includes("newly")) return mention.value.lte(all) && mention.value.gte(own);
  const came = requestTotal(report, "received");
  const beside = within.some(
    (each) => requestOf(each)?.kind === "received" && came !== undefined && each.value.eq(came),
  );
  // 收到27件，上年结转3件，办结24件 counts both before it says how many were done.
  const together = within.some((each) => requestOf(each)?.keys[0] === "carriedOver");
  return beside && !together && parting.test(mention.sentence.text) && mention.value.eq(own);
}
