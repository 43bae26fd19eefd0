import type { Severity } from "./finding.ts";
export const catalogue: readonly { readonly id: string; readonly severity: Severity | "off"; readonly zh: string; readonly en: string }[] = [];
