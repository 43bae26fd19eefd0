import type { Run } from "../official/document.ts";
import { lineFor } from "./fit.ts";
import type { StyleId } from "./styleForms.ts";
import { element, escaped, valued } from "./xml.ts";

/** What a paragraph says otherwise than its style does. */
export interface ParagraphChanges {
  readonly staysWithNext?: boolean;
  readonly align?: "left" | "both";
  /** A size of type in half points, with a line to fit. */
  readonly size?: number | undefined;
  /** An indent at both sides, or at the left one. */
  readonly sides?: number;
  readonly left?: number;
  /** Space behind it. */
  readonly after?: number | undefined;
}

export function paragraph(style: StyleId, runs: readonly Run[], changes: ParagraphChanges = {}): string {
  const { staysWithNext, align, size, sides, left = sides, after } = changes;
  const properties = element(
    "w:pPr",
    {},
    valued("w:pStyle", style),
    staysWithNext ? element("w:keepNext") : "",
    size || after
      ? element("w:spacing", {
          "w:after": after,
          "w:line": size && lineFor(size),
          "w:lineRule": size && "exact",
        })
      : "",
    left ? element("w:ind", { "w:left": left, "w:right": sides }) : "",
    align ? valued("w:jc", align) : "",
  );
  return element("w:p", {}, properties, ...runs.map((run) => runElement(run, size)));
}

/** The empty paragraph that must stand between a table and another, and behind one at the end. */
export const tableEnd: string = element(
  "w:p",
  {},
  element(
    "w:pPr",
    {},
    element("w:spacing", { "w:before": 0, "w:after": 0, "w:line": 120, "w:lineRule": "exact" }),
    element("w:rPr", {}, valued("w:sz", 2)),
  ),
);

function runElement({ text, bold, italic }: Run, size: number | undefined): string {
  if (text === "") return "";
  return element(
    "w:r",
    {},
    // Quotation marks and dashes belong to the Chinese font, which only the hint decides.
    element(
      "w:rPr",
      {},
      element("w:rFonts", { "w:hint": "eastAsia" }),
      bold ? element("w:b") + element("w:bCs") : "",
      italic ? element("w:i") + element("w:iCs") : "",
      size ? valued("w:sz", size) + valued("w:szCs", size) : "",
    ),
    content(text),
  );
}

/** Text with its line breaks and tabs as Word writes them; blanks at the ends are kept. */
function content(text: string): string {
  return text
    .split(/(\r\n|[\n\r\v\f\u0085\u2028\u2029\t])/)
    .map((piece, at) => {
      if (at % 2 === 1) return element(piece === "\t" ? "w:tab" : "w:br");
      return piece === "" ? "" : element("w:t", { "xml:space": "preserve" }, escaped(piece));
    })
    .join("");
}
