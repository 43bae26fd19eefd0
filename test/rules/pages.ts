import { readdirSync, readFileSync } from "node:fs";
import { noNeighbours } from "../../server/src/model/neighbours.ts";
import { readReport } from "../../server/src/model/report.ts";
import { type Analysis, analyse } from "../../server/src/rules/analyse.ts";
import { catalogue } from "../../server/src/rules/catalogue.ts";
import type { Finding, Severity } from "../../server/src/rules/finding.ts";
import { parse } from "../../server/src/syntax/parse.ts";
import { neighboursIn } from "../support/series.ts";

/**
 * The examples of `docs/rules/*.md` are drafts in little. A block marked 正确 stands, but for the padding of table rows,
 * word for word in a complete and faultless draft, the base. A block marked 错误 or 也对 is put in the place of the 正确
 * block that follows it; what comes of that is a whole draft, and it is checked as one.
 *
 * After the mark the block may name its base (`2019`; else 2021), how many findings it gives (`2条`; else one), and the
 * severity where it is not the rule's default (`信息`). A block marked 另一份 is shown only: it stands in one of the reports
 * beside. A line that begins with …… stands for text left out, the same
 * line for the same text.
 */
export interface Example {
  readonly kind: "wrong" | "alsoRight";
  readonly base: string;
  /** The whole draft. */
  readonly draft: string;
  readonly count: number;
  readonly severity: Severity;
  /** Where it stands, for messages. */
  readonly at: string;
}

export interface Page {
  readonly id: string;
  readonly text: string;
  readonly severity: Severity | "off";
  /** What its examples give where they name no other severity. */
  readonly usual: Severity;
  readonly examples: readonly Example[];
}

interface Block {
  readonly marks: readonly string[];
  readonly text: string;
  readonly at: string;
}

export const folder = "docs/rules";
/** The severity at which the examples of a rule that is off by default are run. */
const switchedOn: Severity = "information";
const severities: Readonly<Record<string, Severity>> = {
  错误: "error",
  警告: "warning",
  信息: "information",
  提示: "hint",
};

const allOn: Readonly<Record<string, Severity>> = Object.fromEntries(
  catalogue.flatMap(({ id, severity }) => (severity === "off" ? [[id, switchedOn]] : [])),
);

/** The faultless drafts, by edition. */
export const bases: ReadonlyMap<string, string> = new Map(
  ["2019", "2021"].map((edition) => [edition, readFileSync(`test/fixtures/base-${edition}.ogi.md`, "utf8")]),
);

export const pages: readonly Page[] = readdirSync(folder)
  // What a local profile asks has ids of its own and one page for all, with examples of another make.
  .filter((name) => name.endsWith(".md") && name !== "profile.md")
  .map((name) => readPage(name.slice(0, -3), readFileSync(`${folder}/${name}`, "utf8")));

/** Other reports, by their paths; the draft of a page lies in the folder of 2025. */
const beside: ReadonlyMap<string, string> = new Map(
  ["2024", "2025"].flatMap((year) =>
    readdirSync(`test/fixtures/beside/${year}`).map((name) => [
      `${year}/${name}`,
      readFileSync(`test/fixtures/beside/${year}/${name}`, "utf8"),
    ]),
  ),
);
/** A draft that names other reports is judged among those of `test/fixtures/beside`, and so is one of 桂园. */
const amongOthers = /^(?:上年报告|汇总):|^单位: 桂园/m;

/** What the last drafts gave: tests ask for the same one several times running. */
const lately = new Map<string, Analysis>();

/** Checks a draft with every rule there is, those too that are off by default. */
export function check(text: string): Analysis {
  const known = lately.get(text) ?? checkAnew(text);
  lately.set(text, known);
  for (const oldest of lately.keys()) if (lately.size > 12) lately.delete(oldest);
  return known;
}

function checkAnew(text: string): Analysis {
  return analyse(readReport(parse(text)), {
    rules: allOn,
    neighbours: amongOthers.test(text)
      ? neighboursIn(new Map([...beside, ["2025/draft.ogi.md", text]]), "2025/draft.ogi.md")
      : noNeighbours,
    onError: (rule, error) => {
      throw new Error(`${rule} threw`, { cause: error });
    },
  });
}

