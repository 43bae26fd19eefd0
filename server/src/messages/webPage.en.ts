import type { WebPageMessages } from "./webPage.zh.ts";

/** The same texts in English. */
export const webPageEn: WebPageMessages = {
  noWords: "There are no words on the page; check that it is the right file",
  inFrame: (name) =>
    `The text is not in this file but on a page inside it${name === "" ? "" : ` (“${name}”)`}; open that page alone in the browser, save it and import it again`,
  byScript:
    "The text is loaded after the page is opened and is not in this file; open the page in the browser, copy the text and paste it into the draft",
  asAttachment: (name) =>
    `The page has no text of its own, the report is the attachment “${name}”; download it and import it`,
  cutOff: "The web archive is incomplete; save the page in the browser again and import it again",
  cells: (count) =>
    `The tables of the page have more than ${count} cells, which is no report, so it was not read; copy only the report and paste it into the draft`,
  crowded: "The page holds too much and was not read; copy only the report and paste it into the draft",

  unknown:
    "Which part of the page is the report could not be told: all its words are in the draft, delete what does not belong",
  another:
    "There is another report on the page, and only the first was taken; to import the other, open it alone and save it",
  before: "Navigation and other words above the report are not in the draft",
  facts: "Date, source and other facts about the page are not in the draft",
  tools: "The words of buttons (type size, print, share) are not in the draft",
  aside: "What stands beside the report is not in the draft",
  after: "Links, footer and other words below the report are not in the draft",
  attachments: "Attachments are not in the draft; download them if you need them",
  hidden: "Words that the page does not show are not in the draft",
  controls: "The words of search boxes and menus are not in the draft",
  pictures: (count) => `${count} pictures in the report are not in the draft; compare with the page`,
  frames: "There are other pages inside this one, whose contents are not in the file; compare with the page",
  damaged: (count) => `${count} characters could not be read and stand as “�”; compare with the page`,
};
