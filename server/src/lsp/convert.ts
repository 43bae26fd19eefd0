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
import type { FileRef } from "../model/digest.ts";
import type { Edit, Finding, Severity } from "../rules/finding.ts";
import { lineOf } from "../util/lines.ts";
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

const beginning: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Whether a file is a Word file or a web page: it can be read, but its lines are its own and nothing is written into it. */
export function isForeignFile(file: string): boolean {
  return /\.(?:docx|s?html?|mht(?:ml)?)$/i.test(file);
}

/** A place in a file of which only the starts of its lines are known; of what another program wrote its beginning. */
export function rangeIn({ file, lines }: FileRef, { start, end }: Span): Range {
  if (isForeignFile(file)) return beginning;
  const position = (offset: number): Position => {
    const line = lineOf(lines, offset);
    return { line, character: offset - (lines[line] ?? 0) };
  };
  return { start: position(start), end: position(end) };
}

/**
 * What changes another file than the one that is looked at is shown before it is done, where the client can show it;
 * `confirmation` says why.
 */
export function toWorkspaceEdit(
  document: TextDocument,
  edits: readonly Edit[],
  client: Client,
  confirmation: string,
): WorkspaceEdit {
  const own = edits.filter(({ file }) => !file).map((edit) => toTextEdit(document, edit));
  const others = edits.flatMap(({ file, span, text }) =>
    file ? [{ uri: file.file, edit: { range: rangeIn(file, span), newText: text } }] : [],
  );
  const { uri, version } = document;
  if (!client.versionedEdits) {
    const changes: Record<string, TextEdit[]> = own.length > 0 ? { [uri]: own } : {};
    for (const each of others) changes[each.uri] = [...(changes[each.uri] ?? []), each.edit];
    return { changes };
  }
  const annotationId = client.annotatesChanges ? "other-file" : undefined;
  const ownChange = { textDocument: { uri, version }, edits: own };
  return {
    documentChanges: [
      ...(own.length > 0 || others.length === 0 ? [ownChange] : []),
      ...others.map(({ uri: other, edit }) => ({
        textDocument: { uri: other, version: null },
        edits: [annotationId === undefined ? edit : { ...edit, annotationId }],
      })),
    ],
    ...(others.length > 0 && annotationId !== undefined
      ? { changeAnnotations: { [annotationId]: { label: confirmation, needsConfirmation: true } } }
      : {}),
  };
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
          relatedInformation: related.map(({ span, say, file }) => ({
            location: file
              ? { uri: file.file, range: rangeIn(file, span) }
              : { uri: document.uri, range: toRange(document, span) },
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
