import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import mammoth from "mammoth";
import { type JsonReport, toJson } from "../../../server/src/convert/json.ts";
import { canonicalText } from "../../../server/src/convert/ogi.ts";
import { readReport } from "../../../server/src/model/report.ts";
import { parse } from "../../../server/src/syntax/parse.ts";
import { docx, textOf } from "../../support/docx.ts";
import { wpsBody, wpsStyles } from "../../support/docxReport.ts";
import { forge, layouts, seeded } from "../../support/forge/forge.ts";
import { testRealReports } from "../../support/realReports.ts";

function json(text: string): JsonReport {
  return toJson(readReport(parse(text)));
}

/** The same cells with the same values, the same sections, year and body: as it is read, and as a canonical draft. */
function assertSame(bytes: Uint8Array, source: string, where: string): void {
  const text = textOf(bytes);
  const wanted = json(source);
  for (const made of [json(text), json(canonicalText(readReport(parse(text))))]) {
    assert.deepEqual(made.tables, wanted.tables, where);
    assert.deepEqual(
      made.sections.map(({ key, title }) => `${key} ${title}`),
      wanted.sections.map(({ key, title }) => `${key} ${title}`),
      where,
    );
    assert.equal(made.year, wanted.year, where);
  }
}

const tag = /<[^<>]*>/g;
const entities: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"' };

function words(html: string): string {
  return html
    .replace(tag, "")
    .replace(/&(?:lt|gt|amp|quot);/g, (entity) => entities[entity] ?? entity)
    .replace(/[\s#\\]/g, "");
}

/** The cells of all tables with their spans, and the words between the tables. */
function shape(html: string): { readonly cells: readonly string[]; readonly prose: string } {
  const cells = [...html.matchAll(/<t[dh]([^<>]*)>(.*?)<\/t[dh]>/gs)].map(
    ([, attributes = "", inner = ""]) => {
      const span = (name: string): string => new RegExp(`${name}="(\\d+)"`).exec(attributes)?.[1] ?? "1";
      return `${span("colspan")}×${span("rowspan")} ${words(inner)}`;
    },
  );
  return { cells, prose: words(html.replace(/<table>.*?<\/table>/gs, "")) };
}

async function assertAsMammoth(bytes: Uint8Array, where: string): Promise<void> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  const read = shape(textOf(bytes));
  assert.ok(read.prose.length > 200, where);
  assert.deepEqual(read, shape(value), where);
}

const fixtures = join("test", "fixtures", "docx");

for (const name of readdirSync(fixtures).filter((each) => each.endsWith(".docx"))) {
  test(`${name} gives the cells of the report that it was made of, and the words that mammoth reads`, async () => {
    const bytes = new Uint8Array(readFileSync(join(fixtures, name)));
    assertSame(bytes, readFileSync(join(fixtures, name.replace(/docx$/, "txt")), "utf8"), name);
    await assertAsMammoth(bytes, name);
  });
}

test("reports in every layout come back from the document that WPS would write", async () => {
  for (const layout of layouts) {
    for (let seed = 0; seed < 3; seed++) {
      const { text } = forge(seed, { layout });
      const bytes = docx({ body: wpsBody(text, seeded(seed)), styles: wpsStyles });
      const where = `seed ${seed}, ${layout}`;
      await assertAsMammoth(bytes, where);
      if (layout !== "html" && layout !== "gfm") continue;
      const dragged = docx({ body: wpsBody(text, seeded(seed), true), styles: wpsStyles });
      for (const each of [bytes, dragged]) assertSame(each, withoutFrontMatter(text), where);
    }
  }
});

function withoutFrontMatter(text: string): string {
  return text.slice(parse(text).frontMatter?.span.end ?? 0);
}

testRealReports(({ number, text }) => {
  test(`report ${number} comes back from a document with the same cells`, () => {
    const canonical = canonicalText(readReport(parse(text)));
    for (let seed = 0; seed < 3; seed++) {
      assertSame(docx({ body: wpsBody(canonical, seeded(seed)), styles: wpsStyles }), text, "canonical");
      assertSame(docx({ body: wpsBody(text, seeded(seed)), styles: wpsStyles }), text, "as published");
    }
  });
});
