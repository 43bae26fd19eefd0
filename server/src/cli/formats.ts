import type { Counts } from "../messages/cli.zh.ts";
import type { Severity } from "../rules/finding.ts";
import type { CheckedFile, CheckedFinding } from "./checked.ts";
import type { Context } from "./context.ts";
import { placeName } from "./placed.ts";

export interface UnreadableFile {
  readonly path: string;
  readonly reason: string;
}

/** How the result of a check is written: piece by piece, so that a folder of any size needs no more memory. */
export interface Format {
  readonly begin: string;
  readonly file: (file: CheckedFile, shown: string) => string;
  readonly end: (unreadable: readonly UnreadableFile[], counts: Counts) => string;
}

/** `path:line:column 错误 total.row …`, one line for each finding, a blank line between files. */
export function textFormat(context: Context, colour: boolean): Format {
  let first = true;
  return {
    begin: "",
    file: ({ findings, edition }, shown) => {
      if (findings.length === 0) return "";
      const gap = first ? "" : "\n";
      first = false;
      return gap + findings.map((finding) => textLine(finding, shown, edition, context, colour)).join("");
    },
    end: (_, counts) => `${first ? "" : "\n"}${context.messages.summary(counts)}\n`,
  };
}

const colours: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 36, hint: 90 };

function textLine(
  finding: CheckedFinding,
  shown: string,
  edition: string | null,
  { messages }: Context,
  colour: boolean,
): string {
  const name = shown === "-" ? messages.stdin : shown;
  const word = messages.severity[finding.severity];
  const severity = colour ? `\u001b[${colours[finding.severity]}m${word}\u001b[0m` : word;
  return `${name}${placeOf(finding, edition)} ${severity} ${finding.rule} ${finding.message}\n`;
}

function placeOf({ range, data }: CheckedFinding, edition: string | null): string {
  if (range) return `:${range.start.line + 1}:${range.start.character + 1}`;
  const name = placeName(data, edition);
  return name === "" ? "" : ` ${name}`;
}

/** One JSON document; its elements are written as they come. */
export function jsonFormat(): Format {
  let first = true;
  return {
    begin: '{ "version": 1,\n  "files": [',
    file: (file) => {
      const gap = first ? "\n" : ",\n";
      first = false;
      return `${gap}    ${JSON.stringify(file)}`;
    },
    end: (unreadable, { files, error, warning, information, hint }) =>
      `${first ? "" : "\n  "}],\n` +
      `  "unreadable": ${JSON.stringify(unreadable)},\n` +
      `  "summary": ${JSON.stringify({ files, error, warning, information, hint })} }\n`,
  };
}

/** One element of `files` on each line, as soon as it is done. */
export function ndjsonFormat(): Format {
  return { begin: "", file: (file) => `${JSON.stringify(file)}\n`, end: () => "" };
}
