import { kindOf } from "../import/kind.ts";
import { wordsOf } from "./docx/blocks.ts";
import { documentHandler } from "./docx/elements.ts";
import { readLists } from "./docx/lists.ts";
import { makeGauge, makeMachine, type Setting, type Story } from "./docx/machine.ts";
import { remark } from "./docx/notices.ts";
import { makeNumbering } from "./docx/numbering.ts";
import { type DocumentPackage, openPackage, related } from "./docx/package.ts";
import { readPart } from "./docx/parts.ts";
import { damaged, Refusal } from "./docx/refusal.ts";
import { renderBlocks } from "./docx/render.ts";
import { readStyles } from "./docx/styles.ts";
import { type Archive, openArchive } from "./docx/zip.ts";
import type { Say, SourceLimits, SourceReading, SourceRemark } from "./source.ts";

/**
 * Reads a Word file as raw text of a draft: headings with `#` marks, paragraphs with the numbers that Word puts before
 * them, tables with their merged cells. Nothing in the file is run and nothing outside of it is fetched. Never throws.
 */
export function readDocx(bytes: Uint8Array, limits: SourceLimits): SourceReading {
  try {
    return readDocument(bytes, limits);
  } catch (error) {
    // What the unpacker throws says that the bytes are not what they should be.
    return { reason: error instanceof Refusal ? error.reason : (t) => t.word.damaged };
  }
}

function readDocument(bytes: Uint8Array, limits: SourceLimits): SourceReading {
  const megabyte = 1024 * 1024;
  if (bytes.length > limits.fileBytes) {
    return { reason: (t) => t.fileTooLarge(Math.floor(limits.fileBytes / megabyte)) };
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { reason: whyNoArchive(bytes) };
  const archive = openArchive(bytes, limits);
  const document = openPackage(archive);
  const { relationships } = document;
  const part = (type: string): string | undefined => related(relationships, type)[0];
  const lists = readLists(archive, part("numbering"));
  const setting: Setting = {
    styles: readStyles(archive, part("styles")),
    numbering: makeNumbering(lists),
    relationships,
    comments: new Map(),
    gauge: makeGauge(limits),
  };
  const side = (name: string | undefined): readonly Story[] =>
    readStories(archive, name, { ...setting, numbering: makeNumbering(lists) });
  const comments = new Map(side(part("comments")).map((each) => [each.id, wordsOf(each.blocks)]));
  const notes = new Map(
    [...side(part("footnotes")), ...side(part("endnotes"))].map((each) => [
      `${each.element} ${each.id}`,
      wordsOf(each.blocks),
    ]),
  );
  const body = readStories(archive, document.main, { ...setting, comments });
  if (body.length === 0) throw damaged();
  const rendered = renderBlocks(
    body.flatMap(({ blocks }) => blocks),
    notes,
  );
  const margins = [
    ...marginRemarks(related(relationships, "header").flatMap(side), (t) => t.word.header),
    ...marginRemarks(related(relationships, "footer").flatMap(side), (t) => t.word.footer),
  ];
  const text = rendered.text === "" ? "" : `${rendered.text}\n`;
  return { text, remarks: [...outside(document), ...margins, ...rendered.remarks] };
}

function whyNoArchive(bytes: Uint8Array): Say {
  const kind = kindOf("", bytes);
  return "reason" in kind ? kind.reason : (t) => t.word.plainText;
}

function readStories(archive: Archive, name: string | undefined, setting: Setting): readonly Story[] {
  if (name === undefined) return [];
  const machine = makeMachine(setting);
  readPart(archive, name, documentHandler(machine));
  return machine.stories;
}

/** What is printed on every page is told once, however often the file has it; page numbers say nothing. */
function marginRemarks(stories: readonly Story[], say: Say): readonly SourceRemark[] {
  const texts = new Set(stories.map(({ blocks }) => wordsOf(blocks).trim()));
  return [...texts]
    .filter((text) => /[\p{L}\p{N}]/u.test(text.replace(/第\s{0,9}页|共\s{0,9}页|\bPage\b|\bof\b/gi, "")))
    .map((text) => remark(say, text, undefined));
}

function outside({ macros, relationships }: DocumentPackage): readonly SourceRemark[] {
  const external = [...relationships.values()].filter((each) => each.external && each.type !== "hyperlink");
  const targets = external.map(({ target }) => target);
  return [
    ...(macros ? [remark((t) => t.word.macros, undefined, undefined)] : []),
    ...(targets.length > 0
      ? [remark((t) => t.word.external(targets.length), targets.join("；"), undefined)]
      : []),
  ];
}
