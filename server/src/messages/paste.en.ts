import type { PasteMessages } from "./paste.zh.ts";

/** What is said of pasting, in English. */
export const pasteEn: PasteMessages = {
  table: (name) => `Paste as official table ${name}`,
  fill: (name) => `Fill the numbers into table ${name}`,
  numbers: (name) => `Fill table ${name} from this cell on`,
  mixed: "Paste text and official tables",
  ordinary: "Paste as ordinary table",
  paragraphs: "Paste as paragraphs, a blank line between them",
  tooLong: "There is too much on the clipboard to make a table of it. Please copy the report's table only.",
  notWhole:
    "Something on the clipboard has no place in a table, so it was pasted as plain text and nothing is lost.",
  noRoom:
    "These numbers do not fit from this cell on and were pasted as plain text. Undo, and paste them from the first cell on.",
};
