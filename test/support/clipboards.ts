// The clipboards of several programs, in the shapes that they really leave there, about tables whose numbers are known.
import { tableText } from "../../server/src/model/canonical.ts";
import { form2021 } from "../../server/src/schema/form2021.ts";
import { dataRows } from "../../server/src/schema/forms.ts";
import type { BlockForm, RowForm, TableForm, TableKey } from "../../server/src/schema/types.ts";

/** A cell of a printed table. */
interface Printed {
  readonly text: string;
  readonly across?: number;
  readonly down?: number;
}
type PrintedTable = readonly (readonly Printed[])[];

const labels = (...texts: readonly string[]): readonly Printed[] => texts.map((text) => ({ text }));

/** The number of a row's cell in a column. */
export type Numbers = (row: string, column: string) => string;

/** Some number for every cell of the form, each row and column with others. */
export function numberOf(row: string, column: string): string {
  let sum = row.length * 7 + column.length * 3;
  for (const char of row + column) sum = (sum * 31 + char.charCodeAt(0)) % 997;
  return column === "feeAmount" ? `${sum}.31` : String(sum % 40);
}

/** What a paste of the whole table makes. */
export function canonical(key: TableKey): string {
  return tableText(form2021.tables[key], (row, column) =>
    row.items ? undefined : numberOf(row.key, column),
  );
}

function numbersOf(row: RowForm, block: BlockForm, numbers: Numbers): readonly Printed[] {
  return labels(...block.columns.map(({ key }) => numbers(row.key, key)));
}

const corner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

/** Table 三 as it is printed: three columns of labels, merged across and down. */
function printedRequests({ blocks: [block] }: TableForm, numbers: Numbers): PrintedTable {
  if (!block) return [];
  const outcomes = block.rows.find(({ key }) => key === "outcomes");
  const rows: (readonly Printed[])[] = [
    [
      { text: corner, across: 3, down: 3 },
      { text: "申请人情况", across: 7 },
    ],
    [
      { text: "自然人", down: 2 },
      { text: "法人或其他组织", across: 5 },
      { text: "总计", down: 2 },
    ],
    labels("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"),
  ];
  const began = new Set<string>();
  for (const row of dataRows(block)) {
    const groups = block.rows.filter(
      ({ items }) => items?.includes(row.key) || (items === outcomes?.items && row.key === "processed"),
    );
    const own = groups.flatMap((group): Printed[] => {
      if (began.has(group.key)) return [];
      began.add(group.key);
      const items = group.items?.length ?? 0;
      return [{ text: group.label, down: group === outcomes ? items + 1 : items }];
    });
    rows.push([...own, { text: row.label, across: 3 - groups.length }, ...numbersOf(row, block, numbers)]);
  }
  return rows;
}

/** Table 四 as it is printed: one row of fifteen. */
function printedProceedings({ blocks: [block] }: TableForm, numbers: Numbers): PrintedTable {
  if (!block) return [];
  return [
    [
      { text: "行政复议", across: 5, down: 2 },
      { text: "行政诉讼", across: 10 },
    ],
    [
      { text: "未经复议直接起诉", across: 5 },
      { text: "复议后起诉", across: 5 },
    ],
    block.rows.flatMap(() => labels("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")),
    block.rows.flatMap((row) => numbersOf(row, block, numbers)),
  ];
}

/** Table 二 as it is printed: one table, a caption above each of its blocks. */
function printedDisclosure({ blocks }: TableForm, numbers: Numbers): PrintedTable {
  return blocks.flatMap((block) => {
    const across = 3 / block.columns.length;
    const wide = (cell: Printed): Printed => ({ ...cell, across });
    return [
      [{ text: block.caption ?? "", across: 4 }],
      [{ text: block.stub }, ...labels(...block.columns.map(({ label }) => label)).map(wide)],
      ...block.rows.map((row) => [{ text: row.label }, ...numbersOf(row, block, numbers).map(wide)]),
    ];
  });
}

const printed: Readonly<Record<TableKey, PrintedTable>> = {
  disclosure: printedDisclosure(form2021.tables.disclosure, numberOf),
  requests: printedRequests(form2021.tables.requests, numberOf),
  proceedings: printedProceedings(form2021.tables.proceedings, numberOf),
};

const spansOf = ({ across = 1, down = 1 }: Printed, quote = ""): string =>
  (across > 1 ? ` colspan=${quote}${across}${quote}` : "") +
  (down > 1 ? ` rowspan=${quote}${down}${quote}` : "");

