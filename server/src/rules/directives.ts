import type { Report } from "../model/report.ts";
import type { Directive } from "../syntax/tree.ts";
import { editDistance } from "../util/cjk.ts";
import { lineEnd, lineStart } from "../util/lines.ts";
import type { Span } from "../util/span.ts";
import type { RuleSettings } from "./analyse.ts";
import { acrossFiles, catalogue } from "./catalogue.ts";
import type { Finding, Fix } from "./finding.ts";
import type { LocalRules } from "./profile.ts";
import { replace } from "./support/edits.ts";

/** What one id of one ignore reaches. */
interface Scope {
  readonly directive: Directive;
  readonly id: string;
  readonly idSpan: Span;
  readonly span: Span;
}

export interface Silenced {
  readonly kept: readonly Finding[];
  readonly ignored: readonly { readonly finding: Finding; readonly directive: Directive }[];
  readonly used: ReadonlySet<Span>;
}

const known: ReadonlySet<string> = new Set(catalogue.map(({ id }) => id));
const offByDefault: ReadonlySet<string> = new Set(
  catalogue.filter(({ severity }) => severity === "off").map(({ id }) => id),
);

/** Takes out the findings that the draft's own comments silence. */
export function silence(report: Report, findings: readonly Finding[]): Silenced {
  const scopes = report.tree.directives.flatMap((directive) => scopesOf(report, directive));
  if (scopes.length === 0) return { kept: findings, ignored: [], used: new Set() };
  const kept: Finding[] = [];
  const ignored: { finding: Finding; directive: Directive }[] = [];
  const used = new Set<Span>();
  for (const finding of findings) {
    const scope = scopes.find(
      ({ id, span }) =>
        id === finding.rule && span.start <= finding.span.start && finding.span.start < span.end,
    );
    if (!scope) {
      kept.push(finding);
      continue;
    }
    used.add(scope.idSpan);
    ignored.push({ finding, directive: scope.directive });
  }
  return { kept, ignored, used };
}

function scopesOf(report: Report, directive: Directive): readonly Scope[] {
  const span = reachOf(report, directive);
  return directive.rules.map(({ id, span: idSpan }) => ({ directive, id, idSpan, span }));
}

/** Ignores stand below each other, and what one passes over the next one passes over too. */
const passages = new WeakMap<Report, Map<number, number>>();

/** The start of the first line from an offset on that is neither blank nor a comment. */
function contentFrom(report: Report, offset: number): number {
  const { text } = report.tree;
  const known = passages.get(report) ?? new Map<number, number>();
  passages.set(report, known);
  const passed: number[] = [];
  let at = offset;
  while (at < text.length && !known.has(at) && isPassedOver(text.slice(at, lineEnd(text, at)))) {
    passed.push(at);
    at = lineEnd(text, at);
  }
  const start = known.get(at) ?? at;
  for (const each of passed) known.set(each, start);
  return start;
}

/**
 * In the first lines, before title and text: the whole file. Right under a section's heading: the section.
 * Anywhere else: the next line that is not a comment.
 */
function reachOf(report: Report, directive: Directive): Span {
  const { tree, outline } = report;
  const { text } = tree;
  const first = tree.blocks[0];
  if (!first || directive.span.start < first.span.start) return { start: 0, end: text.length + 1 };
  const section = outline.sections.findLast(({ span }) => span.start <= directive.span.start);
  const content = section?.body[0];
  const underHeading =
    section &&
    directive.span.start >= section.heading.line.span.end &&
    (!content || directive.span.start < content.span.start);
  if (section && underHeading) return { start: section.span.start, end: section.span.end + 1 };
  const start = contentFrom(report, lineEnd(text, directive.span.end));
  return { start: lineStart(text, start), end: Math.max(start + 1, lineEnd(text, start)) };
}

/** Blank lines and further comments stand between an ignore and its line without harm. */
function isPassedOver(line: string): boolean {
  const bare = line.trim();
  return bare === "" || (bare.startsWith("<!--") && bare.endsWith("-->"));
}

