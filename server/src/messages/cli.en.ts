import type { CliMessages, Counts } from "./cli.zh.ts";

const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const notes = (counts: Counts): string =>
  [
    counts.ignored > 0 ? `${some(counts.ignored, "finding", "findings")} ignored as the drafts ask` : "",
    counts.unreadable > 0 ? `${some(counts.unreadable, "file", "files")} unreadable` : "",
  ]
    .filter((each) => each !== "")
    .map((each) => `; ${each}`)
    .join("");

/** What the command line says, in English. */
export const cliEn: CliMessages = {
  help: (version) => `OGI Report ${version}: checks Chinese yearly open-government-information reports

Usage: ogi-report <command> [options]

Commands
  check   [options] PATH…       check reports; PATH is a file (.docx and web pages too), a folder or - (standard input)
  convert PATH [options]        convert to a canonical draft, or export as Word, HTML, CSV or JSON
  format  [--check] PATH…       align the tables of drafts; --check only tells, and writes nothing
  new     --body NAME [options] a complete blank draft
  new     --from LAST_YEAR      this year's draft from last year's report
  rules   [ID]                  the kinds of findings; with an id, its page
  lsp     --stdio               the language server, for editors

Options of check
  --format text|json|ndjson     output format, text by default
  -o FILE                       write to a file instead of the screen
  --edition auto|2019|2021      the edition of the form; by default the year decides
  --year N                      the year to check against; by default the report says it
  --rule ID=LEVEL               LEVEL is off, error, warning, information or hint; may be repeated
  --fail-on error|warning|never exit with 1 when something is at or above this level, error by default
  --files-from FILE             read paths from a file (or -), one per line

Options of convert
  --to ogi|json|html|docx|csv   ogi (the canonical draft) by default; reads .md, .txt, .html and .docx
  --signature-sheet             with docx: a sheet for signatures before the report
  -o FILE

Options of new
  --from LAST_YEAR              years moved on, numbers cleared, 上年结转 taken over, the text kept
  --year N                      last year by default; with --from the year after the report's
  --edition 2019|2021           by default the year decides
  --fill blank|zero             leave the tables blank (default) or fill them with 0
  -o FILE

Common options
  --lang zh|en                  the language of the output
  -h, --help    -V, --version

Exit status: 0 nothing found; 1 something at or above --fail-on; 2 wrong usage or a file that cannot be read
A file may have up to 64 MB.
`,
  usage: (detail) => `${detail} See ogi-report --help.`,
  noCommand: "No command given.",
  unknownCommand: (name) => `There is no command "${name}".`,
  commandLater: (name) => `The command "${name}" comes with a later version.`,
  unknownOption: (name) => `Unknown option ${name}.`,
  optionWithoutValue: (name) => `The option ${name} needs a value.`,
  optionWithValue: (name) => `The option ${name} takes no value.`,
  badUsage: (detail) => `Wrong usage: ${detail}`,
  badValue: (option, value, allowed) => `"${value}" is no value of ${option}; use one of: ${allowed}.`,
  valueLater: (option, value) => `${option} ${value} comes with a later version.`,
  optionRequired: (option) => `The option ${option} is required.`,
  pathRequired: "No path to check given.",
  onePath: "Give one path.",
  unexpected: (word) => `Unexpected argument "${word}".`,
  stdinTwice: "Standard input (-) can be read only once.",
  outputIsInput: (path) => `The output file ${path} is an input as well; choose another name.`,
  cannotWrite: (path, why) => `Cannot write ${path}: ${why}.`,
  noYear: "its year cannot be told; state the new report's with --year.",
  noReport: "it is not recognisably a report, so no draft can be made from it.",
  yearTooEarly: (year) => `${year} is before the form of 2019; no draft can be made for it.`,
  unknownRule: (id) => `There is no kind of finding "${id}"; this setting does nothing.`,
  noSuchRule: (id) => `There is no kind of finding "${id}".`,
  ruleFailed: (id, path, why) => `${path}: ${id} failed and was not checked (${why}).`,

  unreadable: (path, why) => `Cannot read ${path}: ${why}`,
  notFound: "no such file.",
  notPermitted: "permission denied.",
  systemError: (code) => `system error ${code}.`,
  tooLarge: (limit) => `larger than ${limit} MB, not checked.`,
  saveAsDocx: "an old document format; save it as .docx (请另存为 .docx).",
  pdf: "a PDF file; copy its text and tables into a .md or .txt file.",
  picture: "a picture; no text can be read from it.",
  archive: "an archive; unpack it first.",
  binary: "not a text file in UTF-8, UTF-16 or GB18030.",

  severity: { error: "error", warning: "warning", information: "information", hint: "hint" },
  off: "off by default",
  stdin: "standard input",
  reading: (count, path) => `${count} read, reading ${path}`,
  progress: (count, path) => `${count} checked, now ${path}`,
  summary: (counts) =>
    counts.files === 0
      ? `No yearly report found${notes(counts)}.`
      : `${some(counts.files, "report", "reports")} checked: ${some(counts.error, "error", "errors")}, ${some(counts.warning, "warning", "warnings")}, ${counts.information} information, ${some(counts.hint, "hint", "hints")}${notes(counts)}.`,

  formatted: (path) => `Tables aligned: ${path}`,
  toFormat: (path) => `Tables not aligned: ${path}`,
  notFormatted: (path, line) =>
    `${path}: the table in line ${line} would not read the same once aligned; it is left as it is.`,
  otherEncoding: "the file is not in UTF-8 and was not rewritten; save it as UTF-8 first.",

  remark: (name, line, said) =>
    line === undefined ? `${name}: ${said}` : `${name}: line ${line} of the draft: ${said}`,
  wordToScreen: "A Word file cannot be shown on the screen; name a file to write with -o.",
  exportedWithErrors: (name, count) =>
    `${name} has ${some(count, "error", "errors")} and was exported all the same; please correct:`,
  foreignNotFormatted:
    "the tables of a Word file or a web page are not aligned here; convert it to a draft first.",
  didYouMean: (id) => `Did you mean ${id}?`,
};
