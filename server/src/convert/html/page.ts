import type { OfficialDocument } from "../official/document.ts";
import { blockHtml } from "./block.ts";
import { escapeHtml } from "./escape.ts";
import { columnCss, pageCss } from "./style.ts";

/** Nothing is fetched, nothing is run, nothing is sent. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A report as one page that stands alone: no script, no picture, nothing from elsewhere. */
export function officialPage(document: OfficialDocument): string {
  const { body, year, blocks } = document;
  const title = titleOf(document);
  const entries = [
    `<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>${escapeHtml(title)}</title>`,
    meta("description", title),
    meta("author", body),
    meta("ogi-report:body", body),
    meta("ogi-report:year", year === undefined ? undefined : String(year)),
    `<style>${pageCss}${columnCss}</style>`,
  ].filter((entry) => entry !== "");
  const content = blocks.map((block) => blockHtml(block));
  return [
    "<!DOCTYPE html>",
    `<html lang="zh-CN">`,
    "<head>",
    ...entries,
    "</head>",
    "<body>",
    "<main>",
    ...content,
    "</main>",
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** What a report without a title of its own is called in the browser's tab. */
function titleOf({ title, body, year }: OfficialDocument): string {
  return title ?? `${body ?? ""}${year === undefined ? "" : `${year}年`}政府信息公开工作年度报告`;
}

function meta(name: string, content: string | undefined): string {
  return content === undefined ? "" : `<meta name="${name}" content="${escapeHtml(content)}">`;
}
