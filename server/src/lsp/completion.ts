import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  CompletionTriggerKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from "vscode-languageserver";
import { alignedBy } from "../features/alignedBy.ts";
import { complete, type NamedReport, type Proposal, type ProposalKind } from "../features/completion.ts";
import { filterTexts } from "../features/filterText.ts";
import { explainPlace, type MeaningOf } from "../features/meaning.ts";
import { literally } from "../features/phrase.ts";
import { at } from "../features/shape.ts";
import { firstGap } from "../features/written.ts";
import type { Digest } from "../model/digest.ts";
import { toTextEdit } from "./convert.ts";
import type { Draft } from "./documents.ts";
import { guarded } from "./guard.ts";
import { draftOf, neighboursOf, type Session } from "./session.ts";
import { canonicalUri, relativePath } from "./uris.ts";

export const triggerCharacters: readonly string[] = ["#", "|", "、", "（", "第"];

const kinds: Readonly<Record<ProposalKind, CompletionItemKind>> = {
  heading: CompletionItemKind.Module,
  row: CompletionItemKind.Field,
  column: CompletionItemKind.Property,
  table: CompletionItemKind.Struct,
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  number: CompletionItemKind.Value,
  phrase: CompletionItemKind.Snippet,
};

export function offerCompletion(session: Session): void {
  const { connection, client, host, log } = session;
  const none: CompletionList = { isIncomplete: false, items: [] };
  connection.onCompletion(
    guarded("textDocument/completion", log, none, async ({ textDocument, position, context }, token) => {
      const draft = await draftOf(session, textDocument.uri, token);
      if (!draft) return none;
      const offset = draft.document.offsetAt(position);
      const { messages } = client();
      const now = host.now();
      const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
      const typingOn = context?.triggerKind === CompletionTriggerKind.TriggerForIncompleteCompletions;
      const { fill } = draft.settings;
      const lastYear = (): Digest | undefined => lastYearOf(session, draft);
      const bodies = (): readonly string[] => (draft.settings.series ? bodiesOf(session) : []);
      const files = (): readonly NamedReport[] => othersOf(session, draft);
      const options = { fill, today, messages, typingOn, lastYear, bodies, files };
      const proposals = complete(draft.report, offset, options);
      const filters = filterTexts(draft.report.tree.text, proposals, offset);
      // Only the server knows what matches and in which order: it is asked again for every key.
      return {
        isIncomplete: true,
        items: proposals.map((each, rank) =>
          toItem(session, draft, aligned(each, draft), filters[rank], rank),
        ),
      };
    }),
  );
  connection.onCompletionResolve((item) => resolve(session, item));
}

function toItem(
  session: Session,
  draft: Draft,
  proposal: Proposal,
  filterText: string | undefined,
  rank: number,
): CompletionItem {
  const { snippets, insertsAsIs } = session.client();
  const { label, kind, detail, edit, caret, meaning } = proposal;
  const textEdit = toTextEdit(draft.document, edit);
  const snippet = snippets && (caret !== undefined || proposal.snippet !== undefined);
  if (snippet && proposal.snippet !== undefined) textEdit.newText = proposal.snippet;
  else if (snippet)
    textEdit.newText = `${literally(edit.text.slice(0, caret))}$0${literally(edit.text.slice(caret))}`;
  return {
    label,
    kind: kinds[kind],
    ...(detail === "" ? {} : { detail }),
    textEdit,
    ...(filterText === undefined ? {} : { filterText }),
    sortText: String(rank).padStart(4, "0"),
    insertTextFormat: snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(insertsAsIs ? { insertTextMode: InsertTextMode.asIs } : {}),
    ...(proposal.preselect ? { preselect: true } : {}),
    ...(meaning ? { data: meaning } : {}),
    ...(proposal.preview === undefined ? {} : { documentation: proposal.preview }),
  };
}

function aligned(proposal: Proposal, { settings: { wide } }: Draft): Proposal {
  if (!wide || proposal.kind !== "table") return proposal;
  const text = alignedBy(proposal.edit.text, wide);
  return {
    ...proposal,
    edit: { ...proposal.edit, text },
    caret: proposal.caret === undefined ? undefined : firstGap(text),
  };
}

/** Last year's reports of the drafts in which they were asked for, with the states that they were found for. */
const lastYears = new WeakMap<Draft, { readonly id: string; readonly digest: Digest | undefined }>();

function lastYearOf(session: Session, draft: Draft): Digest | undefined {
  const known = lastYears.get(draft);
  if (known?.id === draft.id) return known.digest;
  const { previous } = neighboursOf(session, draft);
  const digest = previous.kind === "one" ? previous.digest : undefined;
  lastYears.set(draft, { id: draft.id, digest });
  return digest;
}

/** The bodies that the workspace's reports are of, each by one name. */
function bodiesOf({ workspace }: Session): readonly string[] {
  const names = workspace.reports().flatMap(({ digest: { body } }) => (body === undefined ? [] : [body]));
  // Sorting by pinyin would first load the rules of the language, for a list that is narrowed by what is typed.
  return [...new Set(names)].sort();
}

/** The workspace's other reports, as the front matter of a draft names them. */
function othersOf({ workspace }: Session, { document: { uri } }: Draft): readonly NamedReport[] {
  const own = canonicalUri(uri);
  return workspace.reports().flatMap(({ digest: { file, body, year } }) => {
    const path = file === own ? undefined : relativePath(own, file);
    return path === undefined ? [] : [{ path, body, year }];
  });
}

function resolve({ client, log }: Session, item: CompletionItem): CompletionItem {
  try {
    const { language, markdown } = client();
    const value = explainPlace(readMeaning(item.data), language);
    if (value === undefined) return item;
    return { ...item, documentation: { kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value } };
  } catch (error) {
    log(`completionItem/resolve: ${String(error)}`);
    return item;
  }
}

/** What came back from the client is not to be trusted to be what was sent. */
function readMeaning(data: unknown): MeaningOf {
  const texts = (["section", "table", "row", "column"] as const).flatMap((key) => {
    const value = at(data, key);
    return typeof value === "string" ? [[key, value]] : [];
  });
  return Object.fromEntries(texts);
}
