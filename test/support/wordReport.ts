import { strFromU8, unzipSync } from "fflate";
import { docx, p, para, picture, tbl, tr } from "./docx.ts";

/** A draft as somebody writes it in Word: its headings without marks, its pipe tables as tables, its pictures as pictures, no front matter. */
export function wordFileOf(draft: string): Uint8Array {
  const lines = draft.replace(/^---\n[\s\S]*?\n---\n/, "").split("\n");
  const parts: string[] = [];
  let rows: string[] = [];
  for (const line of [...lines, ""]) {
    if (line.startsWith("|")) {
      if (!/^\|[\s:|-]+\|$/.test(line)) rows.push(tr(...cellsOf(line)));
      continue;
    }
    if (rows.length > 0) parts.push(tbl(...rows));
    rows = [];
    if (line.startsWith("![")) parts.push(para(picture));
    else if (line.trim() !== "") parts.push(p(line.replace(/^#{1,6} /, "")));
  }
  return docx(parts.join(""));
}

function cellsOf(line: string): readonly string[] {
  return line
    .slice(1, -1)
    .split("|")
    .map((cell) => cell.trim());
}

/** All words of a Word file as they stand there, whatever an import makes of them. */
export function wordsIn(bytes: Uint8Array): string {
  const document = unzipSync(bytes)["word/document.xml"];
  return document ? strFromU8(document).replace(/<[^<>]{0,2000}>/g, "") : "";
}

/** An old container with a part of this name, as older Office programs and passwords leave it. */
export function oldContainer(part: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [at, letter] of [...part].entries()) bytes[1024 + at * 2] = letter.charCodeAt(0);
  return bytes;
}
