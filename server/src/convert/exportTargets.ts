/** What a report can be written as, beside the draft. */
export const exportTargets = ["html", "docx", "csv", "json"] as const;
export type ExportTarget = (typeof exportTargets)[number];
