// What a draft consists of is told apart by eye, in both themes: group rows, labels, numbers, sums, what stands for none.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fixturePath, ui, uiTest, waitFor } from "./harness.ts";
import { caretAt, openRead, withTheme } from "./support.ts";

const base = readFileSync(fixturePath("base-2021.ogi.md"), "utf8").replace(
  /^(\| 2\.其他法律行政法规禁止公开 +\| +)0 \|/m,
  "$1— |",
);

/** The colour in which the first of these words is drawn in a line, and the ground behind it. */
function colourOf(line: string, word: string): Promise<string | null> {
  const body = `
    const spans = [...element.querySelectorAll("span > span")];
    const found = spans.findLast((each) => each.textContent.replaceAll("\\u00a0", " ").trim() === ${JSON.stringify(word)});
    return found ? getComputedStyle(found).color : null;`;
  return ui.read(`.monaco-editor .view-line:has-text("${line}")`, body);
}

const channels = (colour: string): readonly number[] => (colour.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);

/** How bright a colour is, as WCAG measures it. */
function brightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((each) => {
    const part = each / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [brightness(one), brightness(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

for (const theme of ["light", "dark"] as const) {
  uiTest(`each kind of word has a colour of its own that can be read, in ${theme}`, () =>
    withTheme(theme, async () => {
      const editor = await openRead(base);
      caretAt(editor, "2.其他法律行政法规");
      const places = {
        group: ["（三）不予公开", "（三）不予公开"],
        label: ["（一）予以公开", "（一）予以公开"],
        number: ["（一）予以公开", "4"],
        sum: ["（一）予以公开", "5"],
        placeholder: ["2.其他法律行政法规", "—"],
      } as const;
      const colours = new Map<string, string>();
      // The server's colours come a moment after the grammar's.
      await waitFor(
        async () => {
          for (const [kind, [line, word]] of Object.entries(places)) {
            const colour = await colourOf(line, word);
            if (colour !== null) colours.set(kind, colour);
          }
          return colours.size === 5 && new Set(colours.values()).size === 5;
        },
        () => `five colours; they are ${JSON.stringify([...colours])}`,
      );
      const ground = await ui.read<string>(
        ".monaco-editor .monaco-editor-background",
        "return getComputedStyle(element).backgroundColor",
      );
      for (const [kind, colour] of colours) {
        const found = contrast(colour, ground);
        assert.ok(found >= 3, `${kind} is hard to read: ${colour} on ${ground}, ${found.toFixed(1)}`);
      }
      await ui.screenshot(`colours-${theme}`);
    }),
  );
}
