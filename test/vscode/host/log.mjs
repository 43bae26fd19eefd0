// What the workbench tells of itself at every start is left out, so that the suite's own lines can be read.
const noise = [
  /^(Resolving|Resolved) connection token/,
  /^Creating a socket/,
  /^Updating additional builtin extensions/,
  /^ChatSessionStore/,
  /^Ignoring fetching additional builtin extensions/,
  /^No search provider registered for scheme: vscode-remote, waiting/,
  /^No extension gallery service configured/,
  // The server's build has none.
  /^\[Service Worker\]/,
];

/** Prints what VS Code logs, as `codeAutomationLog` receives it. */
export function printLog(type, args) {
  const text = args.map((each) => (typeof each === "string" ? each : JSON.stringify(each))).join(" ");
  if (noise.some((pattern) => pattern.test(text))) return;
  if (type === "error") console.error(text);
  else console.log(text);
}
