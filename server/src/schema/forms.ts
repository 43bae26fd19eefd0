import { form2019 } from "./form2019.ts";
import { form2021 } from "./form2021.ts";
import type { BlockForm, Edition, Form, RowForm, TableForm } from "./types.ts";

/** All editions of the form, oldest first. */
export const forms: readonly Form[] = [form2019, form2021];

const byEdition = new Map(forms.map((form) => [form.edition, form]));

export function formOf(edition: Edition): Form {
  return byEdition.get(edition) ?? form2021;
}

/** The form that applies to a report about `year`; undefined for years before the first form. */
export function formForYear(year: number): Form | undefined {
  return forms.findLast((form) => form.firstYear <= year);
}

/** The editions that a setting or a 版式 entry may name. */
export function editionNamed(name: string): Edition | undefined {
  return forms.find((form) => form.edition === name)?.edition;
}

/** The rows that carry numbers, in the form's order. */
export function dataRows(block: BlockForm): readonly RowForm[] {
  return block.rows.filter((row) => row.items === undefined);
}

/** The block that a row key belongs to. */
export function blockOfRow(table: TableForm, key: string): BlockForm | undefined {
  return table.blocks.find((block) => block.rows.some((row) => row.key === key));
}
