import assert from "node:assert/strict";
import { zh } from "../../server/src/messages/zh.ts";
import { type ReadOptions, type Report, readReport } from "../../server/src/model/report.ts";
import { type AnalyseOptions, analyse } from "../../server/src/rules/analyse.ts";
import type { Edit, Finding } from "../../server/src/rules/finding.ts";
import { parse } from "../../server/src/syntax/parse.ts";
import { displayWidth } from "../../server/src/util/cjk.ts";
import type { Span } from "../../server/src/util/span.ts";

/**
 * Expectations are drawn into the text itself. A line of carets names what is found in the line above it; Chinese
 * characters count two columns, as they are shown. A lone `!` stands for an empty span, and `↓2` behind the name says
 * that the span goes on for two more lines. `$0` is the caret.
 *
 *     | 行政复议 | 1 | 0 | 0 | 0 | 2 |
 *                                  ^ total.row
 */
export interface Drawing {
  readonly text: string;
  /** Offset of `$0` in the text; undefined where none is drawn. */
  readonly caret: number | undefined;
  readonly marks: readonly Mark[];
}

export interface Mark {
  readonly name: string;
  readonly span: Span;
}

const annotation = /^ *(?:\^+|!) [a-z]+[a-z.-]*(?: ↓\d+)?$/;

/** Splits a drawing into the text and what is drawn into it. */
export function readDrawing(source: string): Drawing {
  const kept: string[] = [];
  const drawn: { readonly line: number; readonly drawing: string }[] = [];
  for (const line of source.split("\n")) {
    if (annotation.test(line)) drawn.push({ line: kept.length - 1, drawing: line });
    else kept.push(line);
  }
  const joined = kept.join("\n");
  const caret = joined.indexOf("$0");
  const text = joined.replace("$0", "");
  const marks = drawn.map(({ line, drawing }) => readMark(text, line, drawing));
  return { text, caret: caret < 0 ? undefined : caret, marks };
}

function readMark(text: string, line: number, drawing: string): Mark {
  const [, blanks = "", carets = "", name = "", more] = /^( *)(\^+|!) (\S+)(?: ↓(\d+))?$/.exec(drawing) ?? [];
  const lines = text.split("\n");
  const begin = lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0);
  const content = lines[line] ?? "";
  const start = begin + offsetOf(content, blanks.length);
  if (carets === "!") return { name, span: { start, end: start } };
  if (more === undefined)
    return { name, span: { start, end: begin + offsetOf(content, blanks.length + carets.length) } };
  const last = lines.slice(0, line + Number(more) + 1).reduce((sum, each) => sum + each.length + 1, 0) - 1;
  return { name, span: { start, end: last } };
}

/** The offset in a line that is shown in a column. */
function offsetOf(line: string, column: number): number {
  let width = 0;
  let offset = 0;
  for (const char of line) {
    if (width >= column) break;
    width += displayWidth(char);
    offset += char.length;
  }
  return offset;
}

/** Draws marks into a text; the counterpart of {@link readDrawing}, for readable differences. */
export function draw(text: string, marks: readonly Mark[]): string {
  let start = 0;
  const drawn = text.split("\n").map((line) => {
    const end = start + line.length;
    const own = marks.filter(({ span }) => start <= span.start && span.start <= end);
    const ordered = own.toSorted(
      (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || compare(a.name, b.name),
    );
    const below = ordered.map(({ name, span }) => drawMark(text, line, start, { name, span }));
    start = end + 1;
    return [line, ...below].join("\n");
  });
  return drawn.join("\n");
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function drawMark(text: string, line: string, start: number, { name, span }: Mark): string {
  const from = displayWidth(line.slice(0, span.start - start));
  const more = text.slice(span.start, span.end).split("\n").length - 1;
  const width = displayWidth(line.slice(span.start - start, more > 0 ? undefined : span.end - start));
  const carets = span.start === span.end ? "!" : "^".repeat(Math.max(1, width));
  return `${" ".repeat(from)}${carets} ${name}${more > 0 ? ` ↓${more}` : ""}`;
}

export interface CheckOptions extends AnalyseOptions {
  /** Looks only at rules whose ids begin so; a fragment of a report lacks much that is beside the point. */
  readonly only?: readonly string[];
  readonly read?: ReadOptions;
}

export function reportOf(text: string, read?: ReadOptions): Report {
  return readReport(parse(text), read);
}

export function findingsOf(text: string, options: CheckOptions = {}): readonly Finding[] {
  const { only, read, ...rest } = options;
  const onError = (rule: string, error: unknown): never => {
    throw new Error(`${rule} threw`, { cause: error });
  };
  const { findings } = analyse(reportOf(text, read), { onError, ...rest });
  return only ? findings.filter(({ rule }) => only.some((each) => rule.startsWith(each))) : findings;
}

/** The findings of a rule, by what they stand on. */
export function foundBy(text: string, rule: string): readonly string[] {
  return findingsOf(text, { only: [rule] }).map(({ span }) => text.slice(span.start, span.end));
}

/** Asserts that exactly the drawn findings are found; a text without drawings must be found right. */
export function check(source: string, options: CheckOptions = {}): readonly Finding[] {
  const { text, marks } = readDrawing(source);
  const found = findingsOf(text, options);
  const actual = found.map(({ rule, span }) => ({ name: rule, span }));
  assert.equal(draw(text, actual), draw(text, marks));
  return found;
}

/** Applies a fix of the first finding of a rule, the preferred one unless `title` is a part of another's; gives the text. */
export function fixed(source: string, rule: string, title?: string, options: CheckOptions = {}): string {
  const { text } = readDrawing(source);
  const finding = findingsOf(text, options).find((each) => each.rule === rule);
  assert.ok(finding, `${rule} is not found`);
  const fixes = finding.fixes?.() ?? [];
  const fix = title === undefined ? fixes[0] : fixes.find(({ say }) => say(zh).includes(title));
  assert.ok(fix, `${rule} has no such fix`);
  return applied(text, fix.edits);
}

/** The text after edits that do not overlap. */
export function applied(text: string, edits: readonly Edit[]): string {
  const backwards = edits
    .map((edit, at) => ({ ...edit, at }))
    .sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end || b.at - a.at);
  return backwards.reduce(
    (rest, { span, text: written }) => rest.slice(0, span.start) + written + rest.slice(span.end),
    text,
  );
}
