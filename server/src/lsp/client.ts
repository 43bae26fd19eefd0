import type { InitializeParams } from "vscode-languageserver";
import type { Language } from "../features/meaning.ts";
import { at } from "../features/shape.ts";
import { en } from "../messages/en.ts";
import { featuresEn } from "../messages/features.en.ts";
import { type FeatureMessages, featuresZh } from "../messages/features.zh.ts";
import { type Messages, zh } from "../messages/zh.ts";

/** What is known of the client from `initialize`. */
export interface Client {
  readonly language: Language;
  /** The rules' texts. */
  readonly rules: Messages;
  /** All other texts. */
  readonly messages: FeatureMessages;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesLenses: boolean;
  readonly relatedInformation: boolean;
  readonly snippets: boolean;
  /** Whether text can be inserted as it is, without the indentation of the line. */
  readonly insertsAsIs: boolean;
  readonly markdown: boolean;
  readonly markdownHovers: boolean;
  readonly versionedEdits: boolean;
  /** Whether an edit may say what is to be written over in it. */
  readonly snippetEdits: boolean;
  /** Whether single edits of a change can be shown for confirmation. */
  readonly annotatesChanges: boolean;
  readonly hierarchicalSymbols: boolean;
  /** Whether a definition may say which word it belongs to. */
  readonly links: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly workspaceFolders: boolean;
  readonly progress: boolean;
  /** The folders that were open at the start. */
  readonly folders: readonly string[];
  /** Settings sent along, for clients that cannot be asked. */
  readonly sentSettings: unknown;
  /** Base URI of the rules' pages, where the client names one. */
  readonly rulePages: string | undefined;
  /** The command with which the client shows some places of a document, where it names one. */
  readonly peekCommand: string | undefined;
}

/** Chinese, unless the client speaks English. */
export function languageOf(locale: string | undefined): Language {
  return /^en\b/i.test(locale ?? "") ? "en" : "zh";
}

export function readClient(params: InitializeParams): Client {
  const { capabilities, locale, initializationOptions: sent, rootUri, workspaceFolders } = params;
  const { textDocument: text, window, workspace } = capabilities;
  const language = languageOf(locale);
  const item = text?.completion?.completionItem;
  const pages = at(sent, "rulePages");
  const peek = at(sent, "peekCommand");
  return {
    language,
    rules: language === "zh" ? zh : en,
    messages: language === "zh" ? featuresZh : featuresEn,
    pullsDiagnostics: text?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    relatedInformation: text?.publishDiagnostics?.relatedInformation ?? text?.diagnostic !== undefined,
    snippets: item?.snippetSupport === true,
    insertsAsIs: item?.insertTextModeSupport?.valueSet.includes(1) === true,
    markdown: item?.documentationFormat?.includes("markdown") === true,
    markdownHovers: text?.hover?.contentFormat?.includes("markdown") === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    annotatesChanges: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    hierarchicalSymbols: text?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    links: text?.definition?.linkSupport === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    progress: window?.workDoneProgress === true,
    folders: workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []),
    sentSettings: at(sent, "ogiReport") ?? at(sent, "settings", "ogiReport") ?? sent,
    rulePages: typeof pages === "string" ? pages : undefined,
    peekCommand: typeof peek === "string" ? peek : undefined,
  };
}
