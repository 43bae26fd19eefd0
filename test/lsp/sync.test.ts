import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { TextDocumentContentChangeEvent } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { forge } from "../support/forge/forge.ts";
import { startClient } from "./client.ts";

/** One edit: where it begins and ends, as shares of the text's length, and what is written. */
interface Change {
  readonly from: number;
  readonly length: number;
  readonly text: string;
}

const pieces = [
  "",
  "1",
  "|",
  "\n",
  "\r\n",
  "\r",
  "# ",
  "## 三、",
  "| 行政复议 | 1 | 0 |\n",
  "𠮷",
  "\t",
  "<!-- ogi-ignore total.row -->",
  "\u0000",
];
const change: fc.Arbitrary<Change> = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 40 }),
  text: fc.constantFrom(...pieces),
});

test("after any edits the server answers as for the full text", async () => {
  // A copy beside the first would be told of: each is judged alone.
  const client = await startClient({ settings: { current: { series: { enabled: false } } } });
  let count = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: 500 }),
      fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
      async (seed, rounds) => {
        const uri = `file:///${count++}.ogi.md`;
        const { text } = forge(seed);
        const mirror = TextDocument.create(uri, "ogi-report", 1, text);
        await client.open(uri, text);
        let version = 1;
        for (const round of rounds) {
          const sent: TextDocumentContentChangeEvent[] = [];
          version++;
          for (const { from, length, text: written } of round) {
            const { length: all } = mirror.getText();
            const start = Math.floor(from * all);
            const range = { start: mirror.positionAt(start), end: mirror.positionAt(start + length) };
            sent.push({ range, text: written });
            TextDocument.update(mirror, [{ range, text: written }], version);
          }
          await client.change(uri, version, sent);
        }
        const fresh = `file:///${count++}.ogi.md`;
        await client.open(fresh, mirror.getText());
        assert.deepEqual(
          withoutAddress(await client.diagnostics(uri)),
          withoutAddress(await client.diagnostics(fresh)),
        );
        const symbols = (address: string): Promise<unknown> =>
          client.request("textDocument/documentSymbol", { textDocument: { uri: address } });
        assert.deepEqual(await symbols(uri), await symbols(fresh));
      },
    ),
    { numRuns: 40 },
  );
  assert.deepEqual(client.logged, []);
  await client.stop();
});

function withoutAddress(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll(/file:\/\/\/\d+/g, "file:"));
}
