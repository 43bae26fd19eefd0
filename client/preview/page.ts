import * as vscode from "vscode";

/** Node and browsers have it; the types of Node 20 leave it out. */
declare const crypto: { readonly randomUUID: () => string };

/** Where the page's script and styles are: nothing else of the disk can be read by it. */
export function pageFolder(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, "dist");
}

/** The page, still empty. Nothing in it may be fetched from elsewhere, and no script but its own may run. */
export function pageHtml(webview: vscode.Webview, extension: vscode.Uri, title: string): string {
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const address = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(pageFolder(extension), name)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  const language = /^zh\b/i.test(vscode.env.language) ? "zh-CN" : "en";
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${address("preview.css")}">
</head>
<body>
<script nonce="${nonce}" src="${address("preview.js")}"></script>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