const entities = (text: string): string => text.replaceAll("“", "&ldquo;").replaceAll("”", "&rdquo;");

function word(table: PrintedTable): string {
  const cell = (each: Printed): string =>
    `  <td width=64${spansOf(each)} valign=top style='width:48.0pt;border:solid windowtext 1.0pt;mso-border-alt:\n  solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt'>\n  <p class=MsoNormal align=center style='text-align:center'><span\n  style='font-family:宋体;mso-ascii-font-family:Calibri'>${each.text.length > 12 ? `${each.text.slice(0, 9)}\n  ${each.text.slice(9)}` : each.text}<span lang=EN-US><o:p></o:p></span></span></p>\n  </td>\n`;
  const rows = table.map(
    (row, at) => ` <tr style='mso-yfti-irow:${at};height:15.6pt'>\n${row.map(cell).join("")} </tr>\n`,
  );
  const widths = ` <![if !supportMisalignedColumns]>\n <tr height=0>\n  <td width=64 style='border:none'></td>\n  <td width=99 style='border:none'></td>\n </tr>\n <![endif]>\n`;
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"\nxmlns:w="urn:schemas-microsoft-com:office:word"\nxmlns="http://www.w3.org/TR/REC-html40">\n\n<head>\n<meta http-equiv=Content-Type content="text/html; charset=utf-8">\n<meta name=Generator content="Microsoft Word 15">\n<link rel=File-List href="file:///C:/Temp/msohtmlclip1/01/clip_filelist.xml">\n<!--[if gte mso 9]><xml>\n <w:WordDocument>\n  <w:View>Normal</w:View><w:Zoom>0</w:Zoom>\n </w:WordDocument>\n</xml><![endif]-->\n<style>\n<!--\n /* Font Definitions */\n @font-face\n\t{font-family:宋体;\n\tpanose-1:2 1 6 0 3 1 1 1 1 1;}\n-->\n</style>\n<!--[if gte mso 10]>\n<style>\n /* Style Definitions */\n table.MsoNormalTable\n\t{mso-style-name:普通表格;}\n</style>\n<![endif]-->\n</head>\n\n<body lang=ZH-CN style='tab-interval:21.0pt'>\n<!--StartFragment-->\n\n<div align=center>\n\n<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0\n style='border-collapse:collapse;border:none;mso-yfti-tbllook:1184'>\n${rows.join("")}${widths}</table>\n\n</div>\n\n<!--EndFragment-->\n</body>\n\n</html>\n`;
}

function excel(table: PrintedTable): string {
  const cell = (each: Printed): string =>
    `  <td${spansOf(each)} class=${/^\d/.test(each.text) ? "xl66 align=right" : "xl65"} style='border-left:none'>${entities(each.text)}</td>\n`;
  const rows = table.map(
    (row) => ` <tr height=19 style='height:14.25pt'>\n${row.map(cell).join("")} </tr>\n`,
  );
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"\nxmlns:x="urn:schemas-microsoft-com:office:excel"\nxmlns="http://www.w3.org/TR/REC-html40">\n\n<head>\n<meta http-equiv=Content-Type content="text/html; charset=utf-8">\n<meta name=ProgId content=Excel.Sheet>\n<style>\n<!--table\n\t{mso-displayed-decimal-separator:"\\.";\n\tmso-displayed-thousand-separator:"\\,";}\n.xl65\n\t{mso-style-parent:style0;\n\twhite-space:normal;}\n-->\n</style>\n</head>\n\n<body link="#0563C1" vlink="#954F72">\n\n<table border=0 cellpadding=0 cellspacing=0 width=1080 style='border-collapse:\n collapse;width:810pt'>\n<!--StartFragment-->\n <col width=72 span=15 style='width:54pt'>\n${rows.join("")}<!--EndFragment-->\n</table>\n\n</body>\n\n</html>\n`;
}

