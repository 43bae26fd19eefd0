import { cliEn } from "../messages/cli.en.ts";
import { type CliMessages, cliZh } from "../messages/cli.zh.ts";
import { en } from "../messages/en.ts";
import { type Messages, zh } from "../messages/zh.ts";

/** What every command is given: the language that it speaks. */
export interface Context {
  readonly messages: CliMessages;
  /** What the rules say. */
  readonly rules: Messages;
  /** Names the entry of the catalogue to show. */
  readonly language: "zh" | "en";
}

/** What other tables say without its end, as a sentence. */
export function sentence(text: string, language: Context["language"]): string {
  return /[。.！!？?…]$/.test(text) ? text : `${text}${language === "zh" ? "。" : "."}`;
}

/** Exit statuses, as INTERFACES promises them. */
export const exit = { clean: 0, found: 1, failed: 2 } as const;

/** Wrong usage, told in one line; the program ends with status 2. */
export class UsageError extends Error {}

/** Something that INTERFACES promises and a later version brings. */
export class NotYetError extends Error {}

/** The clerks' language, unless it is asked for English or the machine is certainly set to it. */
export function contextFor(language: "zh" | "en"): Context {
  return language === "en"
    ? { messages: cliEn, rules: en, language }
    : { messages: cliZh, rules: zh, language };
}

type Environment = Readonly<Record<string, string | undefined>>;

/** POSIX: the first of these that is set decides. `C` says nothing about the reader. */
export function languageOf(environment: Environment): "zh" | "en" {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "";
  return /^en(?:[_.@-]|$)/i.test(locale) ? "en" : "zh";
}
