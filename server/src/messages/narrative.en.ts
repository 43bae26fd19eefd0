import type { NarrativeMessages } from "./narrative.zh.ts";

/** What the rules about prose say, in English. */
export const narrativeEn: NarrativeMessages = {
  narrativeMisfit: (quote, table, stated) =>
    `The text says “${quote}”, ${table} has ${stated
      .slice(0, 3)
      .map(({ name, amount }) => `${name} ${amount}`)
      .join(", ")}. They differ; please check.`,
  narrativeProceedings: (quote, table, stated) =>
    `The text says “${quote}”, ${table} has ${stated
      .slice(0, 3)
      .map(({ name, amount }) => `${name} ${amount}`)
      .join(", ")}. Consider checking, and stating how it is counted.`,
  writeInProse: (amount, name) => `Write ${amount} in the text (${name})`,
  narrativeContradiction: (quote, table, cell, amount) =>
    `The text says “${quote}”, but ${cell} in ${table} is ${amount}. They differ; please check.`,
  narrativeParts: (quote, parts, total, difference) =>
    `The text says “${quote}”, the parts listed (${parts.length > 4 ? `${parts.length}` : parts.join(" + ")}) make ${total}: a difference of ${difference}. Please check.`,
  narrativePercentage: (quote, part, base, share) =>
    `The text gives a share of “${quote}”, but ${part} ÷ ${base} is about ${share}%, and no other whole gives it. Please check.`,
  saidHere: (quote) => `In the text: ${quote}`,
};
