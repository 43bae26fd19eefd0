import type { Element } from "./opened.ts";

/**
 * The order of children as the schema of WordprocessingML (ECMA-376, part 1) has it, for what the writer uses. Word
 * does not open a file that has them otherwise.
 */
const orders: Readonly<Record<string, string>> = {
  "w:document": "w:body",
  "w:tbl": "w:tblPr w:tblGrid w:tr",
  "w:tr": "w:trPr w:tc",
  "w:tc": "w:tcPr w:p",
  "w:p": "w:pPr w:r",
  "w:r": "w:rPr w:br w:t w:tab w:fldChar w:instrText",
  "w:pPr":
    "w:pStyle w:keepNext w:keepLines w:pageBreakBefore w:widowControl w:numPr w:pBdr w:shd w:tabs w:snapToGrid w:spacing w:ind w:contextualSpacing w:mirrorIndents w:jc w:textAlignment w:outlineLvl w:rPr w:sectPr",
  "w:rPr":
    "w:rStyle w:rFonts w:b w:bCs w:i w:iCs w:strike w:color w:spacing w:w w:kern w:position w:sz w:szCs w:highlight w:u w:vertAlign w:lang",
  "w:tblPr":
    "w:tblStyle w:tblpPr w:tblOverlap w:tblW w:jc w:tblCellSpacing w:tblInd w:tblBorders w:shd w:tblLayout w:tblCellMar w:tblLook",
  "w:tblBorders": "w:top w:left w:bottom w:right w:insideH w:insideV",
  "w:tcBorders": "w:top w:left w:bottom w:right",
  "w:tblCellMar": "w:top w:left w:bottom w:right",
  "w:tblGrid": "w:gridCol",
  "w:trPr": "w:cantSplit w:trHeight w:tblHeader w:jc",
  "w:tcPr":
    "w:cnfStyle w:tcW w:gridSpan w:vMerge w:tcBorders w:shd w:noWrap w:tcMar w:textDirection w:tcFitText w:vAlign",
  "w:sectPr":
    "w:headerReference w:footerReference w:type w:pgSz w:pgMar w:pgBorders w:pgNumType w:cols w:vAlign w:titlePg w:docGrid",
  "w:style": "w:name w:basedOn w:next w:link w:uiPriority w:semiHidden w:qFormat w:pPr w:rPr w:tblPr",
  "w:styles": "w:docDefaults w:latentStyles w:style",
  "w:docDefaults": "w:rPrDefault w:pPrDefault",
  "w:font": "w:altName w:panose1 w:charset w:family w:notTrueType w:pitch w:sig",
  "w:settings":
    "w:view w:zoom w:mirrorMargins w:defaultTabStop w:evenAndOddHeaders w:characterSpacingControl w:compat w:themeFontLang w:clrSchemeMapping w:decimalSymbol w:listSeparator",
  "w:compat":
    "w:spaceForUL w:balanceSingleByteDoubleByteWidth w:doNotLeaveBackslashAlone w:ulTrailSpace w:doNotExpandShiftReturn w:adjustLineHeightInTable w:useFELayout w:compatSetting",
};
/** Its content is in the order of the text, behind its properties. */
const run = "w:r";

/** Every place where children stand in another order than the schema's, or one that is not in it. */
export function misplaced(element: Element): readonly string[] {
  const order = orders[element.name]?.split(" ");
  const wrong: string[] = [];
  let last = 0;
  for (const child of element.children) {
    const at = order?.indexOf(child.name) ?? 0;
    if (order && (at === -1 || (at < last && (element.name !== run || at === 0))))
      wrong.push(`${child.name} in ${element.name}`);
    last = Math.max(last, at);
    wrong.push(...misplaced(child));
  }
  return wrong;
}
