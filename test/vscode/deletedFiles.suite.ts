// Files that go while somebody knows of them: nothing is said of what is not there any more.
import { rmSync } from "node:fs";
import * as vscode from "vscode";
import { diagnosticsOf, openDocument, test, waitFor, workspacePath } from "./harness.ts";
import { rules, withFolder } from "./support.ts";

const wrong = `# 消逝街道办事处2025年政府信息公开工作年度报告

## 四、政府信息公开行政复议、行政诉讼情况

| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| --- | ---: | ---: | ---: | ---: | ---: |
| 行政复议 | 1 | 0 | 0 | 2 | 5 |
`;

for (const [how, opens] of [
  ["that nobody opened", false],
  ["whose tab was closed", true],
] as const) {
  test(
    `a folder that another program deletes takes the findings of a file ${how} along`,
    async () => {
      await withFolder("消逝", { "a.ogi.md": wrong }, async (folder) => {
        const uri = vscode.Uri.joinPath(folder, "a.ogi.md");
        // The server runs from the first open report on.
        await openDocument(opens ? uri.fsPath : workspacePath("柳湖街道2025年.ogi.md"));
        await diagnosticsOf(uri, (all) => rules(all).includes("total.row"), 15_000);
        if (opens) await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
        rmSync(workspacePath("消逝"), { recursive: true });
        const left = (): readonly vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri);
        await waitFor(
          () => left().length === 0,
          () => `the findings to go; ${left().length} stay`,
          15_000,
        );
        await vscode.workspace.fs.createDirectory(folder);
      });
    },
    { timeout: 45_000 },
  );
}
