import type { Concealment, PageElement } from "./node.ts";

type Attributes = Readonly<Record<string, string>>;
export type ElementFacts = Pick<PageElement, "colSpan" | "rowSpan" | "start" | "marks">;

export const voidNames: ReadonlySet<string> = new Set(
  "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split(
    " ",
  ),
);

const controls = new Set(["select", "option", "optgroup", "datalist", "button", "textarea"]);
/** What browsers do not show: they have something better to show in its place, or it is a template of it. */
const unseen = new Set(
  "noscript template iframe noframes noembed object applet audio video canvas svg map".split(" "),
);
const hidden =
  /(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|mso-hide\s{0,9}:\s{0,9}all)/i;

/** Elements that are closed as blocks are, however much stands open in them. */
export const enclosingNames: ReadonlySet<string> = new Set([...controls, ...unseen]);

/** Why what stands in an element is not shown; undefined where it is. */
export function concealmentOf(name: string, attributes: Attributes): Concealment | undefined {
  if (name === "title") return "title";
  if (controls.has(name)) return "control";
  if (unseen.has(name)) return "hidden";
  if (name === "body" || name === "html") return undefined;
  return isSilent(attributes) ? "hidden" : undefined;
}

/** Whether an element says itself that it is not to be shown. */
export function isSilent({ style, hidden: marked }: Attributes): boolean {
  return (marked !== undefined && marked !== "until-found") || (style !== undefined && hidden.test(style));
}

/** No browser follows a larger one. */
const mostColSpan = 1000;
const mostRowSpan = 65_534;

export function attributesOf(attributes: Attributes): ElementFacts {
  const { colspan, rowspan, start, value, type, style } = attributes;
  return {
    colSpan: Math.min(Math.max(whole(colspan) ?? 1, 1), mostColSpan),
    rowSpan: Math.min(isBelowZero(rowspan) ? 1 : (whole(rowspan) ?? 1), mostRowSpan),
    start: whole(start ?? value),
    marks: /list-style(?:-type)?\s{0,9}:\s{0,9}([\w-]{1,40})/i.exec(style ?? "")?.[1] ?? type ?? "",
  };
}

function isBelowZero(text: string | undefined): boolean {
  return (whole(text) ?? 0) < 0;
}

function whole(text: string | undefined): number | undefined {
  const value = Number.parseInt(text ?? "", 10);
  return Number.isSafeInteger(value) ? value : undefined;
}
