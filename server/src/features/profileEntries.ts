import { isProfileRule } from "../rules/catalogue.ts";
import type { Say } from "../rules/finding.ts";
import { deadlineId, type Requirement } from "../rules/profile.ts";
import { sections } from "../schema/sections.ts";
import { excerpt } from "../util/cjk.ts";
import { severities } from "./settings.ts";
import type { Shape } from "./shape.ts";

const sectionKeys = sections.map(({ key }) => key);

/** Reads local requirements; undefined where there is no list of them at all. */
export function readProfile(shape: Shape): readonly Requirement[] | undefined {
  const items = shape.items(["profile"]);
  if (!items) return undefined;
  const requirements: Requirement[] = [];
  for (const item of items) {
    const requirement = item.isObject() ? readRequirement(item) : undefined;
    if (!requirement) continue;
    if (requirements.some(({ id }) => id === requirement.id))
      item.tell((t) => t.projectFile.twice(shortId(requirement.id)), "value", "id");
    else requirements.push(requirement);
  }
  return requirements;
}

function readRequirement(item: Shape): Requirement | undefined {
  const written = item.text(["id"]);
  const section = item.oneOf(["section"], sectionKeys);
  const [minLength, maxLength] = ordered(item, ["minLength", "maxLength"], item.count);
  const [since, until] = ordered(item, ["since", "until"], item.year);
  const subHeadings = item.texts(["subHeadings"]) ?? [];
  const sentences = (item.items(["sentences"]) ?? []).flatMap((each) => {
    const wordings = each.texts([]);
    return wordings ? [wordings] : [];
  });
  const message = item.text(["message"]);
  const severity = item.oneOf(["severity"], severities) ?? "warning";
  item.tellOthers();
  const lacks = (key: string, say: Say): undefined => {
    // What is there and of the wrong shape was told already.
    if (!item.has([key])) item.tell(say);
  };
  if (written === undefined) return lacks("id", (t) => t.projectFile.needsId);
  const id = `profile.${shortId(written)}`;
  if (!isProfileRule(id) || id === deadlineId) {
    item.tell((t) => t.projectFile.badId(excerpt(written)), "value", "id");
    return undefined;
  }
  if (section === undefined) return lacks("section", (t) => t.projectFile.needsSection);
  if (!demands.some((key) => item.has([key]))) {
    item.tell((t) => t.projectFile.needsDemand(excerpt(written)));
    return undefined;
  }
  return { id, section, maxLength, minLength, subHeadings, sentences, message, severity, since, until };
}

const demands = ["maxLength", "minLength", "subHeadings", "sentences"];

/** The id as the profile writes it; with the word before it that its findings have, too. */
function shortId(id: string): string {
  return id.replace(/^profile\./, "");
}

/** A lower and an upper bound; neither where they contradict each other. */
function ordered(
  item: Shape,
  [low, high]: readonly [string, string],
  read: (keys: readonly string[]) => number | undefined,
): readonly [number | undefined, number | undefined] {
  const bounds = [read([low]), read([high])] as const;
  if (bounds[0] === undefined || bounds[1] === undefined || bounds[0] <= bounds[1]) return bounds;
  item.tell((t) => t.projectFile.upsideDown(low, high), "value", low);
  return [undefined, undefined];
}
