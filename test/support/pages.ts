import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseHtml } from "parse5";
import type { SourceText } from "../../server/src/convert/source/source.ts";
import { parse } from "../../server/src/syntax/parse.ts";
import { readerText } from "../../server/src/syntax/readerText.ts";
import type { Grid, Tree } from "../../server/src/syntax/tree.ts";
import type { Model } from "./forge/types.ts";
import { toGb18030 } from "./gb18030.ts";

const folder = join("test", "fixtures", "pages");

/** A page in the manner of a site, with places for a report's title and text. */
export interface Shell {
  readonly name: string;
  readonly html: string;
  readonly style: string;
  readonly isGb: boolean;
}

export const shells: readonly Shell[] = readdirSync(folder)
  .filter((name) => name.endsWith(".html"))
  .map((name) => {
    const source = readFileSync(join(folder, name), "utf8");
    const [first = "", ...rest] = source.split("\n");
    const [, style = "p", encoding] = /式样 (\S+) 编码 ([\w-]*\w)/.exec(first) ?? [];
    return { name, html: rest.join("\n"), style, isGb: encoding === "gb2312" };
  });

/** A report's title, and its text as the html of a site's editor. */
export interface Article {
  readonly title: string;
  readonly body: string;
}

/** Puts an article into a page; the same page without it says what is noise. */
export function pageOf(shell: Shell, { title, body }: Article): string {
  return shell.html.replace("<!--标题-->", () => title).replace("<!--正文-->", () => body);
}

export function bytesOf(shell: Shell, html: string): Uint8Array {
  return shell.isGb ? toGb18030(html) : new TextEncoder().encode(html);
}

/** A report as an editor writes it. The title is left to the page where `title` says which lines it has. */
export function articleOf(text: string, style: string, title: readonly string[] = []): Article {
  const tree = parse(text);
  const writer = writers[style] ?? plainWriter("p");
  const blocks = tree.blocks.flatMap((block): readonly string[] => {
    if (block.kind === "grid") return [writer.table(gridHtml(tree, block))];
    const line = readerText(text.slice(block.span.start, block.span.end), false);
    if (block.kind === "line" && title.includes(line)) return [];
    return [writer.line(escapeHtml(line), block.kind === "line" ? block.level : 0)];
  });
  return { title: escapeHtml(title.join("")), body: blocks.join(writer.glue) };
}

/** A forged report whose title stands in the page's own place for it. */
export function forgedArticle(text: string, model: Model, style: string): Article {
  return articleOf(text, style, model.title);
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function gridHtml({ text }: Tree, grid: Grid): string {
  if (grid.layout === "html") return text.slice(grid.span.start, grid.span.end);
  const rows = grid.rows.map(({ cells }) =>
    cells.map((cell) => `<td>${escapeHtml(cell.text)}</td>`).join(""),
  );
  return `<table border="1">${rows.map((row) => `<tr>${row}</tr>`).join("\n")}</table>`;
}

interface Writer {
  readonly line: (html: string, level: number) => string;
  readonly table: (html: string) => string;
  readonly glue: string;
}

function plainWriter(tag: string): Writer {
  return {
    line: (html, level) =>
      level > 0
        ? `<${tag}><strong>${html}</strong></${tag}>`
        : `<${tag} style="text-indent:2em"><span>&emsp;&emsp;${html}</span></${tag}>`,
    table: (html) => `<${tag}>&nbsp;</${tag}>\n${html}`,
    glue: "\n",
  };
}

/** Word sets digits in spans of their own. */
function wordRuns(html: string): string {
  return html.replace(
    /[0-9]+/g,
    (digits) => `<span lang=EN-US style='font-size:16.0pt;mso-hansi-font-family:仿宋'>${digits}</span>`,
  );
}

const writers: Readonly<Record<string, Writer>> = {
  p: plainWriter("p"),
  div: plainWriter("div"),
  br: { line: (html) => `　　${html}<br>`, table: (html) => html, glue: "<br>\r\n" },
  h: {
    line: (html, level) => (level > 0 ? `<h${level + 1}>${html}</h${level + 1}>` : `<p>${html}</p>`),
    table: (html) => `<div class="table-wrap">${html}</div>`,
    glue: "",
  },
  rows: {
    line: (html) => `<tr><td><font face="仿宋">　　${html}</font></td></tr>`,
    table: (html) => `<tr><td align=center>${html}</td></tr>`,
    glue: "\n",
  },
  word: {
    line: (html) =>
      `<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span style='font-size:16.0pt;font-family:仿宋'>${wordRuns(html)}<span\nlang=EN-US><o:p></o:p></span></span></p>`,
    table: (html) =>
      html.replace(
        /<\/table>\s*$/i,
        "<![if !supportMisalignedColumns]>\n <tr height=0>\n  <td width=98 style='border:none'></td>\n </tr>\n <![endif]>\n</table>",
      ),
    glue: "\n\n",
  },
};

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly childNodes?: readonly Node[];
  readonly content?: Node;
}

const silent = new Set(["script", "style", "xml"]);

/** Every text of a page as another parser reads it, hidden or not. */
export function textsOf(html: string): readonly string[] {
  const texts: string[] = [];
  const open: Node[] = [parseHtml(html, { scriptingEnabled: false }) as Node];
  for (let node = open.pop(); node; node = open.pop()) {
    if (silent.has(node.nodeName)) continue;
    if (node.value !== undefined) texts.push(node.value);
    open.push(...(node.childNodes ?? []), ...(node.content ? [node.content] : []));
  }
  return texts;
}

/** How often each letter and digit stands in texts. */
export function census(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [character] of text.matchAll(/[\p{L}\p{N}]/gu)) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  return counts;
}

/** What a reading says: its text without tags and marks, and the words of its remarks. */
export function wordsOf({ text, remarks }: SourceText): readonly string[] {
  const shown = readerText(text.replace(/!\[[^\]]*\]\([^)]*\)/g, ""), false);
  return [shown, ...remarks.map(({ words = "" }) => words)];
}

/** The characters that two texts do not have equally often, for a message that can be read. */
export function difference(
  left: ReadonlyMap<string, number>,
  right: ReadonlyMap<string, number>,
): readonly string[] {
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((character) => {
    const [first, second] = [left.get(character) ?? 0, right.get(character) ?? 0];
    return first === second ? [] : [`${character} ${first}≠${second}`];
  });
}
