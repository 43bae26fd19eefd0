import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createGate, type Gate, type OpenedDocument } from "../../client/gate.ts";

const uri = "file:///a.md";
const opened = (version = 1, of = uri): { method: string; params: unknown } => ({
  method: "textDocument/didOpen",
  params: { textDocument: { uri: of, languageId: "markdown", version, text: "" } },
});
const changed = (version: number, of = uri): { method: string; params: unknown } => ({
  method: "textDocument/didChange",
  params: { textDocument: { uri: of, version }, contentChanges: [] },
});
const about = (method: string, of = uri): { method: string; params: unknown } => ({
  method,
  params: { textDocument: { uri: of } },
});

interface Stage {
  readonly gate: Gate;
  readonly reports: Set<string>;
  readonly documents: Map<string, OpenedDocument>;
}

function stage(): Stage {
  const reports = new Set<string>();
  const documents = new Map<string, OpenedDocument>();
  const gate = createGate({ isReport: (of) => reports.has(of), find: (of) => documents.get(of) });
  return { gate, reports, documents };
}

describe("the gate", () => {
  test("keeps a document that is no report from the server, whatever is said about it", () => {
    const { gate } = stage();
    for (const message of [
      opened(),
      changed(2),
      about("textDocument/didSave"),
      about("textDocument/didClose"),
    ]) {
      assert.equal(gate.notification(message), undefined, message.method);
    }
    assert.equal(gate.admits(about("textDocument/completion")), false);
  });

  test("lets a report through", () => {
    const { gate, reports } = stage();
    reports.add(uri);
    for (const message of [
      opened(),
      changed(2),
      about("textDocument/didSave"),
      about("textDocument/didClose"),
    ]) {
      assert.equal(gate.notification(message), message, message.method);
    }
  });

  test("lets through what is about no document", () => {
    const { gate } = stage();
    const message = { method: "workspace/didChangeConfiguration", params: { settings: null } };
    assert.equal(gate.notification(message), message);
    assert.equal(gate.admits({ method: "shutdown", params: undefined }), true);
    assert.equal(gate.admits({ method: "ogiReport/newReport", params: { body: "甲街道" } }), true);
  });

  test("opens a document that becomes a report in place of the change that made it one", () => {
    const { gate, reports, documents } = stage();
    assert.equal(gate.notification(opened()), undefined);
    reports.add(uri);
    const now = { uri, languageId: "markdown", version: 5, text: "一、总体情况" };
    documents.set(uri, now);
    assert.deepEqual(gate.notification(changed(4)), {
      method: "textDocument/didOpen",
      params: { textDocument: now },
    });
    assert.equal(gate.admits(about("textDocument/completion")), true);
  });

  test("drops the changes that the text it was opened with holds already", () => {
    const { gate, reports, documents } = stage();
    reports.add(uri);
    documents.set(uri, { uri, languageId: "markdown", version: 5, text: "" });
    gate.notification(changed(4));
    assert.equal(gate.notification(changed(5)), undefined);
    const next = changed(6);
    assert.equal(gate.notification(next), next);
  });

  test("opens no document twice", () => {
    const { gate, reports } = stage();
    reports.add(uri);
    gate.notification(opened());
    assert.equal(gate.notification(opened()), undefined);
  });

  test("keeps an opened document until it is closed, though it looks like a report no more", () => {
    const { gate, reports } = stage();
    reports.add(uri);
    gate.notification(opened());
    reports.delete(uri);
    const message = changed(2);
    assert.equal(gate.notification(message), message);
    const close = about("textDocument/didClose");
    assert.equal(gate.notification(close), close);
    assert.equal(gate.has(uri), false);
  });

  test("knows nothing after a new server has started", () => {
    const { gate, reports } = stage();
    reports.add(uri);
    gate.notification(opened());
    gate.reset();
    const again = opened();
    assert.equal(gate.notification(again), again);
  });
});
