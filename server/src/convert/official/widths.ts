import type { BlockForm, TableForm } from "../../schema/types.ts";

/** How many columns of labels the printed form has left of a block's values. */
export function labelColumnsOf(block: BlockForm): number {
  return block.rowsRun === "across" ? 0 : Math.max(...block.rows.map(({ printed }) => printed.length));
}

/** How many columns the printed table has. */
export function widthOf({ blocks }: TableForm): number {
  return Math.max(
    ...blocks.map((block) =>
      block.rowsRun === "across"
        ? block.rows.length * block.columns.length
        : labelColumnsOf(block) + block.columns.length,
    ),
  );
}

/** A label column that others follow holds the name of a group in a few characters to the line. */
const groupColumn = 1.5;
const innermostColumn = 3.2;

/** The share of each column in the width of the page. */
export function widthsOf(form: TableForm): readonly number[] {
  const labels = Math.max(...form.blocks.map(labelColumnsOf));
  const weights = Array.from({ length: widthOf(form) }, (_, at) =>
    at >= labels || labels === 1 ? 1 : at === labels - 1 ? innermostColumn : groupColumn,
  );
  return shares(weights);
}

export function shares(weights: readonly number[]): readonly number[] {
  const all = weights.reduce((sum, each) => sum + each, 0);
  return weights.map((each) => each / all);
}
