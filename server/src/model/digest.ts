import type { Edition, TableKey } from "../schema/types.ts";
import { detached } from "../util/detach.ts";
import { hashOf } from "../util/hash.ts";
import { firstLine, lineStartsOf } from "../util/lines.ts";
import type { Span } from "../util/span.ts";
import { type BodyKey, fullestKey } from "./bodyMatch.ts";
import { type DigestTable, digestTable } from "./digestTable.ts";
import { frontMatterEntry } from "./identity.ts";
import { type Paragraph, paragraphsOf, saidIn } from "./paragraphs.ts";
import type { Report } from "./report.ts";

/** A file by a name that only the edge understands, with what turns a span in it into a place. */
export interface FileRef {
  readonly file: string;
  /** As it is shown to the user: `花园街道.ogi.md`. */
  readonly name: string;
  readonly lines: Uint32Array;
}

/** A file that the front matter names. */
export interface NamedFile {
  readonly path: string;
  readonly span: Span;
}

/**
 * What other reports need of a report: no text and no tree, so that thousands of them fit into memory, and nothing but
 * plain data, so that other threads can make them.
 */
export interface Digest extends FileRef {
  /** The same for the same text read in the same way. */
  readonly print: string;
  /** The name that the report gives its body first. */
  readonly body: string | undefined;
  readonly key: BodyKey | undefined;
  readonly year: number | undefined;
  readonly edition: Edition | undefined;
  /** Where a finding about the report as a whole stands: its title, else its first line. */
  readonly head: Span;
  readonly tables: ReadonlyMap<TableKey, DigestTable>;
  /** 上年报告 */
  readonly lastYear: NamedFile | undefined;
  /** 汇总 */
  readonly members: readonly NamedFile[];
  readonly paragraphs: readonly Paragraph[];
  /** What each paragraph says, as a number, each followed by where it begins and where it ends. */
  readonly said: Float64Array;
}

/** Reads what other reports need of a report. */
export function digestOf(report: Report, { file, name }: { file: string; name: string }): Digest {
  const { tree, identity, year } = report;
  const { text } = tree;
  const names = identity.bodies.map(({ value }) => detached(value));
  const tables = report.judged.map((table) => [table.form.key, digestTable(table)] as const);
  const [lastYear] = namedFiles(report, "上年报告");
  const start = tree.blocks[0]?.span ?? tree.frontMatter?.span ?? { start: 0, end: 0 };
  return {
    file,
    name,
    lines: lineStartsOf(text),
    print: printOf(report),
    body: names[0],
    key: fullestKey(names),
    year,
    edition: report.formIsKnown ? report.form.edition : undefined,
    head: firstLine(text, identity.title?.span ?? start),
    tables: new Map(tables),
    lastYear,
    members: namedFiles(report, "汇总"),
    paragraphs: paragraphsOf(report),
    said: Float64Array.from(saidIn(report).flatMap(({ hash, span }) => [hash, span.start, span.end])),
  };
}

/** The files that an entry of the front matter names, each with its own place. */
export function namedFiles({ tree }: Report, key: string): readonly NamedFile[] {
  const entry = frontMatterEntry(tree, key);
  if (!entry) return [];
  const { value, valueSpan } = entry;
  const paths = (typeof value === "string" ? [value] : value).map((path) => detached(path.trim()));
  let from = valueSpan.start;
  return paths
    .filter((path) => path !== "")
    .map((path) => {
      const start = tree.text.indexOf(path, from);
      if (start < 0 || start + path.length > valueSpan.end) return { path, span: valueSpan };
      from = start + path.length;
      return { path, span: { start, end: from } };
    });
}

/** What tells a report's digest from that of another text, or of the same text read as another form. */
export function printOf({ tree, form }: Report): string {
  return `${hashOf(tree.text)} ${form.edition}`;
}
