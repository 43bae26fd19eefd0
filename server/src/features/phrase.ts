/**
 * A standard phrase: words, choices with the usual one first, and gaps that only the author can fill. No choice is empty:
 * an editor takes a snippet with such a one for plain text, and writes its marks into the report.
 */
export type Phrase = readonly (string | readonly string[] | undefined)[];

export interface Written {
  /** The phrase in plain words, every choice as usual. */
  readonly text: string;
  /** Where the first gap is; undefined where there is none. */
  readonly caret: number | undefined;
  /** The phrase as a snippet; undefined where there is nothing to choose or to fill. */
  readonly snippet: string | undefined;
}

export function written(phrase: Phrase): Written {
  let text = "";
  let snippet = "";
  let caret: number | undefined;
  let stops = 0;
  for (const part of phrase) {
    if (typeof part === "string") {
      text += part;
      snippet += literally(part);
    } else if (part === undefined) {
      caret ??= text.length;
      stops += 1;
      snippet += `$${stops}`;
    } else {
      text += part[0] ?? "";
      stops += 1;
      snippet += `\${${stops}|${part.map((each) => each.replace(/[\\$},|]/g, "\\$&")).join(",")}|}`;
    }
  }
  return { text, caret, snippet: stops === 0 ? undefined : `${snippet}$0` };
}

/** Words that stand in a snippet for themselves. */
export function literally(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

/** What will be written, for whoever has to choose: gaps are shown as dots. */
export function outlined(phrase: Phrase): string {
  return phrase.map((part) => (typeof part === "string" ? part : (part?.[0] ?? "…"))).join("");
}
