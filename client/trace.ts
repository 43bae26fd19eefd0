import * as vscode from "vscode";

const section = "ogiReport.trace.server";

/**
 * The channel for the protocol's messages. The client library traces only while the channel's log level is Trace;
 * here the setting alone decides, and what is traced is shown at the usual level.
 */
export function traceChannel(log: vscode.LogOutputChannel): vscode.LogOutputChannel & vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.LogLevel>();
  const wanted = (): boolean => vscode.workspace.getConfiguration().get(section, "off") !== "off";
  const level = (): vscode.LogLevel => (wanted() ? vscode.LogLevel.Trace : vscode.LogLevel.Off);
  const listener = vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(section)) changed.fire(level());
  });
  return {
    name: log.name,
    get logLevel() {
      return level();
    },
    onDidChangeLogLevel: changed.event,
    trace: (message) => {
      if (wanted()) log.info(message);
    },
    debug: log.debug,
    info: log.info,
    warn: log.warn,
    error: log.error,
    append: log.append,
    appendLine: log.appendLine,
    replace: log.replace,
    clear: log.clear,
    show: () => log.show(true),
    hide: log.hide,
    dispose: () => {
      listener.dispose();
      changed.dispose();
    },
  };
}
