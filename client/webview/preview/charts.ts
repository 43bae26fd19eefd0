// The charts of the analysis, as markup. Pure, so that they can be tested without a browser.
import type { PreviewMessages } from "../../preview/messages.ts";
import type { Shares, TrendYear } from "../../preview/protocol.ts";
import { escaped, field, patterns, picture, rounded, tag } from "./svg.ts";

const width = 640;

/** A bar of the parts of a whole, the wider ones with their names under them. */
export function stackedBar(
  id: string,
  title: string,
  { parts, whole }: Shares,
  said: PreviewMessages,
): string {
  const bar = 34;
  let x = 0;
  const drawn = parts.map(({ label, amount, share }, at) => {
    const own = (Number(amount) / Number(whole)) * width;
    const from = x;
    x += own;
    if (own === 0) return "";
    const middle = rounded(from + own / 2);
    const lines = own < roomFor(label, share) ? "" : under(middle, bar + 18, [label, `${share}%`]);
    return field(id, at, { x: from, y: 0, width: own, height: bar }) + lines;
  });
  const filled = parts.filter(({ amount }) => amount !== "0");
  const description = said.barSaid(
    said.list(filled.map(({ label, amount, share }) => said.partSaid(label, amount, share))),
  );
  return picture(id, { width, height: bar + 42 }, { title, description }, patterns(id) + drawn.join(""));
}

/** How wide a name is at the charts' letter size, with some air. */
function roomFor(...lines: readonly string[]): number {
  return (
    Math.max(...lines.map((line) => [...line].reduce((sum, char) => sum + (char > "⺀" ? 13 : 7.5), 0))) + 8
  );
}

function under(x: number, y: number, lines: readonly string[]): string {
  return lines.map((line, at) => text(x, y + at * 17, line, "middle")).join("");
}

function text(x: number, y: number, content: string, anchor: string): string {
  return tag("text", { x: rounded(x), y: rounded(y), "text-anchor": anchor }, escaped(content));
}

/** A sample of a part's colour and pattern, for the table beside its chart. */
export function swatch(id: string, part: number): string {
  const content = patterns(id) + field(id, part, { x: 0, y: 0, width: 18, height: 12 });
  return tag("svg", { viewBox: "0 0 18 12", class: "swatch", "aria-hidden": "true" }, content);
}

/** Over the years: new requests and those carried forward as bars, below them the open rate as a line. */
export function trendChart(id: string, years: readonly TrendYear[], said: PreviewMessages): string {
  const [bars, gap, rates] = [150, 62, 90];
  const height = bars + gap + rates + 30;
  const band = width / years.length;
  const middle = (at: number): number => band * (at + 0.5);
  const drawn = years.map((each, at) =>
    columns(id, each, middle(at), Math.min(28, band / 4), scaleOf(years, bars)),
  );
  const names = years.map(({ year }, at) => text(middle(at), height - 6, String(year), "middle"));
  const top = bars + gap;
  const rateAt = (rate: string): number => top + rates - (Number(rate) / 100) * (rates - 22);
  const points = years.map(({ openRate }, at) =>
    openRate === null ? undefined : { x: rounded(middle(at)), y: rounded(rateAt(openRate)), openRate },
  );
  const dots = points.map((point) =>
    point
      ? tag("circle", { class: "dot", cx: point.x, cy: point.y, r: 4.5 }) +
        text(point.x, point.y - 10, `${point.openRate}%`, "middle")
      : "",
  );
  const content = [
    patterns(id),
    legend(id, said),
    ...drawn,
    base(bars + 24),
    text(0, top - 4, said.openRate, "start"),
    tag("path", { class: "line", d: lineThrough(points) }),
    ...dots,
    base(top + rates),
    ...names,
  ];
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0];
  const told = { title: said.trend, description: said.trendSaid(first, last) };
  return picture(id, { width, height }, told, content.join(""));
}

function legend(id: string, said: PreviewMessages): string {
  const second = roomFor(said.received) + 34;
  const sample = (part: number, x: number): string => field(id, part, { x, y: 0, width: 18, height: 12 });
  return (
    sample(0, 0) +
    text(24, 11, said.received, "start") +
    sample(1, second) +
    text(second + 24, 11, said.carriedForward, "start")
  );
}

function base(y: number): string {
  return tag("path", { class: "axis", d: `M0 ${rounded(y)}H${width}` });
}

/** How high a number is drawn; the highest leaves room for the legend and its own number above it. */
function scaleOf(years: readonly TrendYear[], height: number): (amount: string) => number {
  const all = years.flatMap(({ received, carriedForward }) => [
    Number(received ?? 0),
    Number(carriedForward ?? 0),
  ]);
  const most = Math.max(...all, 1);
  return (amount) => (Math.max(0, Number(amount)) / most) * (height - 30);
}

function columns(
  id: string,
  { received, carriedForward }: TrendYear,
  middle: number,
  width: number,
  scale: (amount: string) => number,
): string {
  const bottom = 174;
  const column = (amount: string | null, part: number, x: number): string => {
    if (amount === null) return text(x + width / 2, bottom - 5, "—", "middle");
    const high = scale(amount);
    return (
      field(id, part, { x, y: bottom - high, width, height: high }) +
      text(x + width / 2, bottom - high - 5, amount, "middle")
    );
  };
  return column(received, 0, middle - width - 2) + column(carriedForward, 1, middle + 2);
}

/** A year without a rate parts the line. */
function lineThrough(points: readonly ({ readonly x: number; readonly y: number } | undefined)[]): string {
  return points
    .map((point, at) => (point ? `${points[at - 1] ? "L" : "M"}${point.x} ${point.y}` : ""))
    .join("");
}
