import { strToU8, zipSync } from "fflate";
import { readDocx } from "../../server/src/convert/source/docx.ts";
import { type SourceLimits, type SourceText, sourceLimits } from "../../server/src/convert/source/source.ts";
import { sourcesZh } from "../../server/src/messages/sources.zh.ts";

const wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006";

/** Namespaces as Word and WPS declare them. */
const declared = [
  `xmlns:w="${wordNamespace}"`,
  `xmlns:r="${office}/relationships"`,
  `xmlns:m="${office}/math"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(" ");

export interface DocxParts {
  /** What stands in `<w:body>`. */
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  readonly footer?: string;
  /** Further relationships of the document, as elements. */
  readonly relationships?: string;
  /** Further entries of the archive. */
  readonly entries?: Readonly<Record<string, Uint8Array | string>>;
  /** The whole of document.xml, in place of `body`. */
  readonly document?: string;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const roots: Readonly<Record<string, string>> = {
  styles: "styles",
  numbering: "numbering",
  footnotes: "footnotes",
  endnotes: "endnotes",
  comments: "comments",
  header: "hdr",
  footer: "ftr",
};

/** The entries of a Word file with the parts that are given. */
export function docxEntries(parts: DocxParts): Record<string, Uint8Array> {
  const entries: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": relationships(
      `<Relationship Id="rId1" Type="${office}/relationships/officeDocument" Target="word/document.xml"/>`,
    ),
    "word/document.xml":
      parts.document ?? `${head}<w:document ${declared}><w:body>${parts.body}</w:body></w:document>`,
  };
  let related = parts.relationships ?? "";
  for (const [name, root] of Object.entries(roots)) {
    const inner = parts[name as keyof DocxParts];
    if (typeof inner !== "string") continue;
    entries[`word/${name}.xml`] = `${head}<w:${root} ${declared}>${inner}</w:${root}>`;
    related += `<Relationship Id="part-${name}" Type="${office}/relationships/${name}" Target="${name}.xml"/>`;
  }
  entries["word/_rels/document.xml.rels"] = relationships(related);
  Object.assign(entries, parts.entries);
  return Object.fromEntries(
    Object.entries(entries).map(([name, data]) => [name, typeof data === "string" ? strToU8(data) : data]),
  );
}

function relationships(inner: string): string {
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
}

/** A Word file. */
export function docx(parts: DocxParts | string): Uint8Array {
  return zipSync(docxEntries(typeof parts === "string" ? { body: parts } : parts));
}

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

export function run(text: string, properties = ""): string {
  const own = properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${own}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** A paragraph of one run; `properties` are those of the paragraph. */
export function p(text: string, properties = ""): string {
  return para(text === "" ? "" : run(text), properties);
}

export function para(inner: string, properties = ""): string {
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
}

/** A picture that stands in a line. */
export const picture =
  '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic xmlns:pic="p"><pic:blipFill><a:blip r:embed="r9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';

export function tc(inner: string, properties = ""): string {
  const content = inner.startsWith("<") ? inner : p(inner);
  return `<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`;
}

export function tr(...cells: readonly string[]): string {
  return `<w:tr>${cells.map((cell) => (cell.startsWith("<w:tc>") ? cell : tc(cell))).join("")}</w:tr>`;
}

export function tbl(...rows: readonly string[]): string {
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid/>${rows.join("")}</w:tbl>`;
}

export const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
export const mergeBegins = '<w:vMerge w:val="restart"/>';
export const mergeGoesOn = "<w:vMerge/>";

/** What the reader makes of a file that it can read. */
export function read(
  parts: DocxParts | string | Uint8Array,
  limits: SourceLimits = sourceLimits,
): SourceText {
  const reading = readDocx(parts instanceof Uint8Array ? parts : docx(parts), limits);
  if ("reason" in reading) throw new Error(reading.reason(sourcesZh));
  return reading;
}

/** The text, without the line feed at its end. */
export function textOf(parts: DocxParts | string | Uint8Array): string {
  return read(parts).text.replace(/\n$/, "");
}

/** The remarks as a user sees them: the sentence, the words, and the text that stands at the place. */
export function remarksOf(parts: DocxParts | string | Uint8Array): readonly string[] {
  const { text, remarks } = read(parts);
  return remarks.map(({ say, words, at }) =>
    [say(sourcesZh), words ?? "", at === undefined ? "" : `@${text.slice(at, at + 6)}`]
      .filter((each) => each !== "")
      .join(" | "),
  );
}

/** Why a file is not read. */
export function reasonOf(bytes: Uint8Array, limits: SourceLimits = sourceLimits): string {
  const reading = readDocx(bytes, limits);
  return "reason" in reading ? reading.reason(sourcesZh) : `READ: ${reading.text}`;
}
