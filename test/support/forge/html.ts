import type { TableWriter } from "./layouts.ts";
import type { Random } from "./random.ts";
import type { Sheet, SheetCell } from "./sheet.ts";
import { breaks, label, type Style } from "./style.ts";

interface Habits {
  tag: (name: string) => string;
  attributes: string;
  cellAttributes: string;
  paragraph: boolean;
  blank: string;
  headCells: boolean;
  breaks: number;
  entities: boolean;
}

/** An HTML table as a browser, Word or a content system writes it. */
export function html(style: Style, random: Random): TableWriter {
  const upper = random.chance(0.1);
  const habits: Habits = {
    tag: (name) => (upper ? name.toUpperCase() : name),
    attributes: random.pick([
      "",
      ' border="1" cellspacing="0" cellpadding="0"',
      ' class="MsoTable" style="border-collapse:collapse; width:100%"',
      " border=1",
    ]),
    cellAttributes: random.pick([
      "",
      ' style="text-align:center"',
      ' width="80" valign=center',
      " class='td'",
    ]),
    paragraph: random.chance(0.3),
    blank: random.pick(["", "&nbsp;", "&#160;"]),
    headCells: random.chance(0.4),
    breaks: random.pick([0, 0, 0.3]),
    entities: random.chance(0.3),
  };
  const sections = random.chance(0.5);
  const withHead = sections && random.chance(0.5);
  const shape = random.pick(["one", "rows", "cells"] as const);
  return (sheet) => tableHtml(sheet, habits, sections, withHead, shape, style, random);
}

function tableHtml(
  sheet: Sheet,
  habits: Habits,
  sections: boolean,
  withHead: boolean,
  shape: "one" | "rows" | "cells",
  style: Style,
  random: Random,
): string[] {
  const { tag } = habits;
  const body = sheet.rows.map((row) => row.map((cell) => cellHtml(cell, habits, style, random)));
  const heads = withHead ? sheet.headRows : 0;
  const rowLines = (row: readonly string[]): string[] =>
    shape === "cells"
      ? [`  <${tag("tr")}>`, ...row.map((cell) => `    ${cell}`), `  </${tag("tr")}>`]
      : [`<${tag("tr")}>${row.join("")}</${tag("tr")}>`];
  const part = (name: string, rows: readonly string[][]): string[] =>
    rows.length === 0 ? [] : [`<${tag(name)}>`, ...rows.flatMap(rowLines), `</${tag(name)}>`];
  const lines = [
    `<${tag("table")}${habits.attributes}>`,
    ...(sections
      ? [...part("thead", body.slice(0, heads)), ...part("tbody", body.slice(heads))]
      : body.flatMap(rowLines)),
    `</${tag("table")}>`,
  ];
  return shape === "one" ? [lines.join("")] : lines;
}

function cellHtml(cell: SheetCell, habits: Habits, style: Style, random: Random): string {
  const { tag } = habits;
  const name = tag(habits.headCells && (cell.kind === "head" || cell.kind === "caption") ? "th" : "td");
  const spans = [
    cell.columns > 1 ? ` colspan="${cell.columns}"` : "",
    cell.rows > 1 ? ` rowspan="${cell.rows}"` : "",
  ].join("");
  return `<${name}${habits.cellAttributes}${spans}>${content(cell, habits, style, random)}</${name}>`;
}

function content(cell: SheetCell, habits: Habits, style: Style, random: Random): string {
  if (cell.text === "") return habits.paragraph ? `<p>${habits.blank}</p>` : habits.blank;
  const text = cell.kind === "number" ? cell.text : broken(label(cell.text, style, random), habits, random);
  const escaped = habits.entities ? text.replace(/“/g, "&ldquo;").replace(/”/g, "&rdquo;") : text;
  return habits.paragraph ? `<p><span style="font-size:12pt">${escaped}</span></p>` : escaped;
}

function broken(text: string, habits: Habits, random: Random): string {
  const places = breaks(text);
  if (places.length === 0 || !random.chance(habits.breaks)) return text;
  const place = random.pick(places);
  return `${text.slice(0, place)}<br>${text.slice(place)}`;
}
