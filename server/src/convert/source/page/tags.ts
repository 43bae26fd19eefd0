import { Tokenizer } from "htmlparser2";
import type { Span } from "../../../util/span.ts";

/** A tag that opens, with as much of its attributes as says something. */
export interface OpenTag {
  readonly name: string;
  readonly closesItself: boolean;
  readonly attributes: Readonly<Record<string, string>>;
  /** From its `<` to behind its `>`. */
  readonly span: Span;
}

/** Told of a page from its beginning to its end. */
export interface TagReader {
  /** Whether to go on: a page that holds too much is given up where that is seen. */
  open(tag: OpenTag): boolean;
  close(name: string): void;
  /** `start` and `end` are the place of the words in the page, where a character may be written by its name. */
  words(text: string, start: number, end: number): void;
  /** A comment that silences a finding. */
  ignore(text: string, start: number): void;
}

const known = new Set(
  "align class colspan height hidden href name rowspan src start style type value width".split(" "),
);
/** A comment that silences a finding, as a draft has it. */
const ignore = /^<!--\s{0,20}ogi-ignore[^<>]{0,400}?-->/;
/** A picture may stand in its own attribute; no other value is so long. */
const longestValue = 1000;
/** Code, styles and Office's own settings are no words. */
const silent = new Set(["script", "style", "xml"]);
/** Word writes a row that only sets the columns' widths, for browsers that need it. */
const misaligned = /^!?\[if !supportMisalignedColumns\]/;
const endif = /^!?\[endif\]/;

/** Reads a page tag by tag, without its comments, code and styles. Never throws; takes time in proportion to the text. */
export function readTags(source: string, reader: TagReader): void {
  let name = "";
  let attribute = "";
  let value = "";
  let attributes: Record<string, string> = {};
  let skipping: string | undefined;
  let tagStart = 0;
  const opened = (closesItself: boolean, last: number): void => {
    if (skipping !== undefined) return;
    if (!reader.open({ name, closesItself, attributes, span: { start: tagStart, end: last + 1 } }))
      tokenizer.pause();
    if (silent.has(name) && !(closesItself && name === "xml")) skipping = name;
  };
  const remark = (start: number): void => {
    const silencing = ignore.exec(source.slice(start - 4, start + 440))?.[0];
    if (silencing !== undefined) reader.ignore(silencing, start - 4);
    const text = source.slice(start, start + 40);
    if (misaligned.test(text)) skipping ??= "misaligned";
    else if (skipping === "misaligned" && endif.test(text)) skipping = undefined;
  };
  const addValue = (text: string): void => {
    if (known.has(attribute) && value.length < longestValue) value += text;
  };
  const pass = (): void => {};
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onopentagname(start, end) {
        name = source.slice(start, Math.min(end, start + 40)).toLowerCase();
        attributes = {};
        tagStart = start - 1;
      },
      onattribname(start, end) {
        attribute = source.slice(start, Math.min(end, start + 40)).toLowerCase();
        value = "";
      },
      onattribdata: (start, end) => addValue(source.slice(start, Math.min(end, start + longestValue))),
      onattribentity: (code) => addValue(String.fromCodePoint(code)),
      onattribend() {
        if (known.has(attribute) && !(attribute in attributes)) attributes[attribute] = value;
      },
      onopentagend: (last) => opened(false, last),
      onselfclosingtag: (last) => opened(true, last),
      onclosetag(start, end) {
        const closed = source.slice(start, Math.min(end, start + 40)).toLowerCase();
        if (skipping === undefined) reader.close(closed);
        else if (closed === skipping) skipping = undefined;
      },
      ontext(start, end) {
        // A closing tag cut off by the end of the text is reported as text from -1.
        if (skipping === undefined && start >= 0 && end > start)
          reader.words(source.slice(start, end), start, end);
      },
      ontextentity(code, end) {
        if (skipping === undefined)
          reader.words(String.fromCodePoint(code), source.lastIndexOf("&", end - 1), end);
      },
      oncomment: remark,
      ondeclaration: remark,
      oncdata: pass,
      onprocessinginstruction: pass,
      onend: pass,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
}
