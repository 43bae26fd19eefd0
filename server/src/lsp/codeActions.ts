import {
  type CodeAction,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { tableEdits } from "../convert/ogi.ts";
import { editsAlignedBy } from "../features/alignedBy.ts";
import {
  type Action,
  type ActionContext,
  fixAllAction,
  insertions,
  organizeAction,
  quickFixes,
} from "../features/codeActions.ts";
import { literally } from "../features/phrase.ts";
import { isForeignFile, toDiagnostic, toRange, toSpan, toWorkspaceEdit } from "./convert.ts";
import type { Draft } from "./documents.ts";
import { guarded } from "./guard.ts";
import { draftOf, type Session } from "./session.ts";

export const actionKinds: readonly string[] = [
  "quickfix",
  "refactor.rewrite",
  "source.fixAll.ogi-report",
  "source.organizeSections.ogi-report",
];

export function offerCodeActions(session: Session): void {
  session.connection.onCodeAction(
    guarded("textDocument/codeAction", session.log, [], async (params, token) => {
      const draft = await draftOf(session, params.textDocument.uri, token);
      if (!draft) return [];
      return actionsFor(session, draft, params).map((action) =>
        toCodeAction(session, draft, action, params.context.diagnostics),
      );
    }),
  );
}

function actionsFor(session: Session, draft: Draft, { range, context }: CodeActionParams): readonly Action[] {
  const wants = (kind: string): boolean =>
    context.only === undefined ||
    context.only.some((only) => kind === only || kind.startsWith(`${only}.`) || only === "");
  // What rewrites the whole text is worked out only for those who ask, never for a caret that passes by.
  const asked = context.triggerKind !== CodeActionTriggerKind.Automatic || context.only !== undefined;
  const { messages, rules } = session.client();
  const { report, analysis, settings } = draft;
  const about: ActionContext = {
    report,
    analysis,
    range: toSpan(draft.document, range),
    messages,
    rules,
    fill: settings.fill,
  };
  const options = { rules: settings.rules, local: settings.local, read: settings.read };
  const fixes = wants("quickfix") ? quickFixes(about).filter(canBeWritten) : [];
  const rewrites = wants("refactor.rewrite") ? [...conversions(draft, about), ...insertions(about)] : [];
  return [
    ...fixes,
    ...rewrites.filter((rewrite) => !fixes.some((fix) => isSame(fix, rewrite))),
    ...(asked && wants("source.fixAll.ogi-report") ? fixAllAction(about, options) : []),
    ...(asked && wants("source.organizeSections.ogi-report") ? organizeAction(about) : []),
  ];
}

function canBeWritten({ edits }: Action): boolean {
  return !edits.some(({ file }) => file && isForeignFile(file.file));
}

/** A quick fix and a rewriting may be the same edits; then the quick fix speaks. */
function isSame(one: Action, other: Action): boolean {
  return JSON.stringify(one.edits) === JSON.stringify(other.edits);
}

/** Rewrites the raw table under the caret as a standard one. */
function conversions({ report }: Draft, { range, messages }: ActionContext): readonly Action[] {
  const touched = [...report.tables.values()].filter((table) =>
    table.grids.some(({ span }) => span.start <= range.end && range.start <= span.end),
  );
  return touched.flatMap((table): readonly Action[] => {
    const edits = tableEdits(report, table);
    return edits.length === 0
      ? []
      : [{ kind: "refactor.rewrite", title: messages.convertTable(table.form.name), edits }];
  });
}

function toCodeAction(
  { client }: Session,
  { document, settings }: Draft,
  { kind, title, edits: found, finding, preferred, gap }: Action,
  sent: readonly Diagnostic[],
): CodeAction {
  const edits = editsAlignedBy(found, settings.wide);
  const { start } = finding ? toRange(document, finding.span) : { start: undefined };
  const known =
    finding && sent.filter(({ code, range }) => code === finding.rule && isEqual(range.start, start));
  const own =
    finding &&
    toDiagnostic(document, finding, {
      messages: client().rules,
      relatedInformation: false,
      pageOf: () => undefined,
    });
  const edit = toWorkspaceEdit(document, edits, client(), client().messages.otherFile);
  const diagnostics = known && known.length > 0 ? known : own ? [own] : undefined;
  return {
    title,
    kind,
    edit: gap === undefined || !client().snippetEdits ? edit : withGap(edit, gap),
    ...(diagnostics ? { diagnostics } : {}),
    ...(preferred ? { isPreferred: true } : {}),
  };
}

/** The same edits as snippets in which some words are selected: whoever types on writes over them. */
function withGap(edit: WorkspaceEdit, gap: string): WorkspaceEdit {
  const selected = (text: string): string =>
    text
      .split(gap)
      .map(literally)
      .join(`\${1:${literally(gap)}}`);
  const documentChanges = edit.documentChanges?.map((change) =>
    "edits" in change
      ? {
          ...change,
          edits: change.edits.map((each) =>
            "newText" in each
              ? { range: each.range, snippet: { kind: "snippet" as const, value: selected(each.newText) } }
              : each,
          ),
        }
      : change,
  );
  return documentChanges ? { ...edit, documentChanges } : edit;
}

function isEqual(
  one: Diagnostic["range"]["start"],
  other: Diagnostic["range"]["start"] | undefined,
): boolean {
  return one.line === other?.line && one.character === other.character;
}
