import type { ProfileMessages } from "./profile.zh.ts";

/** What is said of a local profile's findings, and of the project file that the profile stands in, in English. */
export const profileEn: ProfileMessages = {
  profileTooLong: (section, count, most) =>
    `The text of “${section}” has ${count} characters, ${count - most} more than the ${most} that are allowed here; please check.`,
  profileTooShort: (section, count, least) =>
    `The text of “${section}” has ${count} characters, ${least - count} fewer than the ${least} that are required here; please check.`,
  profileSubHeadings: (section, names) =>
    `“${section}” lacks the sub-heading ${listed(names)}, which is required here; please check.`,
  profileSentences: (section, sentences) =>
    `“${section}” does not say ${listed(sentences)}, which is required here; please check.`,
  profileRemark: (finding, remark) => `${finding} ${remark}`,
  profileDeadline: (place, date, deadline) =>
    `${place} ${date} is after ${deadline}, the last day that is allowed here; please check.`,
  insertSubHeadings: (names) => `Insert the sub-heading ${listed(names)} at the end of the section`,
  insertSentences: (sentences) => `Write ${listed(sentences)} at the end of the section`,
  projectFile: {
    at: (file, line, problem) => `${file}, line ${line}: ${problem}`,
    unreadable: "The file cannot be read and is left aside.",
    badJson: (why) => `${why}; the whole file is left aside, please mend it.`,
    json: {
      comma: "A comma is missing",
      colon: "A colon is missing",
      brace: "A “}” is missing",
      bracket: "A “]” is missing",
      string: "A quotation mark is missing",
      name: "A name in quotation marks is missing",
      value: "A value is missing",
      end: "There is something after the end",
      comment: "A comment does not end",
      symbol: "There is an unknown character; quotation marks, commas and colons are half-width",
    },
    wanted: (key, wanted, stated) =>
      `${key === "" ? "This" : `“${key}”`} should be ${wanted}${stated === undefined ? "" : ` and is “${stated}”`}; it is left aside.`,
    object: "a group of settings, { … }",
    list: "a list, [ … ]",
    text: "a text in quotation marks",
    texts: "a text in quotation marks, or a list of them",
    flag: "true or false",
    count: "a whole number above 0",
    year: "a year of four digits",
    day: "a month and a day, such as “01-31”",
    oneOf: (values) => values.map((value) => `“${value}”`).join(", "),
    unknownKey: (key, near) =>
      `There is no setting “${key}”; it is left aside.${near === undefined ? "" : ` Did you mean “${near}”?`}`,
    unknownRule: (id, near) =>
      `There is no kind of finding “${id}”; it is left aside.${near === undefined ? "" : ` Did you mean “${near}”?`}`,
    twice: (key) => `“${key}” comes twice; the second one is left aside.`,
    badId: (id) =>
      `The id “${id}” should begin with a lower-case letter and hold only such letters, digits and “-”; it is left aside.`,
    needsId: "This requirement has no “id” and is left aside.",
    needsSection: "This requirement names no “section” and is left aside.",
    needsDemand: (id) =>
      `“${id}” requires nothing (“maxLength”, “minLength”, “subHeadings”, “sentences”) and is left aside.`,
    upsideDown: (low, high) => `“${low}” is above “${high}”; both are left aside.`,
    needsBody: "This entry has no “body” and is left aside.",
    unknownBody: (name) => `“${name}” does not tell which body it is; write its full name. It is left aside.`,
    ownParent: (name) => `“${name}” cannot be added up into itself; “in” is left aside.`,
  },
};

/** Two of them by name; the others only by their number. */
function listed(names: readonly string[]): string {
  const first = names.slice(0, 2).map((name) => `“${name}”`);
  return names.length > 2 ? `${first.join(", ")} and others, ${names.length} in all` : first.join(" and ");
}
