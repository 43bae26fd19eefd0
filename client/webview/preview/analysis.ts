// The second tab, as markup: each chart with its numbers beside it as a table, or a sentence where there is none.
import type { PreviewMessages } from "../../preview/messages.ts";
import type { PreviewAnalysis, ShareLack, Shares, Trend } from "../../preview/protocol.ts";
import { stackedBar, swatch, trendChart } from "./charts.ts";
import { escaped, tag } from "./svg.ts";

export function analysisHtml(
  { outcomes, applicants, trend }: PreviewAnalysis,
  said: PreviewMessages,
): string {
  return (
    sharesSection("outcomes", said.outcomes, outcomes, said.outcomesOf, said) +
    sharesSection("applicants", said.applicants, applicants, said.applicantsOf, said) +
    trendSection(trend, said)
  );
}

function section(id: string, title: string, content: string): string {
  const head = tag("h2", { id: `${id}-head` }, escaped(title));
  return tag("section", { "aria-labelledby": `${id}-head`, id }, head + content);
}

function sentence(text: string, kind = "remark"): string {
  return tag("p", { class: kind }, escaped(text));
}

function sharesSection(
  id: string,
  title: string,
  shares: Shares | ShareLack,
  lead: (whole: string) => string,
  said: PreviewMessages,
): string {
  if (typeof shares === "string") return section(id, title, sentence(said.lack[shares]));
  const { stated, whole, broken } = shares;
  const doubts = [
    ...(stated === undefined ? [] : [said.stated(whole, stated)]),
    ...(broken > 0 ? [said.broken(broken)] : []),
  ].map((each) => sentence(each, "doubt"));
  const chart = stackedBar(`${id}-chart`, title, shares, said);
  return section(
    id,
    title,
    sentence(lead(whole)) + doubts.join("") + chart + sharesTable(id, title, shares, said),
  );
}

function sharesTable(id: string, title: string, { parts, whole }: Shares, said: PreviewMessages): string {
  const rows = parts.map(({ label, amount, share }, at) =>
    row(swatch(`${id}-swatch-${at}`, at) + escaped(label), [amount, `${share}%`]),
  );
  const last = tag("tfoot", {}, row(escaped(said.sum), [whole, "100.0%"]));
  return numbers(title, [said.part, said.amount, said.share], rows, last);
}

/** `head` is markup, the numbers are text. */
function row(head: string, cells: readonly string[]): string {
  const values = cells.map((each) => tag("td", {}, escaped(each)));
  return tag("tr", {}, tag("th", { scope: "row" }, head) + values.join(""));
}

function numbers(caption: string, heads: readonly string[], rows: readonly string[], foot = ""): string {
  const head = heads.map((each) => tag("th", { scope: "col" }, escaped(each))).join("");
  const content = [
    tag("caption", {}, escaped(caption)),
    tag("thead", {}, tag("tr", {}, head)),
    tag("tbody", {}, rows.join("")),
    foot,
  ];
  return tag("table", { class: "numbers" }, content.join(""));
}

function trendSection({ years, doubtful, isAlone }: Trend, said: PreviewMessages): string {
  const left = doubtful.length > 0 ? sentence(said.doubtful(said.list(doubtful.map(String))), "doubt") : "";
  if (years.length === 0) return section("trend", said.trend, sentence(said.noYear) + left);
  const odd = years.filter(({ agrees }) => !agrees).map(({ year }) => String(year));
  const doubt = left + (odd.length > 0 ? sentence(said.disagree(said.list(odd)), "doubt") : "");
  const alone = sentence(isAlone ? said.alone : said.oneYear);
  const chart = years.length > 1 ? trendChart("trend-chart", years, said) : alone;
  const rows = years.map(({ year, received, carriedForward, openRate }) =>
    row(String(year), [
      received ?? said.unknown,
      carriedForward ?? said.unknown,
      openRate === null ? said.unknown : `${openRate}%`,
    ]),
  );
  const heads = [said.year, said.received, said.carriedForward, said.openRate];
  return section(
    "trend",
    said.trend,
    doubt + chart + numbers(said.trend, heads, rows) + sentence(said.openRateNote),
  );
}
