import { draftOf, type Machine, write } from "./machine.ts";
import { each, type Opened, type Openers } from "./opener.ts";
import { openLink } from "./paragraph.ts";
import { attribute } from "./xml.ts";

/** Fields and content controls. Their results are text like any other, but page numbers and tables of contents. */
export const fieldElements: Openers = [
  ["w:fldChar", fieldMark],
  ["w:fldSimple", simpleField],
  ["w:instrText", code],
  ["w:sdt", control],
  ["w:sdtPr", controlProperties],
  ["w:docPartGallery", gallery],
  ["mc:AlternateContent", alternative],
  ["mc:Choice", choice],
  ["mc:Fallback", fallback],
  ...each("w:altChunk w:subDoc", included),
];

function fieldMark(machine: Machine, attributes: readonly string[]): Opened {
  const type = attribute(attributes, "fldCharType");
  if (type === "begin") machine.fields.begin();
  else if (type === "separate") showResult(machine);
  else if (type === "end") write(machine, machine.fields.end());
  return undefined;
}

function showResult(machine: Machine): void {
  const address = machine.fields.separate();
  if (address !== undefined && machine.frames.length > 0)
    machine.fields.whenEnded(openLink(machine, address));
}

function simpleField(machine: Machine, attributes: readonly string[]): Opened {
  machine.fields.begin();
  machine.fields.code(attribute(attributes, "instr") ?? "");
  showResult(machine);
  return () => {
    machine.fields.end();
  };
}

function code(machine: Machine): Opened {
  const { sink } = machine;
  machine.sink = "code";
  return () => {
    machine.sink = sink;
  };
}

function control(machine: Machine): Opened {
  const { contents } = machine;
  return () => {
    machine.contents = contents;
  };
}

function controlProperties(machine: Machine): Opened {
  const { mode } = machine;
  machine.mode = "content";
  return () => {
    machine.mode = mode;
  };
}

function gallery(machine: Machine, attributes: readonly string[]): Opened {
  const isContents = /^table of contents$/i.test(attribute(attributes, "val") ?? "");
  if (machine.mode === "content" && isContents) machine.contents ??= { closed: true };
  return undefined;
}

/** The same thing in several forms: the first is read, the last one only where nothing was found in that. */
function alternative(machine: Machine): Opened {
  machine.alternatives.push({ chosen: false, produced: machine.produced });
  return () => {
    machine.alternatives.pop();
  };
}

function choice(machine: Machine): Opened {
  const among = machine.alternatives.at(-1);
  if (among?.chosen) return "skip";
  if (among) among.chosen = true;
  return undefined;
}

function fallback(machine: Machine): Opened {
  const among = machine.alternatives.at(-1);
  return among && among.produced !== machine.produced ? "skip" : undefined;
}

function included(machine: Machine): Opened {
  draftOf(machine).notices.push({ kind: "included" });
  return undefined;
}
