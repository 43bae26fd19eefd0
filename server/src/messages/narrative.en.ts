import type { NarrativeMessages } from "./narrative.zh.ts";

/** What the rules about prose say, in English. */
export const narrativeEn: NarrativeMessages = {
  claims: {
    received: "requests received",
    newly: "new requests",
    processed: "requests done",
    handled: "requests",
    carry: "结转",
    organization: "法人或其他组织",
    litigation: "行政诉讼",
  },
  tableSays: (name, amount, carried) =>
    `${name} ${amount}${carried === undefined ? "" : ` (${carried} with 上年结转)`}`,
  narrativeMisfit: (claim, quote, table, stated) =>
    `The text says “${quote}”${claim === "" ? "" : ` for ${claim}`}, ${table} has ${stated}. They differ; please check.`,
  narrativeProceedings: (claim, quote, table, stated) =>
    `The text says “${quote}”${claim === "" ? "" : ` for ${claim}`}, ${table} has ${stated}. Consider checking, and stating how it is counted.`,
  writeInProse: (amount, name) => `Write ${amount} in the text (${name})`,
  narrativeContradiction: (quote, table, cell, amount) =>
    `The text says “${quote}”, but ${cell} in ${table} is ${amount}. They differ; please check.`,
  narrativeParts: (quote, parts, total, difference) =>
    `The text says “${quote}”, the parts listed (${parts.length > 4 ? `${parts.length}` : parts.join(" + ")}) make ${total}: a difference of ${difference}. Please check.`,
  narrativePercentage: (quote, part, base, share) =>
    `The text gives a share of “${quote}”, but ${part} ÷ ${base} is about ${share}%, and no other whole gives it. Please check.`,
  saidHere: (quote) => `In the text: ${quote}`,
};
