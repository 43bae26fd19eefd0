import type { TableKey } from "../../../server/src/schema/types.ts";
import { say } from "./claims.ts";
import { copy, hush } from "./edit.ts";
import { otherForm } from "./faults-sections.ts";
import { paragraph } from "./prose.ts";
import type { Random } from "./random.ts";
import { note } from "./sheet.ts";
import { cell, forgeTables } from "./tables.ts";
import type { Expected, Fault, Faulty, Model, SectionModel, TableModel } from "./types.ts";

/** Whole tables: missing, run together, pictured, blank, doubled, of the other edition. */
const keys: readonly TableKey[] = ["disclosure", "requests", "proceedings"];

export const tableFaults: readonly Fault[] = [
  ...keys.flatMap((key) => [
    onTable(`${key}.table-missing`, key, "table.missing", "error", (section) => {
      section.tables = [];
    }),
    onTable(`${key}.table-flattened`, key, "table.unreadable", "warning", (section, table) => {
      section.paragraphs = [...section.paragraphs, paragraph(say(flattened(table)))];
      section.tables = [];
      section.after = [];
    }),
    onTable(`${key}.table-pictured`, key, "table.unreadable", "warning", (section, _table, random) => {
      const name = random.pick(["表格.png", "images/image001.png", "%E8%A1%A8.jpg"]);
      section.paragraphs = [...section.paragraphs, { kind: "raw", sentences: [say(`![表格](${name})`)] }];
      section.tables = [];
      section.after = [];
    }),
    onTable(`${key}.table-duplicate`, key, "table.duplicate", "warning", (section, table) => {
      section.tables = [table, structuredClone(table)];
    }),
  ]),
  // A blank row of fifteen would leave nothing at all in some layouts, so table 四 is not blanked.
  ...(["disclosure", "requests"] as const).map((key) =>
    onTable(`${key}.table-blank`, key, "table.blank", "warning", (_section, table) => {
      for (const row of table.blocks.flatMap((block) => block.rows)) {
        for (const column of Object.keys(row.cells)) row.cells[column] = cell("");
      }
    }),
  ),
  { id: "disclosure.table-edition", touches: "disclosure", apply: otherEdition },
];

function onTable(
  id: string,
  key: TableKey,
  rule: string,
  severity: Expected["severity"],
  change: (section: SectionModel, table: TableModel, random: Random) => void,
): Fault {
  const apply = (model: Model, random: Random): Faulty | undefined => {
    const faulty = copy(model);
    const section = faulty.sections.find((each) => each.key === key);
    const table = section?.tables[0];
    if (section === undefined || table === undefined) return undefined;
    hush(faulty, key);
    change(section, table, random);
    return { model: faulty, expected: [{ rule, severity, section: key, table: key }] };
  };
  return { id, touches: key, apply };
}

/** All words and numbers of a table in one line, as a PDF tool may leave them: not to be bound, ever. */
function flattened(table: TableModel): string {
  const lead = table.key === "requests" ? `${note} 申请人情况 法人或其他组织 ` : "";
  const words = table.blocks.flatMap((block) => [
    ...(block.caption === undefined ? [] : [block.caption]),
    block.stub,
    ...block.columns.map((column) => column.label),
    ...block.rows.flatMap((row) => [row.label, ...Object.values(row.cells).map((each) => each.text)]),
  ]);
  return `${lead}${words.filter((word) => word !== "").join(" ")}`;
}

/** Last year's form, or this year's in an old report: the table speaks as a whole, its rows do not. */
function otherEdition(model: Model, random: Random): Faulty | undefined {
  const faulty = copy(model);
  const section = faulty.sections.find((each) => each.key === "disclosure");
  if (section === undefined) return undefined;
  section.tables = [forgeTables(otherForm(model), model.kind, 20, random).disclosure];
  hush(faulty, "disclosure");
  return {
    model: faulty,
    expected: [{ rule: "table.edition", severity: "error", section: "disclosure", table: "disclosure" }],
  };
}
