import type { Report } from "../model/report.ts";
import type { Finding, FindingData } from "../rules/finding.ts";
import { cellName, fullTitle, quoted, rowForm } from "../rules/support/names.ts";
import { forms } from "../schema/forms.ts";
import type { Form, TableForm } from "../schema/types.ts";

/**
 * The form's keys for a finding in a file whose lines nobody can find: its section as well, where the finding itself
 * does not name one.
 */
export function placedData({ outline }: Report, { data = {}, span }: Finding): FindingData {
  if (data.section !== undefined) return data;
  const section = outline.sections.findLast(({ heading }) => heading.line.span.start <= span.start);
  return section ? { section: section.form.key, ...data } : data;
}

/** `三、收到和处理政府信息公开申请情况 表三 “1.属于国家秘密”×自然人`: a place by the names that stand in the report. */
export function placeName({ section, table, row, column }: FindingData, edition: string | null): string {
  const newestFirst = forms.toReversed();
  const form: Form | undefined = newestFirst.find((each) => each.edition === edition) ?? newestFirst[0];
  const known = form?.sections.find(({ key }) => key === section);
  const title = known ? [fullTitle(known)] : [];
  if (!form || !table) return title.join(" ");
  // A table of another edition keeps its own names.
  const own = [form, ...newestFirst].map(({ tables }) => tables[table]);
  const found = own.find((each) => row === undefined || rowForm(each, row)) ?? form.tables[table];
  const cell = row === undefined ? [] : [cellWords(found, row, column)];
  return [...title, found.name, ...cell].join(" ");
}

function cellWords(table: TableForm, row: string, column: string | undefined): string {
  if (column === undefined) return `“${quoted(rowForm(table, row)?.label ?? row)}”`;
  return cellName(table, { row, column }).replace("”", "”×");
}
