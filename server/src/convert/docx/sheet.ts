import { sheetZh } from "../../messages/sheet.zh.ts";
import type { OfficialDocument } from "../official/document.ts";
import { textWidth } from "./measures.ts";
import type { StyleId } from "./styleForms.ts";
import { tableBorders } from "./styles.ts";
import { paragraph, tableEnd } from "./text.ts";
import { element, valued } from "./xml.ts";

/** What the sheet for the leader's signature tells beside the report's own name. */
export interface SignatureSheet {
  /** What the check still has; left out where nothing was checked. */
  readonly findings?: { readonly errors: number; readonly warnings: number } | undefined;
}

interface Field {
  readonly name: string;
  readonly value: string;
}

interface Row {
  /** One field, or two beside each other. */
  readonly fields: readonly Field[];
  readonly height: number;
}

const nameWidth = Math.round(textWidth * 0.17);
const halfValueWidth = Math.round(textWidth / 2) - nameWidth;
const wideValueWidth = textWidth - nameWidth;
/** 1.6 cm for a line, 3.5 cm where somebody writes a few words and signs. */
const heights = { line: 907, words: 1984 } as const;

/** The first page: what is to be signed, and blank fields for those who sign. */
export function sheetElements(document: OfficialDocument, { findings }: SignatureSheet): string {
  const { title = "", body = "", year } = document;
  const field = (name: string, value = ""): Field => ({ name, value });
  const rows: readonly Row[] = [
    { fields: [field(sheetZh.title, title)], height: heights.words },
    { fields: [field(sheetZh.body, body)], height: heights.line },
    {
      fields: [
        field(sheetZh.year, year === undefined ? "" : sheetZh.yearOf(year)),
        field(sheetZh.date, sheetZh.blankDate),
      ],
      height: heights.line,
    },
    { fields: [field(sheetZh.drafter), field(sheetZh.checker)], height: heights.line },
    { fields: [field(sheetZh.reviewer)], height: heights.words },
    { fields: [field(sheetZh.signer)], height: heights.words },
    ...(findings
      ? [
          {
            fields: [field(sheetZh.findings, sheetZh.findingsOf(findings.errors, findings.warnings))],
            height: heights.line,
          },
        ]
      : []),
  ];
  return element("w:tbl", {}, tableProperties, grid, headingRow, ...rows.map(rowElement)) + tableEnd;
}

/** The heading is a row without borders: as a line of text it would be taken for one of the report's title. */
const headingRow: string = element(
  "w:tr",
  {},
  element(
    "w:tc",
    {},
    element(
      "w:tcPr",
      {},
      element("w:tcW", { "w:w": textWidth, "w:type": "dxa" }),
      valued("w:gridSpan", 4),
      element(
        "w:tcBorders",
        {},
        ...["top", "left", "right"].map((side) => element(`w:${side}`, { "w:val": "nil" })),
      ),
    ),
    paragraph("SheetTitle", [{ text: sheetZh.heading }]),
  ),
);

const grid: string = element(
  "w:tblGrid",
  {},
  ...[nameWidth, halfValueWidth, nameWidth, textWidth - 2 * nameWidth - halfValueWidth].map((width) =>
    element("w:gridCol", { "w:w": width }),
  ),
);

const tableProperties: string = element(
  "w:tblPr",
  {},
  element("w:tblW", { "w:w": textWidth, "w:type": "dxa" }),
  valued("w:jc", "center"),
  tableBorders,
  element("w:tblLayout", { "w:type": "fixed" }),
);

function rowElement({ fields, height }: Row): string {
  const isAlone = fields.length === 1;
  return element(
    "w:tr",
    {},
    element(
      "w:trPr",
      {},
      element("w:cantSplit"),
      element("w:trHeight", { "w:val": height, "w:hRule": "atLeast" }),
    ),
    ...fields.flatMap(({ name, value }) => [
      cell("FieldName", name, nameWidth, 1),
      isAlone ? cell("FieldValue", value, wideValueWidth, 3) : cell("FieldValue", value, halfValueWidth, 1),
    ]),
  );
}

function cell(style: StyleId, text: string, width: number, colSpan: number): string {
  return element(
    "w:tc",
    {},
    element(
      "w:tcPr",
      {},
      element("w:tcW", { "w:w": width, "w:type": "dxa" }),
      colSpan > 1 ? valued("w:gridSpan", colSpan) : "",
      valued("w:vAlign", "center"),
    ),
    paragraph(style, text === "" ? [] : [{ text }]),
  );
}
