import {
  type Diagnostic,
  DiagnosticSeverity,
  type Position,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Messages } from "../messages/zh.ts";
import type { Edit, Finding, Severity } from "../rules/finding.ts";
import type { Span } from "../util/span.ts";
import type { Client } from "./client.ts";

export const source = "ogi-report";

export function toRange(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

export function toSpan(document: TextDocument, { start, end }: Range): Span {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

export function toTextEdit(document: TextDocument, { span, text }: Edit): TextEdit {
  return { range: toRange(document, span), newText: text };
}

export function toWorkspaceEdit(
  document: TextDocument,
  edits: readonly Edit[],
  client: Client,
): WorkspaceEdit {
  const changes = edits.map((edit) => toTextEdit(document, edit));
  const { uri, version } = document;
  return client.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
    : { changes: { [uri]: changes } };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export interface DiagnosticOptions {
  readonly messages: Messages;
  readonly relatedInformation: boolean;
  /** The address of a rule's page; undefined where there is none. */
  readonly pageOf: (rule: string) => string | undefined;
}

/** The one function that turns findings into diagnostics. */
export function toDiagnostic(
  document: TextDocument,
  finding: Finding,
  options: DiagnosticOptions,
): Diagnostic {
  const { messages } = options;
  const href = options.pageOf(finding.rule);
  const related = options.relatedInformation ? (finding.related ?? []) : [];
  return {
    range: toRange(document, finding.span),
    severity: severities[finding.severity],
    code: finding.rule,
    source,
    message: finding.say(messages),
    ...(href === undefined ? {} : { codeDescription: { href } }),
    ...(finding.data ? { data: finding.data } : {}),
    ...(related.length === 0
      ? {}
      : {
          relatedInformation: related.map(({ span, say }) => ({
            location: { uri: document.uri, range: toRange(document, span) },
            message: say(messages),
          })),
        }),
  };
}

/** Where an offset into an inserted text comes to stand in the document. */
export function positionWithin(start: Position, text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  const last = lines.at(-1) ?? "";
  return lines.length === 1
    ? { line: start.line, character: start.character + last.length }
    : { line: start.line + lines.length - 1, character: last.length };
}
