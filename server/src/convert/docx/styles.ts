import { hasHan } from "../../util/cjk.ts";
import { characters, type FontRole, fonts, sizes, tightening } from "./measures.ts";
import { type StyleForm, type StyleLayout, styleForms } from "./styleForms.ts";
import { element, valued, xmlPart } from "./xml.ts";

export const wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

export function stylesPart(): string {
  return xmlPart(
    element(
      "w:styles",
      { "xmlns:w": wordNamespace },
      element(
        "w:docDefaults",
        {},
        element(
          "w:rPrDefault",
          {},
          element("w:rPr", {}, type({ font: "body", size: sizes.three }), language),
        ),
        element("w:pPrDefault"),
      ),
      `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>`,
      `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>`,
      `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`,
      `<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>`,
      ...styleForms.map(styleElement),
      `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="39"/><w:tblPr>${tableBorders}</w:tblPr></w:style>`,
    ),
  );
}

const language = element("w:lang", { "w:val": "en-US", "w:eastAsia": "zh-CN", "w:bidi": "ar-SA" });

export const tableBorders: string = element(
  "w:tblBorders",
  {},
  ...["top", "left", "bottom", "right", "insideH", "insideV"].map((side) =>
    element(`w:${side}`, { "w:val": "single", "w:sz": 4, "w:space": 0, "w:color": "auto" }),
  ),
);

function styleElement(form: StyleForm): string {
  return element(
    "w:style",
    {
      "w:type": "paragraph",
      // Word's own styles have English names.
      "w:customStyle": hasHan(form.name) ? 1 : undefined,
      "w:styleId": form.id,
    },
    valued("w:name", form.name),
    valued("w:basedOn", "Normal"),
    form.next ? valued("w:next", form.next) : "",
    element("w:qFormat"),
    element("w:pPr", {}, layoutProperties(form.layout), outlineProperty(form.outline)),
    element("w:rPr", {}, type(form)),
  );
}

function outlineProperty(outline: number | undefined): string {
  return outline === undefined ? "" : valued("w:outlineLvl", outline - 1);
}

/** In the order that the schema prescribes; Word refuses another. */
function layoutProperties(layout: StyleLayout): string {
  const { before = 0, after = 0, line } = layout;
  return [
    layout.staysWithNext ? element("w:keepNext") + element("w:keepLines") : "",
    element("w:spacing", {
      "w:before": before,
      "w:after": after,
      "w:line": line,
      "w:lineRule": "exact",
    }),
    indent(layout),
    layout.joins ? element("w:contextualSpacing") : "",
    valued("w:jc", layout.align),
  ].join("");
}

function indent({ firstLine = 0, left = 0, right = 0 }: StyleLayout): string {
  if (firstLine === 0 && left === 0 && right === 0) return "";
  const first = characters(firstLine);
  const before = characters(left);
  const behind = characters(right);
  return element("w:ind", {
    "w:leftChars": left ? before.chars : undefined,
    "w:left": left ? before.length : undefined,
    "w:rightChars": right ? behind.chars : undefined,
    "w:right": right ? behind.length : undefined,
    "w:firstLineChars": firstLine ? first.chars : undefined,
    "w:firstLine": firstLine ? first.length : undefined,
  });
}

function type({ font, size, bold }: { font: FontRole; size: number; bold?: true }): string {
  const { name } = fonts[font];
  return [
    element("w:rFonts", { "w:ascii": name, "w:eastAsia": name, "w:hAnsi": name, "w:cs": "Times New Roman" }),
    bold ? element("w:b") + element("w:bCs") : "",
    size === sizes.three ? valued("w:spacing", tightening) : "",
    valued("w:sz", size),
    valued("w:szCs", size),
  ].join("");
}
