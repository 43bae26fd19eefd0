import assert from "node:assert/strict";
import { test } from "node:test";
import { readLabelled, type Score, score } from "../support/labelled.ts";

function table(scores: readonly Score[]): string {
  const ratio = (part: number, whole: number): string => (whole === 0 ? "   –" : (part / whole).toFixed(2));
  const all = scores.reduce(
    (sum, each) => ({
      rule: "all",
      right: sum.right + each.right,
      wrong: sum.wrong + each.wrong,
      missed: sum.missed + each.missed,
    }),
    { rule: "all", right: 0, wrong: 0, missed: 0 },
  );
  const lines = [...scores, all].map(
    ({ rule, right, wrong, missed }) =>
      `${rule.padEnd(24)} ${ratio(right, right + wrong)}      ${ratio(right, right + missed)}   ${right}/${right + missed}`,
  );
  return ["rule                     precision recall", ...lines].join("\n");
}

for (const half of ["tuned", "held"] as const) {
  test(`labelled sentences, the half ${half === "held" ? "kept aside" : "that served to tune"}`, (context) => {
    const failures: string[] = [];
    const scores = score(readLabelled(half), (line) => failures.push(line));
    for (const line of table(scores).split("\n")) context.diagnostic(line);
    // What is in the half kept aside is not to be seen by those who tune.
    if (process.env.SHOW_TUNED && half === "tuned") console.log(failures.join("\n"));
    assert.equal(
      scores.reduce((sum, { wrong }) => sum + wrong, 0),
      0,
      "a false alarm",
    );
    const right = scores.reduce((sum, each) => sum + each.right, 0);
    const missed = scores.reduce((sum, each) => sum + each.missed, 0);
    assert.ok(right / (right + missed) >= 0.9, `recall ${right}/${right + missed}`);
  });
}
