import { fixedPhrases } from "../schema/phrases.ts";
import { type Slip, slipFinder } from "../util/slips.ts";
import type { Rule } from "./finding.ts";
import { replace } from "./support/edits.ts";

const slipsIn = slipFinder(fixedPhrases);

export const textFixedPhrase: Rule = {
  id: "text.fixed-phrase",
  severity: "warning",
  *check({ prose }) {
    for (const { span: passage, text, section } of prose) {
      for (const slip of slipsIn(text)) {
        const start = passage.start + slip.start;
        const wrong = start + slip.at;
        const { found, right } = quotes(text, slip);
        yield {
          span: { start, end: passage.start + slip.end },
          say: (t) => t.fixedPhrase(found, right),
          ...(section ? { data: { section } } : {}),
          fixes: () => [
            {
              say: (t) => t.changeText(right),
              safe: false,
              edits: [
                replace(
                  { start: wrong, end: wrong + slip.found },
                  slip.phrase.slice(slip.at, slip.at + slip.wanted),
                ),
              ],
            },
          ],
        };
      }
    }
  },
};

/** A phrase of so many characters is quoted whole. */
const whole = 16;
/** Of a longer one, so many characters on either side of what is wrong: it would be cut before one sees it. */
const beside = 4;

function quotes(text: string, slip: Slip): { readonly found: string; readonly right: string } {
  const around = (text: string, length: number): string =>
    slip.phrase.length <= whole ? text : text.slice(Math.max(0, slip.at - beside), slip.at + length + beside);
  return {
    found: around(text.slice(slip.start, slip.end), slip.found),
    right: around(slip.phrase, slip.wanted),
  };
}
