/** What is said while files are brought in and reports go out. */
export interface TransferMessages {
  readonly import: string;
  readonly pickFile: string;
  readonly importFiles: string;
  readonly importing: (name: string) => string;
  readonly notImported: (name: string, reason: string) => string;
  readonly otherFile: string;
  readonly imported: (names: readonly string[], remarks: number) => string;
  readonly show: string;
  readonly visit: string;
  readonly lineOf: (line: number) => string;
  /** Stands behind each remark, as its source. */
  readonly remarkSource: string;
  readonly checked: string;
  readonly allChecked: string;
  readonly tooLarge: (megabytes: number) => string;
  readonly unreadable: (why: string) => string;
  readonly noAnswer: string;
  readonly export: string;
  readonly pickTarget: string;
  readonly targets: Readonly<Record<"docx" | "sheet" | "html" | "csv" | "json", readonly [string, string]>>;
  readonly fileTypes: Readonly<Record<"docx" | "html" | "csv" | "json", string>>;
  readonly exporting: (name: string) => string;
  readonly withErrors: (name: string, count: number) => string;
  readonly andMore: (count: number) => string;
  readonly exportAnyway: string;
  readonly showErrors: string;
  readonly exists: (name: string) => string;
  readonly replace: string;
  readonly saveTitle: string;
  readonly notWritten: (name: string, why: string) => string;
  readonly exported: (name: string) => string;
  readonly open: string;
  readonly reveal: string;
}

export const transferZh: TransferMessages = {
  import: "导入",
  pickFile: "选择要导入的文件",
  importFiles: "Word、网页、文本",
  importing: (name) => `正在导入 ${name}…`,
  notImported: (name, reason) => `没有导入“${name}”：${reason}`,
  otherFile: "选择其他文件…",
  imported: (names, remarks) => {
    const what = names.length === 1 ? `“${names[0]}”已导入` : `已导入${names.length}个文件`;
    return remarks === 0 ? `${what}，没有需要核对的地方。` : `${what}，有${remarks}处需要核对。`;
  },
  show: "查看",
  visit: "核对导入时的疑点",
  lineOf: (line) => `第 ${line} 行`,
  remarkSource: "导入",
  checked: "已核对",
  allChecked: "导入时的提示全部已核对",
  tooLarge: (megabytes) => `文件超过${megabytes} MB，请删去其中的图片后另存，再导入。`,
  unreadable: (why) => `读不了这个文件（${why}）。`,
  noAnswer: "检查服务没有作出回答，请查看日志。",
  export: "导出",
  pickTarget: "导出成什么文件",
  targets: {
    docx: ["Word 文档", "按官方版式排好，可以送审、打印"],
    sheet: ["Word 文档，附送签单", "前面加一页，供领导签批"],
    html: ["网页", "按官方版式排好，一个文件，可以发到网站"],
    csv: ["CSV", "每个数一行，供 Excel 汇总"],
    json: ["JSON", "供程序读取"],
  },
  fileTypes: { docx: "Word 文档", html: "网页", csv: "CSV", json: "JSON" },
  exporting: (name) => `正在导出 ${name}…`,
  withErrors: (name, count) => `“${name}”还有${count}处错误，仍要导出吗？`,
  andMore: (count) => `……另有${count}处`,
  exportAnyway: "仍要导出",
  showErrors: "查看错误",
  exists: (name) => `“${name}”已经有了，要替换吗？`,
  replace: "替换",
  saveTitle: "导出到",
  notWritten: (name, why) => `“${name}”没有写成，原来的文件没有改动：${why}`,
  exported: (name) => `已导出“${name}”。`,
  open: "打开",
  reveal: "在文件夹中显示",
};

export const transferEn: TransferMessages = {
  import: "Import",
  pickFile: "File to Import",
  importFiles: "Word, web page, text",
  importing: (name) => `Importing ${name}…`,
  notImported: (name, reason) => `“${name}” was not imported: ${reason}`,
  otherFile: "Another File…",
  imported: (names, remarks) => {
    const what = names.length === 1 ? `Imported “${names[0]}”` : `Imported ${names.length} files`;
    if (remarks === 0) return `${what}; nothing needs checking.`;
    return `${what}; ${remarks} ${remarks === 1 ? "place needs" : "places need"} checking.`;
  },
  show: "Show",
  visit: "Check the Remarks of the Import",
  lineOf: (line) => `Line ${line}`,
  remarkSource: "import",
  checked: "Checked",
  allChecked: "All Remarks of the Import Are Checked",
  tooLarge: (megabytes) =>
    `The file is over ${megabytes} MB; save it without its pictures and import it again.`,
  unreadable: (why) => `The file cannot be read (${why}).`,
  noAnswer: "The report checker did not answer; please look at the log.",
  export: "Export",
  pickTarget: "What to export to",
  targets: {
    docx: ["Word Document", "in the official layout, for approval and printing"],
    sheet: ["Word Document with Signature Sheet", "a page before the report for signatures"],
    html: ["Web Page", "in the official layout, one file, for the site"],
    csv: ["CSV", "one number a line, for Excel"],
    json: ["JSON", "for programs"],
  },
  fileTypes: { docx: "Word Document", html: "Web Page", csv: "CSV", json: "JSON" },
  exporting: (name) => `Exporting ${name}…`,
  withErrors: (name, count) =>
    `“${name}” still has ${count} ${count === 1 ? "error" : "errors"}. Export it anyway?`,
  andMore: (count) => `… and ${count} more`,
  exportAnyway: "Export Anyway",
  showErrors: "Show Errors",
  exists: (name) => `“${name}” exists already. Replace it?`,
  replace: "Replace",
  saveTitle: "Export To",
  notWritten: (name, why) => `“${name}” was not written, and any older file is unchanged: ${why}`,
  exported: (name) => `Exported “${name}”.`,
  open: "Open",
  reveal: "Show in Folder",
};
