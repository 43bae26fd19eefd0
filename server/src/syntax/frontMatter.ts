import { isMap, isNode, isScalar, isSeq, type Node, parseDocument } from "yaml";
import { isBlank, type Span, span, trimSpan } from "../util/span.ts";
import type { FrontMatter, FrontMatterEntry } from "./tree.ts";

/** A block longer than this is no front matter but a text between two rules; the bound keeps reading linear. */
const longest = 16_384;

/** The block between `---` lines at the very start of a text, when it holds `key: value` lines. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const opening = ruleEnd(text, start);
  if (opening === undefined) return undefined;
  const body = nextLine(text, opening);
  const limit = Math.min(text.length, body + longest);
  for (let line = body; line < limit; ) {
    const closing = ruleEnd(text, line);
    if (closing !== undefined) return readBody(text, span(start, closing), span(body, line));
    line = nextLine(text, lineEnd(text, line));
  }
  return undefined;
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  return at;
}

function nextLine(text: string, end: number): number {
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}

/** Where the dashes of a `---` line end; undefined for any other line. */
function ruleEnd(text: string, start: number): number | undefined {
  if (!text.startsWith("---", start)) return undefined;
  for (let at = start + 3; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) break;
    if (!isBlank(code)) return undefined;
  }
  return start + 3;
}

function readBody(text: string, whole: Span, body: Span): FrontMatter | undefined {
  const plain = plainEntries(text, body);
  if (plain) return { span: whole, entries: plain, error: undefined };
  const { entries, error } = readYaml(text.slice(body.start, body.end), body.start);
  if (!error) return { span: whole, entries, error };
  const readable = entriesByLine(text, body);
  // Prose between two rules is no front matter at all.
  return readable.length === 0 ? undefined : { span: whole, entries: readable, error };
}

type Content = Pick<FrontMatter, "entries" | "error">;

function readYaml(source: string, offset: number): Content {
  const whole = span(offset, offset + source.length);
  if (isTooDeep(source)) return failure(trimmed(source, offset), "Nested too deeply");
  try {
    const { contents, errors } = parseDocument(source, { logLevel: "silent", prettyErrors: false });
    const problem = errors[0];
    if (problem) {
      const [from, to] = problem.pos;
      return failure(inside(whole, offset + from, offset + to), problem.message);
    }
    if (contents === null || (isScalar(contents) && contents.value === null)) {
      return { entries: [], error: undefined };
    }
    if (!isMap(contents)) return failure(trimmed(source, offset), "Expected `key: value` lines");
    const entries = contents.items.flatMap((pair) => readPair(source, offset, pair.key, pair.value));
    return { entries, error: undefined };
  } catch (problem) {
    return failure(whole, problem instanceof Error ? problem.message : String(problem));
  }
}

const deepest = 32;

/**
 * The YAML reader is recursive, and a stack that runs out inside a regular expression ends the whole process where no
 * `catch` can help: so brackets, and the marks that may nest within one line, are counted first.
 */
function isTooDeep(source: string): boolean {
  let brackets = 0;
  let marks = 0;
  for (let at = 0; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === "\n" || character === "\r") marks = 0;
    else if (character === "[" || character === "{") brackets++;
    else if (character === "]" || character === "}") brackets--;
    else if (
      (character === "-" || character === "?" || character === ":") &&
      isBlank(source.charCodeAt(at + 1))
    )
      marks++;
    if (brackets > deepest || marks > deepest) return true;
  }
  return false;
}

function failure(where: Span, message: string): Content {
  return { entries: [], error: { span: where, message } };
}

function readPair(source: string, offset: number, key: unknown, value: unknown): FrontMatterEntry[] {
  if (!isScalar(key) || !key.range) return [];
  const [start, end] = key.range;
  return [
    {
      key: key.source ?? String(key.value),
      keySpan: span(offset + start, offset + end),
      ...readValue(source, offset, end, isNode(value) ? value : undefined),
    },
  ];
}

function inside(whole: Span, start: number, end: number): Span {
  const first = Math.min(Math.max(start, whole.start), whole.end);
  return span(first, Math.min(Math.max(end, first), whole.end));
}

function trimmed(source: string, offset: number): Span {
  const { start, end } = trimSpan(source, span(0, source.length));
  return span(offset + start, offset + end);
}

