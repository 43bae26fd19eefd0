import { draftOf, type Machine, write } from "./machine.ts";
import { each, type Opened, type Opener, type Openers } from "./opener.ts";
import { closeParagraph, countParagraph, openLink, openParagraph } from "./paragraph.ts";
import { symbolText } from "./symbols.ts";
import { attribute, isOn, wholeNumber } from "./xml.ts";

/** Paragraphs, runs, and what stands in them. */
export const textElements: Openers = [
  ["w:p", paragraph],
  ["w:pPr", paragraphProperties],
  ["w:rPr", runProperties],
  [
    "w:pStyle",
    inParagraph((draft, attributes) => {
      draft.style = attribute(attributes, "val");
    }),
  ],
  [
    "w:outlineLvl",
    inParagraph((draft, attributes) => {
      draft.outline = wholeNumber(attributes);
    }),
  ],
  [
    "w:numId",
    inParagraph((draft, attributes) => {
      draft.numId = attribute(attributes, "val");
    }),
  ],
  [
    "w:ilvl",
    inParagraph((draft, attributes) => {
      draft.level = wholeNumber(attributes);
    }),
  ],
  ...each("w:r m:r", run),
  ["w:vanish", hide],
  // A number that was struck out and the one behind it would read as one.
  ...each("w:strike w:dstrike", strike),
  ["w:rStyle", hideByStyle],
  ...each("w:t m:t", sinkTo("text")),
  ["w:delText", deletedText],
  ...each("w:tab w:ptab", (machine) => put(machine, "\t")),
  ...each("w:br w:cr", (machine) => put(machine, "\n")),
  ["w:noBreakHyphen", (machine) => put(machine, "-")],
  [
    "w:sym",
    (machine, attributes) =>
      put(machine, symbolText(attribute(attributes, "font") ?? "", attribute(attributes, "char") ?? "")),
  ],
  // A fraction's bar and a power are all that would make another number of a formula's words.
  ["m:den", (machine) => put(machine, "/")],
  ["m:sup", (machine) => put(machine, "^")],
  ...each("w:del w:moveFrom", deletion),
  ["w:rt", phonetic],
  ["w:hyperlink", link],
  ["w:footnoteReference", note("w:footnote")],
  ["w:endnoteReference", note("w:endnote")],
  ["w:commentReference", comment],
];

function paragraph(machine: Machine): Opened {
  const frame = machine.frames.at(-1);
  if (!frame) return undefined;
  openParagraph(machine);
  return () => closeParagraph(machine, frame);
}

function paragraphProperties(machine: Machine): Opened {
  if (machine.mode !== undefined) return undefined;
  machine.mode = "paragraph";
  return () => {
    machine.mode = undefined;
    countParagraph(machine, draftOf(machine));
  };
}

function runProperties(machine: Machine): Opened {
  const { mode } = machine;
  if (mode !== undefined && mode !== "paragraph") return undefined;
  machine.mode = mode === "paragraph" ? "mark" : "run";
  return () => {
    machine.mode = mode;
  };
}

function inParagraph(
  take: (draft: ReturnType<typeof draftOf>, attributes: readonly string[]) => void,
): Opener {
  return (machine, attributes) => {
    if (machine.mode === "paragraph") take(draftOf(machine), attributes);
    return undefined;
  };
}

function run(machine: Machine): Opened {
  const { hidden, struck } = machine;
  machine.struck = false;
  machine.hidden = machine.setting.styles.of(draftOf(machine).style).hidden;
  return () => {
    machine.hidden = hidden;
    machine.struck = struck;
  };
}

function hide(machine: Machine, attributes: readonly string[]): Opened {
  if (machine.mode === "run") machine.hidden = isOn(attributes);
  return undefined;
}

function strike(machine: Machine, attributes: readonly string[]): Opened {
  if (machine.mode === "run" && isOn(attributes)) machine.struck = true;
  return undefined;
}

function hideByStyle(machine: Machine, attributes: readonly string[]): Opened {
  const style = attribute(attributes, "val");
  if (machine.mode === "run" && machine.setting.styles.of(style).hidden) machine.hidden = true;
  return undefined;
}

function sinkTo(sink: Machine["sink"]): Opener {
  return (machine) => {
    const before = machine.sink;
    machine.sink = sink;
    return () => {
      machine.sink = before;
    };
  };
}

function deletedText(machine: Machine): Opened {
  const { sink } = machine;
  machine.sink = "text";
  machine.deleted++;
  return () => {
    machine.sink = sink;
    machine.deleted--;
  };
}

/** Among properties a tab is a place on the ruler. */
function put(machine: Machine, text: string): Opened {
  if (machine.mode === undefined) write(machine, text);
  return undefined;
}

function deletion(machine: Machine): Opened {
  if (machine.mode === "mark") draftOf(machine).endDeleted = true;
  else if (machine.mode === "row") {
    const row = machine.frames.at(-1)?.table?.row;
    if (row) row.deleted = true;
  }
  if (machine.mode !== undefined) return undefined;
  machine.deleted++;
  return () => {
    machine.deleted--;
  };
}

function phonetic(machine: Machine): Opened {
  machine.phonetic++;
  return () => {
    machine.phonetic--;
  };
}

function link(machine: Machine, attributes: readonly string[]): Opened {
  const target = machine.setting.relationships.get(attribute(attributes, "id") ?? "");
  return target?.external && machine.frames.length > 0 ? openLink(machine, target.target) : undefined;
}

function note(element: string): Opener {
  return (machine, attributes) => {
    draftOf(machine).notes.push(`${element} ${attribute(attributes, "id") ?? ""}`);
    return undefined;
  };
}

function comment(machine: Machine, attributes: readonly string[]): Opened {
  const words = machine.setting.comments.get(attribute(attributes, "id") ?? "");
  if (words) draftOf(machine).notices.push({ kind: "comment", words });
  return undefined;
}
