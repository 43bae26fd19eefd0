import { type ParseError, printParseErrorCode } from "jsonc-parser/lib/esm/main.js";
import type { Say } from "../rules/finding.ts";
import type { Span } from "../util/span.ts";

type Fault =
  | "comma"
  | "colon"
  | "brace"
  | "bracket"
  | "string"
  | "name"
  | "value"
  | "end"
  | "comment"
  | "symbol";

const faults: Readonly<Partial<Record<ReturnType<typeof printParseErrorCode>, Fault>>> = {
  CommaExpected: "comma",
  ColonExpected: "colon",
  CloseBraceExpected: "brace",
  CloseBracketExpected: "bracket",
  UnexpectedEndOfString: "string",
  PropertyNameExpected: "name",
  ValueExpected: "value",
  EndOfFileExpected: "end",
  UnexpectedEndOfComment: "comment",
};

/** The first thing that is wrong with a text as JSON: all others may follow from it. */
export function firstFault(
  text: string,
  errors: readonly ParseError[],
): { readonly span: Span; readonly say: Say } | undefined {
  const [first] = [...errors].sort((a, b) => a.offset - b.offset);
  if (!first) return undefined;
  const { offset, length, error } = first;
  const isFullWidth = /[，：；、“”‘’｛｝［］【】]/.test(text.slice(offset, offset + Math.max(1, length)));
  const code = printParseErrorCode(error);
  const fault = isFullWidth ? "symbol" : (unclosed(text.charAt(offset), code) ?? faults[code] ?? "symbol");
  return {
    span: { start: offset, end: Math.min(text.length, offset + length) },
    say: (t) => t.projectFile.badJson(t.projectFile.json[fault]),
  };
}

/** Where a comma is looked for and the other kind of bracket closes, the own kind was left out. */
function unclosed(char: string, code: ReturnType<typeof printParseErrorCode>): Fault | undefined {
  if (code !== "CommaExpected") return undefined;
  return char === "}" ? "bracket" : char === "]" ? "brace" : undefined;
}