export function grave({ severity }: Finding): boolean {
  return severity === "error" || severity === "warning";
}

/** A finding in one line: `error total.row`. */
export function label({ severity, rule }: Finding): string {
  return `${severity} ${rule}`;
}

/** What a rule gives by default: as the catalogue has it, which the registry agrees with. */
export function defaultSeverity(id: string): Severity | "off" | undefined {
  return catalogue.find((entry) => entry.id === id)?.severity;
}

function readPage(id: string, text: string): Page {
  const stated = /^默认级别：(错误|警告|信息|提示|关闭)/m.exec(text)?.[1] ?? "";
  const severity = stated === "关闭" ? "off" : severities[stated];
  if (!severity) throw new Error(`${id}: the page states no default severity`);
  const usual = severity === "off" ? switchedOn : severity;
  const examples: Example[] = [];
  let waiting: Block[] = [];
  for (const block of blocksOf(id, text)) {
    if (block.marks[0] !== "正确") {
      waiting.push(block);
      continue;
    }
    examples.push(...waiting.map((each) => exampleOf(each, block, usual)));
    waiting = [];
  }
  if (waiting.length > 0) throw new Error(`${id}: an example is followed by no 正确 block`);
  return { id, text, severity, usual, examples };
}

function blocksOf(id: string, text: string): readonly Block[] {
  return [...text.matchAll(/^```markdown (错误|也对|正确)([^\n]*)\n([\s\S]*?)\n```$/gm)].map(
    (match, index) => ({
      marks: [match[1] ?? "", ...(match[2] ?? "").split(" ").filter((mark) => mark !== "")],
      text: match[3] ?? "",
      at: `${id}, block ${index + 1}`,
    }),
  );
}

function exampleOf(block: Block, right: Block, severity: Severity): Example {
  const [kind, ...marks] = block.marks;
  const edition = [...marks, ...right.marks].find((mark) => bases.has(mark)) ?? "2021";
  const base = bases.get(edition) ?? "";
  const count = marks.find((mark) => /^\d+条$/.test(mark));
  const own = marks.map((mark) => severities[mark]).find((each) => each !== undefined);
  return {
    kind: kind === "错误" ? "wrong" : "alsoRight",
    base,
    draft: exchange(base, right, block),
    count: count ? Number.parseInt(count, 10) : 1,
    severity: own ?? severity,
    at: block.at,
  };
}

/** The base with one block in the place of the other. */
function exchange(base: string, right: Block, block: Block): string {
  const places = [...base.matchAll(patternOf(right.text))];
  const [place] = places;
  if (!place || places.length > 1) throw new Error(`${right.at} stands ${places.length} times in its base`);
  const gaps = gapsOf(right.text);
  const left = block.text.split("\n").map((line) => {
    if (!isGap(line)) return line;
    const known = gaps.indexOf(line);
    if (known < 0) throw new Error(`${block.at}: ${line} stands for nothing in ${right.at}`);
    return place[known + 1] ?? "";
  });
  return base.slice(0, place.index) + left.join("\n") + base.slice(place.index + place[0].length);
}

function isGap(line: string): boolean {
  return line.startsWith("……");
}

function gapsOf(text: string): readonly string[] {
  const gaps = text.split("\n").filter(isGap);
  if (new Set(gaps).size < gaps.length) throw new Error(`the same …… twice: ${gaps.join(" ")}`);
  return gaps;
}

/** Whole lines; what a gap stands for is as short as may be, and at the end of a block goes on to the end of the draft. */
function patternOf(text: string): RegExp {
  const lines = text.split("\n");
  const parts = lines.map((line, at) => {
    if (isGap(line))
      return at === lines.length - 1 ? "(\\S[\\s\\S]*\\S)(?=\\s*$(?![\\s\\S]))" : "(\\S[\\s\\S]*?)";
    if (!line.startsWith("|")) return escaped(line);
    return line
      .split("|")
      .map((cell) => (/^ *:?-+:? *$/.test(cell) ? " *:?-+:? *" : ` *${escaped(cell.trim())} *`))
      .join("\\|");
  });
  return new RegExp(`^${parts.join("\n")}$`, "gm");
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
