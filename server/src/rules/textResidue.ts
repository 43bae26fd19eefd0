import type { Report } from "../model/report.ts";
import type { Tree } from "../syntax/tree.ts";
import { excerpt } from "../util/cjk.ts";
import type { Span } from "../util/span.ts";
import type { Fix, Found, Rule } from "./finding.ts";
import { capped } from "./support/capped.ts";
import { replace } from "./support/edits.ts";
import { type Residue, residues, strewn } from "./support/residue.ts";
import { isWritten } from "./support/written.ts";

interface Hit {
  readonly span: Span;
  readonly residue: Residue;
}

/** Whether two pieces overlap is asked of each pair, so that no more than these are gathered. */
const gathered = 300;
/** Of a kind that a web page strews all over its text nothing is asked, and every one is counted. */
const allOfThem = 100_000;

export const textResidue: Rule = {
  id: "text.residue",
  severity: "information",
  *check(report) {
    const { tree } = report;
    const singles = hitsOf(tree);
    const groups = strewn.map((residue) => [...hitsOfKind(tree, residue, allOfThem)]);
    if (singles.length === 0 && groups.every((hits) => hits.length === 0)) return;
    const spoken = labelsAndNumbers(report);
    const isFree = ({ span }: Hit): boolean =>
      !spoken.some((each) => each.start < span.end && span.start < each.end);
    yield* capped(singles.filter(isFree).map((hit) => single(tree, hit)));
    for (const hits of groups) yield* together(tree, hits.filter(isFree));
  },
};

/** Cells whose own finding speaks: labels that are not to the letter, and data cells. */
function labelsAndNumbers({ tables }: Report): readonly Span[] {
  return [...tables.values()].flatMap(({ rows, columns, cells }) => [
    ...rows.flatMap(({ label, match }) => (label && match !== "exact" ? [label.span] : [])),
    ...columns.flatMap(({ cell, match }) => (match === "exact" ? [] : [cell.span])),
    ...[...cells.values()].map(({ cell }) => cell.span),
  ]);
}

/** What is left of each kind, in document order and without overlap. */
function hitsOf(tree: Tree): readonly Hit[] {
  const hits: Hit[] = [];
  for (const residue of residues) {
    for (const hit of hitsOfKind(tree, residue, gathered)) {
      if (!hits.some(({ span }) => span.start < hit.span.end && hit.span.start < span.end)) hits.push(hit);
      if (hits.length >= gathered) return hits;
    }
  }
  return hits;
}

/** A web page writes its blanks so. */
const webPage = /<(?:p|div|td|span|br|body)\b/i;

function* hitsOfKind(tree: Tree, residue: Residue, limit: number): Iterable<Hit> {
  const { text } = tree;
  if (!text.includes(residue.mark) || (residue.mark === "&" && webPage.test(text))) return;
  let count = 0;
  for (const { 0: found, index } of text.matchAll(residue.pattern)) {
    const span = { start: index, end: index + found.length };
    if (!isWritten(tree, span)) continue;
    yield { span, residue };
    if (++count >= limit) return;
  }
}

function single({ text }: Tree, { span, residue }: Hit): Found {
  const found = excerpt(text.slice(span.start, span.end));
  const { put } = repaired(text, { span, residue });
  const right = excerpt(put);
  return {
    span,
    say: (t) => (right === "" ? t.residue(found) : t.residueInstead(found, right)),
    fixes: () => [
      {
        say: (t) => (right === "" ? t.removeResidue(found) : t.changeText(right)),
        safe: false,
        edits: [replace(span, put)],
      },
    ],
  };
}

function repaired(text: string, { span, residue }: Hit): { readonly span: Span; readonly put: string } {
  const put = residue.repair?.(text.slice(span.start, span.end), text, span.end) ?? "";
  return { span, put };
}

/** One finding for all of a kind, on the first of them. */
function* together({ text }: Tree, hits: readonly Hit[]): Iterable<Found> {
  const [first, ...others] = hits;
  if (!first) return;
  const { span, residue } = first;
  const found = excerpt(text.slice(span.start, span.end));
  yield {
    span,
    say: (t) => (residue.repair ? t.residueStrewn(found, hits.length) : t.charactersLost(hits.length)),
    related: others.slice(0, 20).map((each) => ({ span: each.span, say: (t) => t.residueOther() })),
    ...(residue.repair ? { fixes: () => [plainCharacters(text, hits)] } : {}),
  };
}

function plainCharacters(text: string, hits: readonly Hit[]): Fix {
  return {
    say: (t) => t.removeResidues(hits.length),
    safe: false,
    edits: hits.map((hit) => {
      const { span, put } = repaired(text, hit);
      return replace(span, put);
    }),
  };
}
