// Gives the embedded VS Code a display language, because language packs come from a marketplace that tests cannot reach.
// The extension's own texts are complete in it; of the workbench only the words of the table beside this file are.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { vscodeFolder } from "./install.mjs";

/** Writes the pack of a language and announces it where the server looks for packs. */
export async function writeLanguagePack(folder, locale) {
  const words = await readJson(new URL(`${locale}.json`, import.meta.url));
  const modules = await readJson(join(vscodeFolder, "out", "nls.keys.json"));
  const messages = await readJson(join(vscodeFolder, "out", "nls.messages.json"));
  // The messages stand in one list, in the order of the modules' keys.
  let index = 0;
  const contents = {};
  for (const [module, keys] of modules) {
    const own = keys.map((key) => [key, words[messages[index++]]]).filter(([, text]) => text !== undefined);
    if (own.length > 0) contents[module] = Object.fromEntries(own);
  }
  const path = join(folder, `${locale}.i18n.json`);
  await writeFile(path, JSON.stringify({ version: "1.0.0", contents }));
  const source = { extensionIdentifier: { id: `ogi-report.language-pack-${locale}` }, version: "1.0.0" };
  const pack = { hash: `ogi-${locale}`, extensions: [source], translations: { vscode: path }, label: locale };
  await writeFile(join(folder, "languagepacks.json"), JSON.stringify({ [locale]: pack }));
}

async function readJson(path) {
  return JSON.parse(await readFile(path, "utf8"));
}
