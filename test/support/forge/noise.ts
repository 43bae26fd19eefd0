import { forge } from "./forge.ts";
import { type Random, seeded } from "./random.ts";
import type { Layout } from "./types.ts";

/** What no report should look like, and what every reader must survive. */

/** Cut anywhere, in the middle of a surrogate pair or of a line end too. */
export function truncate(text: string, random: Random): string {
  return text.slice(0, random.int(0, text.length));
}

const scraps: readonly string[] = [
  "|",
  "||||",
  "\t",
  "\t\t",
  "\n",
  "\n\n",
  "\r",
  "\r\n",
  " ",
  "　",
  "\u00a0",
  "\u0000",
  "\u0007",
  "\u200b",
  "\ufeff",
  "\ud83d\ude00",
  "\ud840\udc00",
  "\ud83d",
  "<table>",
  "</table>",
  "<td rowspan=99999>",
  "<tr",
  "<!--",
  "-->",
  "<!-- ogi-ignore",
  "---\n",
  "# ",
  "## ",
  "一、",
  "（一）",
  "三、收到和处理政府信息公开申请情况",
  "第二十条第（一）项",
  "（七）总计",
  "0",
  "1 0",
  "99999999999999999999",
  "\\rightarrow",
  "```",
  "[bookmark: _GoBack]",
];

/** A number of small accidents: a scrap put in, a stretch lost, doubled or moved, a line swapped. */
export function noise(text: string, random: Random, accidents = 6): string {
  let noisy = text;
  for (let index = 0; index < accidents; index += 1) noisy = accident(noisy, random);
  return noisy;
}

function accident(text: string, random: Random): string {
  const from = random.int(0, text.length);
  const to = Math.min(text.length, from + random.int(0, random.pick([2, 20, 400])));
  const stretch = text.slice(from, to);
  switch (random.int(0, 4)) {
    case 0:
      return text.slice(0, from) + random.pick(scraps) + text.slice(from);
    case 1:
      return text.slice(0, from) + text.slice(to);
    case 2:
      return text.slice(0, to) + stretch + text.slice(to);
    case 3: {
      const rest = text.slice(0, from) + text.slice(to);
      const place = random.int(0, rest.length);
      return rest.slice(0, place) + stretch + rest.slice(place);
    }
    default: {
      const lines = text.split("\n");
      const line = random.int(0, lines.length - 1);
      return [...lines.slice(0, line), ...lines.slice(line + 1), lines[line] ?? ""].join("\n");
    }
  }
}

/** A report of at least `length` characters: the same correct report with very much prose in section 一. */
export function large(seed: number, length: number, layout: Layout = "gfm"): string {
  const { text } = forge(seed, { layout });
  const random = seeded(seed);
  const line = (): string =>
    `通过政务公开栏公开社区工作动态${random.int(1, 999)}条，方便群众就近了解相关信息和政策。`;
  const place = text.search(/(^|\n)[^\n]*二、/);
  const filler: string[] = [];
  for (let size = text.length; size < length; size += (filler.at(-1)?.length ?? 0) + 2) filler.push(line());
  return `${text.slice(0, place)}\n\n${filler.join("\n\n")}\n${text.slice(place)}`;
}

/** A pipe table of `rows` rows that is not the form's. */
export function manyRows(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, index) => `| 第${index + 1}期 | ${index % 97} | ${index % 13} |`,
  );
  return ["| 期次 | 信息条数 | 解读篇数 |", "| --- | ---: | ---: |", ...lines].join("\n");
}
