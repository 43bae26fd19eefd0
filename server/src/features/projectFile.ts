import { findNodeAtLocation, getNodeValue, type Node, parseTree } from "jsonc-parser/lib/esm/main.js";
import { createRoster, type Roster } from "../model/roster.ts";
import { isProfileRule } from "../rules/catalogue.ts";
import type { Say } from "../rules/finding.ts";
import { deadlineId, type Requirement } from "../rules/profile.ts";
import { lineOf, lineStartsOf } from "../util/lines.ts";
import type { Span } from "../util/span.ts";
import { firstFault } from "./jsonFault.ts";
import { readProfile } from "./profileEntries.ts";
import { readRoster } from "./rosterEntries.ts";
import { type GivenSettings, givenBy, unknownRule } from "./settings.ts";
import { createShape, type Path, type Problem } from "./shape.ts";

/** The file whose settings hold for the reports beside and below it. */
export const projectFileName = "ogi-report.json";

/** What a project file gives. What is wrong in it counts as not given; all else holds. */
export interface ProjectFile {
  readonly given: GivenSettings;
  /** 单位名单 */
  readonly roster: Roster;
  /** Undefined where the file has none. */
  readonly profile: readonly Requirement[] | undefined;
  readonly problems: readonly FileProblem[];
}

export interface FileProblem {
  readonly span: Span;
  /** Counted from 0. */
  readonly line: number;
  readonly say: Say;
}

/** Larger than any roster of a province; what is larger is no project file. */
const largest = 1024 * 1024;

/** Reads a project file: JSON, comments and trailing commas allowed. Never fails. */
export function readProjectFile(source: string): ProjectFile {
  // A mark of the byte order is no part of JSON, and leaves all offsets as they are.
  const text = source.replace(/^\ufeff/, " ");
  const starts = lineStartsOf(text);
  const at = (span: Span, say: Say): FileProblem => ({ span, line: lineOf(starts, span.start), say });
  if (text.length > largest) return broken(at({ start: 0, end: 0 }, (t) => t.projectFile.unreadable));
  const parsed = parsedText(text);
  if ("fault" in parsed) return broken(at(parsed.fault.span, parsed.fault.say));
  const { root } = parsed;
  const problems: FileProblem[] = [];
  const tell = ({ path, part, say }: Problem): void => {
    problems.push(at(spanOf(root, path, part), say));
  };
  const shape = createShape(getNodeValue(root), tell);
  if (!shape.isObject()) return { ...nothing, problems };
  const given = givenBy(shape);
  const roster = createRoster(readRoster(shape));
  const profile = readProfile(shape);
  shape.text(["$schema"]);
  shape.tellOthers();
  const known = [deadlineId, ...(profile ?? []).map(({ id }) => id)];
  for (const id of Object.keys(given.rules)) {
    if (!isProfileRule(id) || known.includes(id)) continue;
    tell({ path: ["rules", id], part: "key", say: unknownRule(id, known) });
  }
  return { given, roster, profile, problems: problems.sort((a, b) => a.span.start - b.span.start) };
}

const nothing = { given: { rules: {} }, roster: createRoster([]), profile: undefined };

function broken(problem: FileProblem): ProjectFile {
  return { ...nothing, problems: [problem] };
}

type Parsed = { readonly root: Node } | { readonly fault: { readonly span: Span; readonly say: Say } };

function parsedText(text: string): Parsed {
  try {
    const errors: Parameters<typeof firstFault>[1][number][] = [];
    const root = parseTree(text, errors, { allowTrailingComma: true });
    const fault = firstFault(text, errors);
    if (root && !fault) return { root };
    return {
      fault: fault ?? {
        span: { start: 0, end: 0 },
        say: (t) => t.projectFile.badJson(t.projectFile.json.value),
      },
    };
  } catch {
    // Brackets nested by the thousand are more than a recursive reader can follow.
    return { fault: { span: { start: 0, end: 0 }, say: (t) => t.projectFile.unreadable } };
  }
}

/** Where a value stands in the text, or its name; as much of the path as there is. */
function spanOf(root: Node, path: Path, part: Problem["part"]): Span {
  let node = root;
  for (let length = path.length; length > 0; length--) {
    const found = findNodeAtLocation(root, path.slice(0, length));
    if (!found) continue;
    const name = part === "key" && length === path.length ? found.parent?.children?.[0] : undefined;
    node = name ?? found;
    break;
  }
  return { start: node.offset, end: node.offset + node.length };
}
