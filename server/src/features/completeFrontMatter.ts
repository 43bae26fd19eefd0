import type { FeatureMessages } from "../messages/features.zh.ts";
import { lineEnding } from "../model/canonical.ts";
import type { Report } from "../model/report.ts";
import type { CompletionOptions, NamedReport, Proposal } from "./completion.ts";
import type { FrontMatterContext as Context } from "./cursorFrontMatter.ts";

type FrontMatterContext = Exclude<Context, { kind: "none" }>;

interface Value {
  readonly text: string;
  readonly detail: string;
}

export function proposeFrontMatter(
  report: Report,
  context: FrontMatterContext,
  offset: number,
  options: CompletionOptions,
): readonly Proposal[] {
  const { text } = report.tree;
  const typed = text.slice(context.span.start, offset).trim();
  if (context.kind === "frontMatterValue") {
    return valuesOf(report, context.key, options).map(({ text: value, detail }) => ({
      label: value,
      kind: "value",
      detail,
      edit: { span: context.span, text: text.charAt(context.span.start - 1) === " " ? value : ` ${value}` },
      typed,
    }));
  }
  if (!report.tree.frontMatter && /^\ufeff?-*$/.test(text.slice(0, context.span.end)))
    return [wholeBlock(report, context, options)];
  return keysOf(report, context, typed, options);
}

/** What each key of the front matter says, in the order in which they are offered. */
export function keyMeanings(messages: FeatureMessages): ReadonlyMap<string, string> {
  return new Map([
    ["单位", messages.keyBody],
    ["年度", messages.keyYear],
    ["版式", messages.keyEdition],
    ["上年报告", messages.keyLastYear],
    ["汇总", messages.keyMembers],
    ["状态", messages.keyState],
    ["公布日期", messages.keyPublished],
  ]);
}

/** The keys that the block does not have yet; the colon is written along unless it stands there. */
function keysOf(
  report: Report,
  { span, bare }: Extract<FrontMatterContext, { kind: "frontMatterKey" }>,
  typed: string,
  { messages }: CompletionOptions,
): readonly Proposal[] {
  const used = usedKeys(report, span);
  return [...keyMeanings(messages)].flatMap(([key, detail]): readonly Proposal[] => {
    if (used.has(key)) return [];
    return [{ label: key, kind: "key", detail, edit: { span, text: bare ? `${key}: ` : key }, typed }];
  });
}

/** The keys of the block's other lines, of a block too whose end is still to be typed. */
function usedKeys({ tree }: Report, { start, end }: FrontMatterContext["span"]): ReadonlySet<string> {
  const { text, frontMatter } = tree;
  const lines = (frontMatter ? text.slice(0, frontMatter.span.end) : text.slice(0, start)).split(/\r\n?|\n/);
  const own = text.slice(start, end);
  return new Set(
    lines.filter((line) => line !== own).map((line) => /^([^:：\s]+)\s*[:：]/.exec(line)?.[1] ?? ""),
  );
}

function valuesOf(
  report: Report,
  key: string,
  { today, messages, bodies, files }: CompletionOptions,
): readonly Value[] {
  const body = report.identity.bodies.find(({ source }) => source !== "frontMatter");
  const two = (value: number): string => String(value).padStart(2, "0");
  const states = ["起草", "待审", "退改", "定稿", "已公布"];
  switch (key) {
    case "单位":
      return [
        ...(body ? [{ text: body.value, detail: messages.fromTitle }] : []),
        ...(bodies?.() ?? [])
          .filter((name) => name !== body?.value)
          .map((text) => ({ text, detail: messages.bodyOfWorkspace })),
      ];
    case "年度":
      return [{ text: String(today.year - 1), detail: messages.lastYear }];
    case "版式":
      return [
        { text: "2021", detail: messages.edition2021 },
        { text: "2019", detail: messages.edition2019 },
      ];
    case "上年报告":
      return lastYears(report, files?.() ?? []).map((each) => ({
        text: each.path,
        detail: messages.reportName(each.body ?? "", String(each.year ?? "")),
      }));
    case "状态":
      return states.map((text) => ({ text, detail: "" }));
    case "公布日期":
      return [{ text: `${today.year}-${two(today.month)}-${two(today.day)}`, detail: messages.today }];
    default:
      return [];
  }
}

/** The reports of the year before, those of the same body first; all where the year is not known. */
function lastYears({ year, identity }: Report, all: readonly NamedReport[]): readonly NamedReport[] {
  const own = new Set(identity.bodies.map(({ value }) => value));
  const isOwn = ({ body = "" }: NamedReport): boolean => own.has(body);
  const before = all.filter((each) => year === undefined || each.year === year - 1);
  return [...before.filter(isOwn), ...before.filter((each) => !isOwn(each))];
}

/** The whole block, for the first line of a draft that has none. */
function wholeBlock(
  report: Report,
  { span }: FrontMatterContext,
  { today, messages }: CompletionOptions,
): Proposal {
  const eol = lineEnding(report.tree.text);
  // What was typed of the block stands above the title and may have been read as a part of it.
  const body = (report.identity.body ?? "").replace(/^[^\p{L}\p{N}]+/u, "");
  const head = `---${eol}单位: ${body}`;
  const text = `${head}${eol}年度: ${report.year ?? today.year - 1}${eol}---`;
  const { frontMatter: label, frontMatterDetail: detail } = messages;
  return { label, kind: "key", detail, edit: { span, text }, caret: head.length, typed: "" };
}
