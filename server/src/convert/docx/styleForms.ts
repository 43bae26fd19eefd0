import { type FontRole, lineHeight, sizes } from "./measures.ts";

export type StyleId =
  | "Title"
  | "Heading1"
  | "Heading2"
  | "Heading3"
  | "Heading4"
  | "Heading5"
  | "BodyText"
  | "ListParagraph"
  | "Quote"
  | "Signature"
  | "PlainText"
  | "TableText"
  | "TableHead"
  | "TableNote"
  | "Footer"
  | "SheetTitle"
  | "FieldName"
  | "FieldValue";

/** A style of paragraphs. Ids and names are Word's own where it has such a style, so that its panes know them. */
export interface StyleForm {
  readonly id: StyleId;
  readonly name: string;
  readonly font: FontRole;
  readonly size: number;
  readonly bold?: true;
  /** From 1; what stands in the navigation pane. */
  readonly outline?: number;
  readonly next?: StyleId;
  readonly layout: StyleLayout;
}

export interface StyleLayout {
  readonly align: "left" | "right" | "center" | "both";
  readonly line: number;
  readonly before?: number;
  readonly after?: number;
  /** Indents in characters. */
  readonly firstLine?: number;
  readonly left?: number;
  readonly right?: number;
  /** Stays on the page of what follows. */
  readonly staysWithNext?: true;
  /** The space before it is left out between two of its kind. */
  readonly joins?: true;
}

const running: StyleLayout = { align: "both", line: lineHeight, firstLine: 2 };
const heading: StyleLayout = { align: "left", line: lineHeight, firstLine: 2, staysWithNext: true };
const next: StyleId = "BodyText";

export const styleForms: readonly StyleForm[] = [
  {
    id: "Title",
    name: "Title",
    font: "title",
    size: sizes.two,
    next,
    layout: { align: "center", line: 640, after: lineHeight, staysWithNext: true },
  },
  {
    id: "Heading1",
    name: "heading 1",
    font: "heading",
    size: sizes.three,
    outline: 1,
    next,
    layout: heading,
  },
  {
    id: "Heading2",
    name: "heading 2",
    font: "subheading",
    size: sizes.three,
    outline: 2,
    next,
    layout: heading,
  },
  {
    id: "Heading3",
    name: "heading 3",
    font: "body",
    size: sizes.three,
    bold: true,
    outline: 3,
    next,
    layout: heading,
  },
  { id: "Heading4", name: "heading 4", font: "body", size: sizes.three, outline: 4, next, layout: heading },
  { id: "Heading5", name: "heading 5", font: "body", size: sizes.three, outline: 5, next, layout: heading },
  { id: "BodyText", name: "Body Text", font: "body", size: sizes.three, layout: running },
  { id: "ListParagraph", name: "List Paragraph", font: "body", size: sizes.three, layout: running },
  {
    id: "Quote",
    name: "Quote",
    font: "subheading",
    size: sizes.three,
    layout: { align: "both", line: lineHeight, left: 2, right: 2 },
  },
  {
    id: "Signature",
    name: "Signature",
    font: "body",
    size: sizes.three,
    layout: { align: "right", line: lineHeight, right: 4, before: lineHeight, joins: true },
  },
  {
    id: "PlainText",
    name: "Plain Text",
    font: "verbatim",
    size: sizes.five,
    layout: { align: "left", line: 300 },
  },
  {
    id: "TableText",
    name: "表格文字",
    font: "table",
    size: sizes.five,
    layout: { align: "center", line: 270 },
  },
  {
    id: "TableHead",
    name: "表格栏目",
    font: "heading",
    size: sizes.five,
    layout: { align: "center", line: 270 },
  },
  {
    id: "TableNote",
    name: "表格注记",
    font: "table",
    size: sizes.smallFive,
    layout: { align: "left", line: 230 },
  },
  { id: "Footer", name: "footer", font: "table", size: sizes.four, layout: { align: "right", line: 340 } },
  {
    id: "SheetTitle",
    name: "送签单标题",
    font: "title",
    size: sizes.two,
    layout: { align: "center", line: 640, after: lineHeight / 3 },
  },
  {
    id: "FieldName",
    name: "送签单栏目",
    font: "heading",
    size: sizes.three,
    layout: { align: "center", line: 500 },
  },
  {
    id: "FieldValue",
    name: "送签单内容",
    font: "body",
    size: sizes.three,
    layout: { align: "left", line: 500 },
  },
];
