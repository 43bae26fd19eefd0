import type { ClientMessages } from "../messages.ts";

/** The first year whose form is known. */
const firstYear = 2019;

/** What is wrong with a typed year, or undefined. A report is written after its year, or in its last weeks. */
export function yearProblem(value: string, thisYear: number, messages: ClientMessages): string | undefined {
  const year = Number(value.trim());
  const right = /^\d{4}$/.test(value.trim()) && year >= firstYear && year <= thisYear;
  return right ? undefined : messages.yearWrong(firstYear, thisYear);
}

/** The suggested file name; `again` above 1 tells it from others of the same report. */
export function reportFileName(body: string, year: number): (again: number) => string {
  // Characters that some file system refuses.
  const name = body.replace(/[\\/:*?"<>|\s]+/g, "");
  return (again) => `${name}${year}年政府信息公开工作年度报告${again > 1 ? `（${again}）` : ""}.ogi.md`;
}
