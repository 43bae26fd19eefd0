import { blankTableText, lineEnding } from "../model/canonical.ts";
import { columnLabels } from "../model/labels.ts";
import type { Report } from "../model/report.ts";
import type { BlockForm, RowForm } from "../schema/types.ts";
import type { Grid } from "../syntax/tree.ts";
import { displayWidth, fold } from "../util/cjk.ts";
import type { CompletionOptions, Proposal } from "./completion.ts";
import type { Cell, CursorContext } from "./cursor.ts";
import { firstGap, fitted, inSlot, pipeRow } from "./written.ts";

type LabelContext = Extract<CursorContext, { kind: "label" }>;
type HeadContext = Extract<CursorContext, { kind: "head" }>;

/** The official labels that the block still lacks: as a whole row where nothing else stands in it. */
export function proposeRows(
  report: Report,
  context: LabelContext,
  offset: number,
  options: CompletionOptions,
): readonly Proposal[] {
  const { text } = report.tree;
  const { form, table, grid, block, cell, line } = context;
  const { messages } = options;
  const own = table?.rows.find(({ label }) => label?.slot.start === cell.slot.start);
  const typed = text.slice(Math.min(cell.span.start, offset), offset).trim();
  const rows = missingRows(context, own?.match === "exact" ? undefined : own?.form.key).map(
    (row): Proposal => {
      const detail = row === own?.form ? messages.ownLabelDetail : messages.rowDetail(form.name);
      const meaning = { table: form.key, row: row.key };
      const common = { label: row.label, kind: "row", detail, meaning, typed } as const;
      const shape = context.alone && cell.padded ? pipeShape(text, grid, block) : undefined;
      if (!shape) return { ...common, edit: inCell(text, cell, row.label, false) };
      const whole = pipeRow(row.label, shape);
      return { ...common, edit: { span: line, text: whole }, caret: firstGap(whole) };
    },
  );
  if (grid || report.tables.has(form.key) || typed !== "") return rows;
  const written = fitted(text, line, blankTableText(form, options.fill, lineEnding(text)));
  const whole: Proposal = {
    label: messages.blankTable(form.name),
    kind: "table",
    detail: messages.blankTableDetail(form.name),
    edit: { span: line, text: written },
    caret: firstGap(written),
    typed,
    meaning: { table: form.key },
  };
  return [whole];
}

/** The rows not bound yet, those that should follow the row above the caret first. `typing` is the caret's own row. */
function missingRows(
  { table, grid, block, line }: LabelContext,
  typing: string | undefined,
): readonly RowForm[] {
  const missing = block.rows.filter((row) => row.key === typing || !table?.byRow.has(row.key));
  const above = table?.rows.findLast((row) => row.grid === grid && row.gridRow.span.end <= line.start);
  const place = above ? block.rows.indexOf(above.form) : -1;
  const follows = (row: RowForm): boolean => block.rows.indexOf(row) > place;
  return [...missing.filter(follows), ...missing.filter((row) => !follows(row))];
}

/** The width of each slot of a pipe table's rows; undefined where a whole row has no plain shape of its own. */
function pipeShape(text: string, grid: Grid | undefined, block: BlockForm): readonly number[] | undefined {
  if (grid?.layout !== "gfm") return undefined;
  const [model] = grid.rows;
  if (!model || model.cells.length !== block.columns.length + 1) return undefined;
  return model.cells.map(({ slot }) => displayWidth(text.slice(slot.start, slot.end)));
}

/** The labels that the head still lacks. */
export function proposeColumns(
  report: Report,
  { form, block, cell, at, row }: HeadContext,
  offset: number,
  { messages }: CompletionOptions,
): readonly Proposal[] {
  const { text } = report.tree;
  const typed = text.slice(Math.min(cell.span.start, offset), offset).trim();
  const { exact } = columnLabels(block);
  const named = new Set(row.map((each) => exact.get(fold(each))?.form));
  const missing = block.columns.filter((column) => !named.has(column));
  const detail = messages.columnDetail(form.name);
  const columns = missing.map(
    ({ key, label }): Proposal => ({
      label,
      kind: "column",
      detail,
      edit: inCell(text, cell, label, false),
      typed,
      meaning: { table: form.key, column: key },
    }),
  );
  if (at > 0) return columns;
  const stub = {
    label: block.stub,
    kind: "column",
    detail,
    edit: inCell(text, cell, block.stub, false),
    typed,
  } as const;
  return [stub, ...columns];
}

/** Writes into a cell: over its whole slot where it has padding, else over its content alone. */
function inCell(text: string, cell: Cell, label: string, toRight: boolean): Proposal["edit"] {
  return cell.padded
    ? { span: cell.slot, text: inSlot(text, cell, label, toRight) }
    : { span: cell.span, text: label };
}
