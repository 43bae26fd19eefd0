import {
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensDelta,
  type SemanticTokensLegend,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Token, type TokenKind, tokensOf } from "../features/tokens.ts";
import type { Span } from "../util/span.ts";
import { toSpan } from "./convert.ts";
import { guarded } from "./guard.ts";
import { draftOf, type Session } from "./session.ts";

/** Standard types only, so that every theme has a colour for them; package.json says which of VS Code's. */
const types: Readonly<Record<TokenKind, string>> = {
  heading: "namespace",
  group: "type",
  row: "property",
  column: "parameter",
  number: "number",
  placeholder: "comment",
  year: "enumMember",
  body: "class",
};

export const tokensLegend: SemanticTokensLegend = {
  tokenTypes: [...Object.values(types)],
  /** What an equation computes is not for the author to choose. */
  tokenModifiers: ["readonly"],
};

/** Offers the parts of a report as semantic tokens: all, those that changed, or those that are to be seen. */
export function offerTokens(session: Session): void {
  const { connection, documents, log } = session;
  const builders = new Map<string, SemanticTokensBuilder>();
  documents.onDidClose(({ document: { uri } }) => builders.delete(uri));
  const builderOf = (uri: string): SemanticTokensBuilder => {
    const builder = builders.get(uri) ?? new SemanticTokensBuilder();
    builders.set(uri, builder);
    return builder;
  };
  const { semanticTokens } = connection.languages;
  semanticTokens.on(
    guarded("textDocument/semanticTokens/full", log, none, async ({ textDocument: { uri } }, token) => {
      const draft = await draftOf(session, uri, token);
      if (!draft) return none;
      const builder = builderOf(uri);
      // Without an id to go on from the builder begins anew.
      builder.previousResult("");
      push(builder, draft.document, tokensOf(draft.report));
      return builder.build();
    }),
  );
  semanticTokens.onDelta(
    guarded(
      "textDocument/semanticTokens/full/delta",
      log,
      none as SemanticTokens | SemanticTokensDelta,
      async ({ textDocument: { uri }, previousResultId }, token) => {
        const draft = await draftOf(session, uri, token);
        if (!draft) return none;
        const builder = builderOf(uri);
        builder.previousResult(previousResultId);
        push(builder, draft.document, tokensOf(draft.report));
        return builder.buildEdits();
      },
    ),
  );
  semanticTokens.onRange(
    guarded("textDocument/semanticTokens/range", log, none, async ({ textDocument, range }, token) => {
      const draft = await draftOf(session, textDocument.uri, token);
      if (!draft) return none;
      const builder = new SemanticTokensBuilder();
      push(builder, draft.document, within(tokensOf(draft.report), toSpan(draft.document, range)));
      return builder.build();
    }),
  );
}

const none: SemanticTokens = { data: [] };

function within(tokens: readonly Token[], { start, end }: Span): readonly Token[] {
  return tokens.filter(({ span }) => span.start < end && start < span.end);
}

function push(builder: SemanticTokensBuilder, document: TextDocument, tokens: readonly Token[]): void {
  for (const { kind, span, computed } of tokens) {
    const type = tokensLegend.tokenTypes.indexOf(types[kind]);
    for (const line of linesOf(document, span))
      builder.push(line.line, line.character, line.length, type, computed ? 1 : 0);
  }
}

/** A token on each line that a span goes over: most clients know no others. */
function linesOf(
  document: TextDocument,
  span: Span,
): readonly { readonly line: number; readonly character: number; readonly length: number }[] {
  const start = document.positionAt(span.start);
  const end = document.positionAt(span.end);
  if (start.line === end.line) return [{ ...start, length: span.end - span.start }];
  const text = document.getText();
  const lines = [];
  for (let offset = span.start; offset < span.end; ) {
    const { line, character } = document.positionAt(offset);
    const next = document.offsetAt({ line: line + 1, character: 0 });
    const own = text.slice(offset, Math.min(next, span.end)).trimEnd();
    const blank = own.length - own.trimStart().length;
    if (own.length > blank) lines.push({ line, character: character + blank, length: own.length - blank });
    offset = next;
  }
  return lines;
}