function wps(table: PrintedTable): string {
  const cell = (each: Printed): string =>
    `<td width="71"${spansOf(each, '"')} style="width:53.4pt;mso-border-alt:solid windowtext 0.5000pt;"><p class=MsoNormal><span style="mso-spacerun:'yes';font-family:宋体;">${each.text === "" ? "" : `<font face="宋体" >${each.text}</font>`}</span><span style="mso-spacerun:'yes';"><o:p></o:p></span></p></td>`;
  const rows = table.map((row) => `<tr style="height:20pt;">${row.map(cell).join("")}</tr>`);
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Word.Document><meta name=Generator content="Microsoft Word 14"><title></title><!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>办公室</o:Author><o:Version>14.00</o:Version></o:DocumentProperties></xml><![endif]--><style>@font-face{font-family:"宋体";}p.MsoNormal{mso-style-name:正文;margin:0pt;}</style></head><body style="tab-interval:21pt;"><!--StartFragment--><table class=MsoTableGrid border="1" cellspacing="0" style="border-collapse:collapse;">${rows.join("")}</table><!--EndFragment--></body></html>`;
}

function libreOffice(table: PrintedTable): string {
  const cell = (each: Printed): string =>
    `<td${spansOf(each, '"')} height="17" align="center" valign=middle sdnum="2052;"><p align="center"><font face="Liberation Serif">${each.text === "" ? "<br/>" : each.text}</font></p>\n</td>\n`;
  const rows = table.map((row) => `\t<tr>\n\t\t${row.map(cell).join("\t\t")}\t</tr>\n`);
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">\n<html>\n<head>\n<meta http-equiv="content-type" content="text/html; charset=utf-8"/>\n<title></title>\n<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>\n<style type="text/css">\n\t\t@page { size: 21cm 29.7cm; margin: 2cm }\n\t\tp { line-height: 115% }\n</style>\n</head>\n<body lang="zh-CN" link="#000080" dir="ltr"><table width="665" cellpadding="4" cellspacing="0">\n\t<col width="64"/>\n${rows.join("")}</table>\n</body>\n</html>`;
}

function browser(table: PrintedTable, head: string): string {
  const cell = (each: Printed): string =>
    `<td${spansOf(each, '"')} style="margin: 0px; padding: 0px; border-width: 1px; border-style: solid;"><p style="text-align: center;"><span style="font-size: 14px;">${each.text === "" ? "&nbsp;" : each.text}</span></p></td>`;
  const rows = table.map((row) => `<tr style="height: 34px;">${row.map(cell).join("")}</tr>`);
  return `${head}<table width="619" style="border-collapse: collapse; color: rgb(51, 51, 51); font-family: &quot;Microsoft YaHei&quot;; orphans: 2;"><tbody>${rows.join("")}</tbody></table>`;
}

/** Each program's html for a table of the form. */
export const programs: Readonly<Record<string, (key: TableKey) => string>> = {
  Word: (key) => word(printed[key]),
  Excel: (key) => excel(printed[key]),
  WPS: (key) => wps(printed[key]),
  LibreOffice: (key) => libreOffice(printed[key]),
  Chrome: (key) => browser(printed[key], '<meta charset="utf-8">'),
  Edge: (key) =>
    `<html><body>\r\n<!--StartFragment-->${browser(printed[key], "")}<!--EndFragment-->\r\n</body>\r\n</html>`,
  "no closing tags": (key) =>
    `<table>${printed[key].map((row) => `<tr>${row.map((each) => `<td${spansOf(each)}>${each.text}`).join("")}`).join("")}`,
};

/** The same table as tab-separated text, what a span covers blank. */
export const tabText = (key: TableKey): string => tabbed(printed[key]);

function tabbed(table: PrintedTable): string {
  const covered: string[][] = [];
  const rows = table.map((row, at) => {
    const cells = covered[at] ?? [];
    for (const { text, across = 1, down = 1 } of row) {
      let column = 0;
      while (cells[column] !== undefined) column++;
      for (let below = 0; below < down; below++) {
        const line = covered[at + below] ?? [];
        covered[at + below] = line;
        for (let right = 0; right < across; right++) line[column + right] = below + right === 0 ? text : "";
      }
      if (covered[at] !== cells)
        for (const [index, value] of (covered[at] ?? []).entries()) cells[index] = value;
    }
    return (covered[at] ?? cells).map((cell) => cell ?? "").join("\t");
  });
  return `${rows.join("\r\n")}\r\n`;
}

/** The numbers alone, as a sheet copies them. */
export function numbersText(key: TableKey): string {
  const [block] = form2021.tables[key].blocks;
  if (!block) return "";
  return dataRows(block)
    .map(
      (row) =>
        `${numbersOf(row, block, numberOf)
          .map(({ text }) => text)
          .join("\t")}\r\n`,
    )
    .join("");
}

/** What a web page's table 三 leaves on the clipboard, of either edition and with these numbers. */
export function requestsFromPage(table: TableForm, numbers: Numbers): { html: string; text: string } {
  const cells = printedRequests(table, numbers);
  return { html: browser(cells, '<meta charset="utf-8">'), text: tabbed(cells) };
}
