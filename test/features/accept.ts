import assert from "node:assert/strict";
import { type CompletionOptions, complete, type Proposal } from "../../server/src/features/completion.ts";
import { featuresZh } from "../../server/src/messages/features.zh.ts";
import { applied, readDrawing, reportOf } from "../support/check.ts";

export const options: CompletionOptions = {
  fill: "blank",
  today: { year: 2026, month: 1, day: 9 },
  messages: featuresZh,
};

/** What is offered at the caret `$0` of a drawing. */
export function offered(source: string, more: Partial<CompletionOptions> = {}): readonly Proposal[] {
  const { text, caret } = readDrawing(source);
  assert.ok(caret !== undefined, "the drawing has no caret");
  return complete(reportOf(text), caret, { ...options, ...more });
}

export function labels(source: string): readonly string[] {
  return offered(source).map(({ label }) => label);
}

/** The whole text, with the caret as `$0`, after the proposal with that label was taken; the first one where none is named. */
export function accepted(source: string, label?: string, more: Partial<CompletionOptions> = {}): string {
  const { text, caret = 0 } = readDrawing(source);
  const proposals = offered(source, more);
  const proposal = label === undefined ? proposals[0] : proposals.find((each) => each.label === label);
  assert.ok(proposal, `not offered: ${label}; offered: ${proposals.map((each) => each.label).join(", ")}`);
  const { edit } = proposal;
  assert.ok(edit.span.start <= caret && caret <= edit.span.end, "the edit does not hold the caret");
  assert.doesNotMatch(text.slice(edit.span.start, edit.span.end), /[\r\n]/, "the edit leaves the line");
  const at = proposal.caret ?? edit.text.length;
  return applied(text, [{ ...edit, text: `${edit.text.slice(0, at)}$0${edit.text.slice(at)}` }]);
}
