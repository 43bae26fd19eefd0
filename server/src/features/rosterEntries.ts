import { bodyKey } from "../model/bodyMatch.ts";
import type { RosterEntry } from "../model/roster.ts";
import { excerpt } from "../util/cjk.ts";
import type { Shape } from "./shape.ts";

/** Reads the list of bodies: names, or names and the body that each belongs to. */
export function readRoster(shape: Shape): readonly RosterEntry[] {
  const entries: RosterEntry[] = [];
  const seen = new Set<string>();
  /** Whom each body belongs to, by their keys. */
  const parents = new Map<string, string>();
  for (const item of shape.items(["roster"]) ?? []) {
    const entry = item.isText() ? { body: item.text([]) } : readEntry(item);
    if (!entry) continue;
    const { body } = entry;
    if (body === undefined) {
      item.tell((t) => t.projectFile.needsBody);
      continue;
    }
    const key = bodyKey(body)?.full;
    const parent = entry.in === undefined ? undefined : bodyKey(entry.in)?.full;
    if (key === undefined) item.tell((t) => t.projectFile.unknownBody(excerpt(body)));
    else if (seen.has(`${key} ${parent}`)) item.tell((t) => t.projectFile.twice(excerpt(body)));
    else if (entry.in !== undefined && parent === undefined) {
      item.tell((t) => t.projectFile.unknownBody(excerpt(entry.in ?? "")), "value", "in");
    } else if (parent !== undefined && leadsTo(parents, parent, key)) {
      item.tell((t) => t.projectFile.ownParent(excerpt(body)), "value", "in");
      entries.push({ body });
    } else {
      if (parent !== undefined) parents.set(key, parent);
      entries.push(entry.in === undefined ? { body } : { body, in: entry.in });
    }
    if (key !== undefined) seen.add(`${key} ${parent}`);
  }
  return entries;
}

function readEntry(
  item: Shape,
): { readonly body: string | undefined; readonly in?: string | undefined } | undefined {
  if (!item.isObject()) return undefined;
  const entry = { body: item.text(["body"]), in: item.text(["in"]) };
  item.tellOthers();
  return entry;
}

/** Whether a body is added up, over however many steps, in the other. */
function leadsTo(parents: ReadonlyMap<string, string>, from: string, to: string): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = from; at !== undefined && !seen.has(at); at = parents.get(at)) {
    if (at === to) return true;
    seen.add(at);
  }
  return false;
}
