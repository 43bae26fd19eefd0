import { drawingElements } from "./elementsDrawing.ts";
import { fieldElements } from "./elementsField.ts";
import { tableElements } from "./elementsTable.ts";
import { textElements } from "./elementsText.ts";
import { type Machine, newFrame, write } from "./machine.ts";
import { each, type Opener, skip } from "./opener.ts";
import { closeFrame } from "./paragraph.ts";
import { attribute, type XmlHandler } from "./xml.ts";

/** What tracked changes replaced, layout, and what a program keeps for itself. */
const notRead =
  "w:pPrChange w:rPrChange w:tblPrChange w:tcPrChange w:trPrChange w:sectPrChange w:tblGridChange w:tblPrExChange " +
  "w:numberingChange w:sectPr w:tblPr w:tblPrEx w:sdtEndPr w:delInstrText w:background m:ctrlPr";

function story(element: string): Opener {
  return (machine, attributes) => {
    const frame = newFrame();
    const id = attribute(attributes, "id") ?? "";
    const type = attribute(attributes, "type") ?? "";
    machine.frames.push(frame);
    return () => {
      machine.frames.pop();
      closeFrame(machine, frame);
      machine.stories.push({ element, id, type, blocks: frame.blocks });
    };
  };
}

const stories = ["w:body", "w:hdr", "w:ftr", "w:footnote", "w:endnote", "w:comment"];

const openers: ReadonlyMap<string, Opener> = new Map<string, Opener>([
  ...stories.map((name) => [name, story(name)] as const),
  ...each(notRead, skip),
  ...textElements,
  ...fieldElements,
  ...tableElements,
  ...drawingElements,
]);

/** Turns the elements of a part into its stories. Elements that are not known are looked through. */
export function documentHandler(machine: Machine): XmlHandler {
  const closers: ((() => void) | undefined)[] = [];
  return {
    open: (name, attributes) => {
      const opened = openers.get(name)?.(machine, attributes);
      if (opened === "skip") return false;
      closers.push(opened);
      return true;
    },
    close: () => closers.pop()?.(),
    text: (text) => {
      if (machine.sink === "text") write(machine, text.replace(/[\t\r\n]+/g, " "));
      else if (machine.sink === "code") machine.fields.code(text);
      else if (machine.sink === "drawing" && machine.drawing) machine.drawing.words += text;
    },
  };
}
