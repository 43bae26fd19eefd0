import { blockText, lineEnding } from "../model/canonical.ts";
import type { JudgedTable, Report } from "../model/report.ts";
import { cellAt, cellSpan } from "../model/table.ts";
import type { RowForm } from "../schema/types.ts";
import { firstLine, framed, lineEnd } from "../util/lines.ts";
import type { Edit, Found, Rule } from "./finding.ts";
import { insert } from "./support/edits.ts";
import { quoted } from "./support/names.ts";
import { insertRows, neighbour } from "./support/newRow.ts";

export const rowMissing: Rule = {
  id: "row.missing",
  severity: "error",
  *check(report) {
    for (const table of report.judged) {
      const standIn = groupsForItems(table);
      for (const group of standIn) yield oneRowGroup(table, group);
      const items = new Set(standIn.flatMap((group) => group.items ?? []));
      const missing = table.missingRows.filter((row) => !items.has(row.key));
      for (const run of runs(table, missing)) yield found(report, table, run);
    }
  },
};

/** Group rows that carry numbers in place of all their items: （六） as one row on the newer form. */
function groupsForItems(table: JudgedTable): readonly RowForm[] {
  const missing = new Set(table.missingRows.map((row) => row.key));
  return table.rows.flatMap(({ form, block }) => {
    const filled = block.columns.some(
      (column) => (cellAt(table, form.key, column.key)?.value.kind ?? "blank") !== "blank",
    );
    return form.items?.every((item) => missing.has(item)) && filled ? [form] : [];
  });
}

function oneRowGroup(table: JudgedTable, group: RowForm): Found {
  const row = table.byRow.get(group.key);
  const { key, section } = table.form;
  return {
    span: row?.label ? cellSpan(row.label) : table.span,
    say: (t) => t.rowMissingItems(quoted(group.label), group.items?.length ?? 0),
    data: { section, table: key, row: group.key },
  };
}

/** Missing rows that follow one another on the form, grouped. */
function runs(table: JudgedTable, missing: readonly RowForm[]): readonly RowForm[][] {
  const all = table.form.blocks.flatMap((block) => block.rows.filter((row) => !row.items));
  const grouped: RowForm[][] = [];
  for (const row of missing) {
    const last = grouped.at(-1)?.at(-1);
    if (last && all.indexOf(row) === all.indexOf(last) + 1) grouped.at(-1)?.push(row);
    else grouped.push([row]);
  }
  return grouped;
}

function found(report: Report, table: JudgedTable, run: readonly RowForm[]): Found {
  const labels = run.map((row) => quoted(row.label));
  const [first] = run;
  const beside = first && neighbour(table, first);
  const { key, section, name } = table.form;
  const edit = edits(report, table, run);
  return {
    span: beside?.row.label ? cellSpan(beside.row.label) : firstLine(report.tree.text, table.span),
    say: (t) => t.rowMissing(name, labels),
    data: { section, table: key, ...(first ? { row: first.key } : {}) },
    ...(edit ? { fixes: () => [{ say: (t) => t.insertRows(labels), safe: false, edits: edit }] } : {}),
  };
}

function edits({ tree }: Report, table: JudgedTable, run: readonly RowForm[]): readonly Edit[] | undefined {
  const [first] = run;
  const block = first && table.form.blocks.find((each) => each.rows.includes(first));
  if (!first || !block) return undefined;
  const eol = lineEnding(tree.text);
  const beside = neighbour(table, first);
  if (!beside) {
    const offset = lineEnd(tree.text, table.span.end);
    return [
      insert(
        offset,
        framed(
          tree.text,
          offset,
          blockText(block, () => undefined, eol),
          eol,
        ),
      ),
    ];
  }
  const own = run.filter((row) => block.rows.includes(row));
  const edit = insertRows(tree.text, beside.row, own, beside.place, eol);
  return edit && own.length === run.length ? [edit] : undefined;
}
