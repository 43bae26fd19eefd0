// The same suite in a desktop VS Code, for machines that can download one; nobody presses keys there.
import { join } from "node:path";
import { runTests } from "@vscode/test-electron";

/** Runs the suite and gives its exit status. */
export function runInElectron({ stage, extension, tests, workspace, env, locale }) {
  const launchArgs = [workspace, "--user-data-dir", join(stage, "user-data")];
  if (locale !== undefined) launchArgs.push("--locale", locale);
  return runTests({
    extensionDevelopmentPath: extension,
    extensionTestsPath: tests,
    extensionTestsEnv: env,
    launchArgs,
  });
}