/** Findings about the ignores themselves; they cannot be silenced by an ignore. */
export function directiveFindings(
  report: Report,
  used: ReadonlySet<Span>,
  settings: RuleSettings,
  local: LocalRules,
): readonly Finding[] {
  const findings: Finding[] = [];
  const unknown = settings["directive.unknown"] ?? "warning";
  const unused = settings["directive.unused"] ?? "warning";
  for (const directive of report.tree.directives) {
    for (const { id, span } of directive.rules) {
      if (!known.has(id) && !local.knows(id)) {
        if (unknown !== "off") findings.push({ ...unknownId(id, span, local), severity: unknown });
      } else if (
        !used.has(span) &&
        isOn(id, settings, local) &&
        unused !== "off" &&
        !acrossFiles(id) &&
        isJudged(report, directive, id)
      ) {
        findings.push({ ...unusedId(report, directive, id, span), severity: unused });
      }
    }
  }
  return findings;
}

/** Whether the rule was run: an ignore of one that was not silences nothing, and is no fault. */
function isOn(id: string, settings: RuleSettings, { rules }: LocalRules): boolean {
  const own = rules.find((rule) => rule.id === id);
  if (!own && !known.has(id)) return false;
  const set = settings[id] ?? own?.severity;
  return set === undefined ? !offByDefault.has(id) : set !== "off";
}

/** What is judged of a report whatever its tables are. */
const ofReport = /^(?:report|section)\./;
/** What is judged of a table, or beside one. */
const ofTables = /^(?:table|row|column|cell|total|narrative)\./;

/** Whether what the ignore is about was judged at all: of a table that was not, nobody knows what it would silence. */
function isJudged(report: Report, directive: Directive, id: string): boolean {
  if (report.beforeForms) return false;
  if (ofReport.test(id)) return true;
  const { start, end } = reachOf(report, directive);
  // Prose is compared with the tables wherever they stand.
  const everywhere = id.startsWith("narrative.");
  return unjudged(report).every(({ spans }) =>
    spans.length === 0
      ? !ofTables.test(id) || (!everywhere && start > 0)
      : !everywhere && spans.every((span) => span.end <= start || end <= span.start),
  );
}

/** The tables that are not judged whole, and where each stands or would stand. */
function unjudged({ form, tables, judged, outline }: Report): readonly { readonly spans: readonly Span[] }[] {
  const whole = new Set(
    judged.filter(({ missingColumns }) => missingColumns.length === 0).map((table) => table.form.key),
  );
  return Object.values(form.tables).flatMap(({ key, section }) => {
    const spans = [tables.get(key)?.span, outline.byKey.get(section)?.span];
    return whole.has(key) ? [] : [{ spans: spans.filter((span) => span !== undefined) }];
  });
}

function unknownId(id: string, span: Span, { rules }: LocalRules): Omit<Finding, "severity"> {
  const [near] = [...known, ...rules.map((rule) => rule.id)]
    .filter((each) => editDistance(each, id) <= 3)
    .sort((a, b) => editDistance(a, id) - editDistance(b, id));
  const finding = { rule: "directive.unknown", span, say: (t) => t.directiveUnknown(id) } satisfies Omit<
    Finding,
    "severity"
  >;
  if (!near) return finding;
  return {
    ...finding,
    fixes: () => [{ say: (t) => t.directiveSuggestion(near), safe: false, edits: [replace(span, near)] }],
  };
}

function unusedId({ tree }: Report, directive: Directive, id: string, span: Span): Omit<Finding, "severity"> {
  const whole = directive.rules.length === 1;
  const fix = (): Fix => ({
    say: (t) => t.removeDirective(),
    safe: false,
    edits: [replace(wholeLine(tree.text, directive.span), "")],
  });
  return {
    rule: "directive.unused",
    span,
    say: (t) => t.directiveUnused(id),
    ...(whole ? { fixes: () => [fix()] } : {}),
  };
}

/** The comment with its line, where it stands alone on it. */
function wholeLine(text: string, span: Span): Span {
  const start = lineStart(text, span.start);
  const end = lineEnd(text, span.end);
  const alone = text.slice(start, span.start).trim() === "" && text.slice(span.end, end).trim() === "";
  return alone ? { start, end } : span;
}
