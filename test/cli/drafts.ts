import { newReport } from "../../server/src/convert/blank.ts";

const zeros = newReport({ body: "花园街道办事处", year: 2025, fill: "zero" });

/** Two requests of natural persons, both granted; nothing to find at error and warning. */
export const correct: string = ["一、本年新收", "（一）予以公开", "（七）总计"].reduce(
  (text, row) => withCell(withCell(text, row, 1, "2"), row, 7, "2"),
  zeros
    .replace("### （一）主动公开\n", "### （一）主动公开\n\n花园街道办事处依法公开各类政府信息。\n")
    .replace("改进情况\n", "改进情况\n\n一是公开内容不够丰富，将加强培训。\n")
    .replace("事项\n", "事项\n\n本年度未收取政府信息公开信息处理费。\n")
    // The lines left to write on.
    .replace(/\n{3,}/g, "\n\n")
    .replace(/\n+$/, "\n"),
);

/** 新收 is 3 in all, which neither its parts nor the column's balance explain. */
export const wrong: string = withCell(correct, "一、本年新收", 7, "3");

/** The draft with another number in the cell that stands in the given column of the row that begins so. */
function withCell(text: string, row: string, column: number, value: string): string {
  return text.replace(new RegExp(`^\\| ${row}.*$`, "m"), (line) =>
    line
      .split("|")
      .map((cell, at) => (at === column + 1 ? cell.replace(/\d+ $/, `${value} `) : cell))
      .join("|"),
  );
}

export interface Json {
  readonly files: readonly JsonFile[];
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
  readonly summary: Readonly<Record<string, number>>;
}

export interface JsonFile {
  readonly path: string;
  readonly body: string | null;
  readonly year: number | null;
  readonly edition: string | null;
  readonly findings: readonly JsonFinding[];
  readonly ignored: readonly { readonly rule: string; readonly reason: string }[];
}

export interface JsonFinding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly range: { readonly start: Place; readonly end: Place };
  readonly related: readonly { readonly path: string; readonly message: string }[];
  readonly data: Readonly<Record<string, string>>;
  readonly fixable: boolean;
}

interface Place {
  readonly line: number;
  readonly character: number;
}

/** The ids of everything at error and warning. */
export function grave({ files }: Json): readonly string[] {
  return files.flatMap(({ findings }) =>
    findings.filter(({ severity }) => severity === "error" || severity === "warning").map(({ rule }) => rule),
  );
}
