import { type ParseArgsConfig, parseArgs } from "node:util";
import { editionNamed, forms } from "../schema/forms.ts";
import type { Edition } from "../schema/types.ts";
import { type Context, UsageError } from "./context.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;
type Parsed<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true; strict: true }>
>;

/** Options that every command takes. */
const common = {
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "V" },
} as const;

/** Reads a command's arguments; says in the user's language what is wrong with them. */
export function readArguments<T extends Options>(
  args: readonly string[],
  options: T,
  { messages }: Context,
): Parsed<T & typeof common> {
  try {
    return parseArgs({
      args: [...args],
      options: { ...common, ...options },
      allowPositionals: true,
      strict: true,
    }) as Parsed<T & typeof common>;
  } catch (error) {
    throw new UsageError(explain(error, messages));
  }
}

function explain(error: unknown, messages: Context["messages"]): string {
  const { code, message } = error as { readonly code?: string; readonly message: string };
  const names = /'(?:-\w, )?(-[^' ]*)/.exec(message)?.[1] ?? "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") return messages.unknownOption(names);
  if (code !== "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") return messages.badUsage(message);
  return message.includes("does not take")
    ? messages.optionWithValue(names)
    : messages.optionWithoutValue(names);
}

/** The value where it is one of those allowed; undefined where the option is absent. */
export function oneOf<T extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly T[],
  { messages }: Context,
): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new UsageError(messages.badValue(option, value, allowed.join("、")));
  return found;
}

export function readEdition(
  value: string | undefined,
  allowAuto: boolean,
  context: Context,
): Edition | undefined {
  const names = forms.map((form) => form.edition);
  const found = oneOf("--edition", value, allowAuto ? ["auto", ...names] : names, context);
  return found === undefined ? undefined : editionNamed(found);
}

export function readYear(value: string | undefined, { messages }: Context): number | undefined {
  if (value === undefined) return undefined;
  if (!/^(?:19|20)\d\d$/.test(value)) {
    throw new UsageError(messages.badValue("--year", value, "2019–2099"));
  }
  return Number(value);
}
