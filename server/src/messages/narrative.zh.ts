import type { Addend } from "./structure.zh.ts";
import type { TableOf } from "./table.ts";

/** What the rules about prose say, in Chinese. */
export const narrativeZh = {
  narrativeMisfit: (quote: string, table: string, stated: readonly Addend[]): string =>
    `文中称“${quote}”，${table}${stated
      .slice(0, 3)
      .map(({ name, amount }) => `${name}为${amount}`)
      .join("、")}，不一致，请核对。`,
  narrativeProceedings: (quote: string, table: string, stated: readonly Addend[]): string =>
    `文中称“${quote}”，${table}${stated
      .slice(0, 3)
      .map(({ name, amount }) => `${name}为${amount}`)
      .join("、")}，建议核对，口径不同的写明口径。`,
  writeInProse: (amount: string, name: string): string => `把文中的数改为${amount}（${name}）`,
  narrativeContradiction: (quote: string, table: string, cell: string, amount: string): string =>
    `文中称“${quote}”，${table}${cell}为${amount}，不一致，请核对。`,
  narrativeParts: (quote: string, parts: readonly string[], total: string, difference: string): string =>
    `文中称“${quote}”，所列${parts.length > 4 ? `${parts.length}项` : parts.join("＋")}合计${total}，差${difference}，不一致，请核对。`,
  narrativePercentage: (quote: string, part: string, base: string, share: string): string =>
    `文中称占“${quote}”，${part}÷${base}约为${share}%，按其他总数也算不出，不一致，请核对。`,
  saidHere: (quote: string): string => `文中：${quote}`,
} as const;

export type NarrativeMessages = TableOf<typeof narrativeZh>;
