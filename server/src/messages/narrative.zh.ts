import type { TableOf } from "./table.ts";

/** What the rules about prose say, in Chinese. */
export const narrativeZh = {
  claims: {
    received: "收到申请",
    newly: "新收申请",
    processed: "办结申请",
    handled: "申请",
    carry: "结转",
    organization: "法人或其他组织",
    litigation: "行政诉讼",
  },
  /** `carried` is the number with 上年结转 added, where the claim may mean that. */
  tableSays: (name: string, amount: string, carried: string | undefined): string =>
    `${name}${amount}${carried === undefined ? "" : `（含上年结转为${carried}）`}`,
  narrativeMisfit: (claim: string, quote: string, table: string, stated: string): string =>
    `文中称${claim}“${quote}”，${table}${stated}，不一致，请核对。`,
  narrativeProceedings: (claim: string, quote: string, table: string, stated: string): string =>
    `文中称${claim}“${quote}”，${table}${stated}，建议核对，口径不同的写明口径。`,
  writeInProse: (amount: string, name: string): string => `把文中的数改为${amount}（表中的${name}）`,
  narrativeContradiction: (quote: string, table: string, cell: string, amount: string): string =>
    `文中称“${quote}”，${table}${cell}为${amount}，不一致，请核对。`,
  narrativeParts: (quote: string, parts: readonly string[], total: string, difference: string): string =>
    `文中称“${quote}”，所列${parts.length > 4 ? `${parts.length}项` : parts.join("＋")}合计${total}，差${difference}，不一致，请核对。`,
  narrativePercentage: (quote: string, part: string, base: string, share: string): string =>
    `文中称占“${quote}”，${part}÷${base}约为${share}%，按其他总数也算不出，不一致，请核对。`,
  saidHere: (quote: string): string => `文中：${quote}`,
} as const;

export type NarrativeMessages = TableOf<typeof narrativeZh>;
