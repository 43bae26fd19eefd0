import { type Notice, plainParagraph } from "./blocks.ts";
import { mostFrames } from "./elementsTable.ts";
import { type Drawing, draftOf, type Machine, newFrame } from "./machine.ts";
import { each, type Opened, type Openers } from "./opener.ts";
import { closeFrame } from "./paragraph.ts";
import { attribute } from "./xml.ts";

/** Drawings, pictures, text boxes and embedded objects, as Word and as its older editions write them. */
export const drawingElements: Openers = [
  ...each("w:drawing w:pict w:object", drawing),
  ["w:txbxContent", textBox],
  [
    "wp:anchor",
    (machine) =>
      change(machine, (open) => {
        open.floating = true;
      }),
  ],
  [
    "wp:docPr",
    (machine, attributes) =>
      change(machine, (open) => {
        open.alternative = attribute(attributes, "descr") ?? attribute(attributes, "title");
      }),
  ],
  ...each("a:blip v:imagedata", (machine) =>
    change(machine, (open) => {
      open.figure ??= "picture";
    }),
  ),
  ...each("c:chart dgm:relIds", (machine) =>
    change(machine, (open) => {
      open.figure ??= "chart";
    }),
  ),
  [
    "v:shape",
    (machine, attributes) =>
      change(machine, (open) => {
        if (/position:\s{0,4}absolute/.test(attribute(attributes, "style") ?? "")) open.floating = true;
      }),
  ],
  [
    "v:textpath",
    (machine, attributes) =>
      change(machine, (open) => {
        open.words += `${attribute(attributes, "string") ?? ""}\n`;
      }),
  ],
  [
    "o:OLEObject",
    (machine, attributes) =>
      change(machine, (open) => {
        open.figure = embedded(attribute(attributes, "ProgID") ?? "");
      }),
  ],
  ["a:t", drawnText],
  [
    "a:p",
    (machine) =>
      change(machine, (open) => {
        open.words += "\n";
      }),
  ],
];

function drawing(machine: Machine): Opened {
  const outer = machine.drawing;
  const open: Drawing = { figure: undefined, floating: false, alternative: undefined, words: "" };
  machine.drawing = open;
  return () => {
    machine.drawing = outer;
    finish(machine, open);
  };
}

function change(machine: Machine, by: (open: Drawing) => void): Opened {
  if (machine.drawing) by(machine.drawing);
  return undefined;
}

function embedded(program: string): Drawing["figure"] {
  if (/^(?:Excel|ET|KET)\./i.test(program)) return "sheet";
  return /^Equation/i.test(program) ? "formula" : "embedded";
}

function finish(machine: Machine, { figure, floating, alternative, words }: Drawing): void {
  if (machine.deleted > 0 || machine.frames.length === 0) return;
  const draft = draftOf(machine);
  const text = words.trim();
  if (text !== "") {
    machine.produced++;
    machine.setting.gauge.characters(text.length);
    draft.after.push(plainParagraph(text, [{ kind: "textBox" }]));
  }
  if (figure === undefined) return;
  machine.produced++;
  const told = alternative !== undefined && tells(alternative) ? { words: alternative } : {};
  draft.notices.push({ kind: figure, ...told });
  if (!floating && (figure === "picture" || figure === "sheet")) draft.figure ??= figure;
}

/** Programs put a picture's file name or number there by themselves. */
function tells(alternative: string): boolean {
  return /\p{Script=Han}/u.test(alternative) && !/^图片\s?\d{0,4}$|[\\/]/.test(alternative);
}

function textBox(machine: Machine): Opened {
  if (machine.frames.length === 0 || machine.frames.length >= mostFrames) return undefined;
  const outer = draftOf(machine);
  const { hidden, struck, drawing: open } = machine;
  const frame = newFrame();
  machine.frames.push(frame);
  machine.hidden = false;
  machine.struck = false;
  machine.drawing = undefined;
  return () => {
    machine.frames.pop();
    closeFrame(machine, frame);
    machine.hidden = hidden;
    machine.struck = struck;
    machine.drawing = open;
    for (const [at, block] of frame.blocks.entries()) {
      const notices: readonly Notice[] = [{ kind: "textBox" }, ...block.notices];
      outer.after.push(at === 0 ? { ...block, notices } : block);
    }
  };
}

function drawnText(machine: Machine): Opened {
  const { sink } = machine;
  if (!machine.drawing) return undefined;
  machine.sink = "drawing";
  return () => {
    machine.sink = sink;
  };
}
