// The five published reports: what must be found in them, and nothing graver besides.
import assert from "node:assert/strict";
import * as vscode from "vscode";
import { diagnosticsOf, openDocument } from "./harness.ts";
import { reportPath, reportTest, ruleOf, rules } from "./support.ts";

const { Error: E, Warning: W, Information: I, Hint: H } = vscode.DiagnosticSeverity;

interface Expected {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  /** At least these, at I or H. */
  readonly remarks: readonly string[];
}

const expected: Readonly<Record<string, Expected>> = {
  "000": { errors: ["cell.not-a-number"], warnings: ["table.unreadable"], remarks: ["cell.blank"] },
  "001": { errors: ["section.missing"], warnings: ["text.lookalike"], remarks: ["cell.unit"] },
  "002": { errors: [], warnings: [], remarks: ["report.title"] },
  "003": {
    errors: [],
    warnings: ["section.numbering", "section.numbering", "total.blank"],
    remarks: ["section.title", "row.label", "cell.blank", "narrative.fee-statement", "section.sub-numbering"],
  },
  "004": { errors: [], warnings: [], remarks: ["report.title"] },
};

for (const [number, { errors, warnings, remarks }] of Object.entries(expected)) {
  reportTest(`the report ${number} shows its findings and no others`, async () => {
    const { document } = await openDocument(await reportPath(number));
    const found = await diagnosticsOf(document.uri);
    assert.deepEqual(rules(found, E), errors);
    assert.deepEqual(rules(found, W), warnings);
    for (const id of remarks) assert.ok(rules(found, I, H).includes(id), `${id} of ${rules(found, I, H)}`);
  });
}

reportTest("each finding stands on its own words, and names its rule's page", async () => {
  const { document } = await openDocument(await reportPath("000"));
  const found = await diagnosticsOf(document.uri);
  const cell = found.find((each) => ruleOf(each) === "cell.not-a-number");
  assert.equal(document.getText(cell?.range), "1 0");
  assert.ok(typeof cell?.code === "object", "no page");
  const page = await vscode.workspace.openTextDocument(cell.code.target.with({ fragment: "" }));
  assert.match(page.getText(), /cell\.not-a-number/);
});

reportTest("the look-alike character is the only thing that its finding marks", async () => {
  const { document } = await openDocument(await reportPath("001"));
  const found = await diagnosticsOf(document.uri);
  const finding = found.find((each) => ruleOf(each) === "text.lookalike");
  assert.match(document.getText(finding?.range), /釆/);
});
