import * as vscode from "vscode";
import { canBeDropped, importSources, type Source, sourceAt } from "./commands/import.ts";
import type { Services } from "./commands/services.ts";
import { documentSelector, languageId } from "./reports.ts";

const kind = vscode.DocumentDropOrPasteEditKind.Empty.append("ogiReport", "import");

/**
 * A Word file or a web page that is dropped, with Shift held, on a draft or on an empty text is imported: its draft
 * opens beside, and nothing is written where it was dropped.
 */
export function registerDrop(services: Services): vscode.Disposable {
  return vscode.languages.registerDocumentDropEditProvider(
    documentSelector,
    {
      provideDocumentDropEdits: async (document, _, data) => {
        if (!takesDrops(document)) return undefined;
        const sources = await sourcesIn(data);
        if (sources.length === 0) return undefined;
        void importSources(services, sources);
        // An edit that changes nothing keeps the editor from writing the files' paths.
        return new vscode.DocumentDropEdit("", services.messages.transfer.import, kind);
      },
    },
    { providedDropEditKinds: [kind], dropMimeTypes: ["text/uri-list", "files"] },
  );
}

function takesDrops(document: vscode.TextDocument): boolean {
  if (document.languageId === languageId) return true;
  return document.lineCount < 100 && document.getText().trim() === "";
}

async function sourcesIn(data: vscode.DataTransfer): Promise<readonly Source[]> {
  const listed = (await data.get("text/uri-list")?.asString()) ?? "";
  const uris = listed
    .split(/\r?\n/)
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => vscode.Uri.parse(line));
  const dropped = uris.map(sourceAt);
  // In a browser a file of the desktop has no address, but it can be read.
  const files = [...data].flatMap(([, item]): readonly Source[] => {
    const file = item.asFile();
    return file && !file.uri
      ? [{ name: file.name, bytes: () => Promise.resolve(file.data()) }]
      : file?.uri
        ? [sourceAt(file.uri)]
        : [];
  });
  const all = dropped.length > 0 ? dropped : files;
  return all.filter(({ name }) => canBeDropped(name));
}
