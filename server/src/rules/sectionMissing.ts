import { blankSectionText, lineEnding } from "../model/canonical.ts";
import type { Report } from "../model/report.ts";
import { signatureStart } from "../model/signature.ts";
import { sections } from "../schema/sections.ts";
import type { SectionForm } from "../schema/types.ts";
import { framed, lineStart } from "../util/lines.ts";
import type { Fix, Found, Rule } from "./finding.ts";
import { insert } from "./support/edits.ts";
import { fullTitle } from "./support/names.ts";

export const sectionMissing: Rule = {
  id: "section.missing",
  severity: "error",
  *check(report) {
    const { missing, legacy } = report.outline;
    if (report.beforeForms || missing.length === 0) return;
    if (legacy) {
      yield { ...found(report, missing), say: (t) => t.sectionMissingLegacy() };
      return;
    }
    for (const run of runs(missing)) yield found(report, run);
  },
};

/** Sections that follow one another on the form, grouped. */
function runs(missing: readonly SectionForm[]): readonly SectionForm[][] {
  const grouped: SectionForm[][] = [];
  for (const section of missing) {
    const last = grouped.at(-1);
    if (last && sections.indexOf(section) === sections.indexOf(last.at(-1) as SectionForm) + 1)
      last.push(section);
    else grouped.push([section]);
  }
  return grouped;
}

function found(report: Report, run: readonly SectionForm[]): Found {
  const [first] = run;
  const titles = run.map(fullTitle);
  const before = previousSection(report, run);
  const anchor = before?.heading.line.span ?? report.identity.title?.span ?? report.tree.blocks[0]?.span;
  return {
    span: anchor ?? { start: 0, end: 0 },
    say: (t) => t.sectionMissing(titles, report.form.statesFee),
    ...(first ? { data: { section: first.key } } : {}),
    fixes: () => [fix(report, run)],
  };
}

/** The bound section that stands nearest before the run on the form. */
function previousSection(
  report: Report,
  run: readonly SectionForm[],
): Report["outline"]["sections"][number] | undefined {
  const at = run[0] ? sections.indexOf(run[0]) : 0;
  const earlier = sections.slice(0, at).findLast((section) => report.outline.byKey.has(section.key));
  return earlier && report.outline.byKey.get(earlier.key);
}

function fix(report: Report, run: readonly SectionForm[]): Fix {
  const { tree, outline, form } = report;
  const before = previousSection(report, run);
  const first = outline.sections[0];
  const offset = before
    ? Math.min(before.span.end, signatureStart(report))
    : first
      ? lineStart(tree.text, first.span.start)
      : tree.text.length;
  const eol = lineEnding(tree.text);
  const lines = run
    .map((section) => blankSectionText(section, form, "blank", eol))
    .join(eol)
    .replace(/(?:\r?\n){2}$/, eol);
  return {
    say: (t) => t.insertSections(run.map(fullTitle)),
    safe: false,
    edits: [insert(offset, framed(tree.text, offset, lines, eol))],
  };
}