function readValue(
  source: string,
  offset: number,
  keyEnd: number,
  node: Node | undefined,
): Pick<FrontMatterEntry, "value" | "valueSpan"> {
  const range = node?.range;
  if (!node || !range || range[0] === range[1])
    return { value: "", valueSpan: blankValue(source, offset, keyEnd) };
  const [start] = range;
  const { end } = trimSpan(source, span(start, range[1]));
  const valueSpan = span(offset + start, offset + Math.max(start, end));
  if (isSeq(node)) {
    return { value: node.items.map((item) => scalarText(source, item)), valueSpan };
  }
  const value = scalarText(source, node);
  const inner = span(valueSpan.start + 1, valueSpan.end - 1);
  // Within the quotes, so that the span's text is the value.
  const quoted =
    source.slice(inner.start - offset, inner.end - offset) === value && value.length + 2 === end - start;
  return { value, valueSpan: quoted ? inner : valueSpan };
}

/** A scalar without its quotes; anything deeper as it is written. */
function scalarText(source: string, node: unknown): string {
  if (isScalar(node)) return node.source ?? String(node.value ?? "");
  return isNode(node) && node.range ? source.slice(node.range[0], node.range[1]).trim() : "";
}

/** Behind the colon and one blank: where a value would be written. */
function blankValue(source: string, offset: number, keyEnd: number): Span {
  const colon = source.indexOf(":", keyEnd);
  let at = colon === -1 ? keyEnd : colon + 1;
  if (source.charCodeAt(at) === 32) at++;
  return span(offset + at, offset + at);
}

/** What can still be read of a damaged block: its `key: value` lines, with `：` too, the commonest slip. */
function entriesByLine(text: string, body: Span): FrontMatterEntry[] {
  const entries: FrontMatterEntry[] = [];
  for (let start = body.start; start < body.end; ) {
    const end = Math.min(lineEnd(text, start), body.end);
    const entry = entryOfLine(text, start, end);
    if (entry) entries.push(entry);
    start = nextLine(text, end);
  }
  return entries;
}

/** A key of words and a value without any of YAML's signs: what nearly every line of a front matter is. */
const plainLine =
  /^[A-Za-z\u4e00-\u9fff]{1,20}:(?: {1,9}[A-Za-z0-9\u4e00-\u9fff./][A-Za-z0-9\u4e00-\u9fff./_-]*)? {0,9}$/;

/** The entries of a block of plain lines with a key each, which need no reader of YAML; undefined for any other block. */
function plainEntries(text: string, body: Span): FrontMatterEntry[] | undefined {
  const keys = new Set<string>();
  const entries: FrontMatterEntry[] = [];
  for (let start = body.start; start < body.end; ) {
    const end = Math.min(lineEnd(text, start), body.end);
    if (!plainLine.test(text.slice(start, end))) return undefined;
    const entry = entryOfLine(text, start, end);
    if (!entry || keys.has(entry.key)) return undefined;
    keys.add(entry.key);
    entries.push(entry);
    start = nextLine(text, end);
  }
  return entries;
}

const longestKey = 20;

function entryOfLine(text: string, start: number, end: number): FrontMatterEntry | undefined {
  const first = text.charCodeAt(start);
  if (start === end || isBlank(first) || first === 35 || first === 45) return undefined;
  let colon = start;
  while (colon < end && text.charCodeAt(colon) !== 58 && text.charCodeAt(colon) !== 0xff1a) colon++;
  if (colon === end || colon === start || colon - start > longestKey) return undefined;
  const keySpan = trimSpan(text, span(start, colon));
  const rest = trimSpan(text, span(colon + 1, end));
  const caret = colon + 1 < end && text.charCodeAt(colon + 1) === 32 ? colon + 2 : colon + 1;
  const valueSpan = rest.start === rest.end ? span(caret, caret) : rest;
  const key = text.slice(keySpan.start, keySpan.end);
  return { key, keySpan, value: unquoted(text.slice(valueSpan.start, valueSpan.end)), valueSpan };
}

function unquoted(value: string): string {
  const quote = value.charAt(0);
  return value.length > 1 && (quote === '"' || quote === "'") && value.endsWith(quote)
    ? value.slice(1, -1)
    : value;
}
