import { Tokenizer } from "htmlparser2";

/** A piece of html without all that is no text and no table. */
export interface PlainHtml {
  /** Tables, paragraphs and headings without attributes but spans; characters are written as they are, save `&` and `<`. */
  readonly html: string;
  /** All that a reader sees, tags dropped. */
  readonly text: string;
  readonly hasTable: boolean;
}

const kept = new Set("table caption thead tbody tfoot tr td th br p li h1 h2 h3 h4 h5 h6".split(" "));
/** Tags that begin a line of their own and are told apart no further. */
const lines = new Set(
  "address article aside blockquote body center dd div dl dt figure footer form header hr main nav ol pre section ul".split(
    " ",
  ),
);
/** What stands in these is no text: code, styles, Office's own settings. */
const silent = new Set("head script style title template noscript xml object".split(" "));
const parts = new Set(["caption", "thead", "tbody", "tfoot", "tr", "td", "th"]);

/** Word writes a row that only sets the columns' widths, for browsers that need it. */
const misaligned = "[if !supportMisalignedColumns]";

const blanks = /\s+/g;

/**
 * Reads a piece of html as it stands on a clipboard, of whatever program: fragments without a `<table>`, tags that are
 * never closed, Word's conditional comments. Never throws; takes time in proportion to the text. What it gives is safe
 * to be read on, as nothing is left in it but text and tables.
 */
export function plainHtml(source: string): PlainHtml {
  const written: string[] = [];
  const seen: string[] = [];
  let run = "";
  let depth = 0;
  let hasTable = false;
  let skipping: string | undefined;
  let tag = "";
  let attribute = "";
  let spans = "";

  const flush = (): void => {
    if (run === "") return;
    const text = withoutBreaks(run);
    written.push(text.replace(/&/g, "&amp;").replace(/</g, "&lt;"));
    seen.push(text);
    run = "";
  };
  const put = (markup: string): void => {
    flush();
    written.push(markup);
    seen.push("\n");
  };
  const opened = (): void => {
    // A head that is never closed ends where the body begins.
    if (skipping === "head" && (tag === "body" || tag === "table")) skipping = undefined;
    if (skipping !== undefined) return;
    if (silent.has(tag)) {
      flush();
      skipping = tag;
    } else if (kept.has(tag)) {
      if (parts.has(tag) && depth === 0) {
        put("<table>");
        depth = 1;
      }
      if (tag === "table") depth++;
      hasTable ||= depth > 0;
      put(`<${tag}${spans}>`);
    } else if (lines.has(tag)) put("<div>");
  };
  const closed = (name: string): void => {
    if (skipping !== undefined) {
      if (name === skipping) skipping = undefined;
      return;
    }
    if (name === "table") depth = Math.max(0, depth - 1);
    if (kept.has(name)) put(`</${name}>`);
    else if (lines.has(name)) put("</div>");
  };
  const ignore = (): void => {};
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onopentagname(start, end) {
        tag = source.slice(start, end).toLowerCase();
        spans = "";
      },
      onattribname(start, end) {
        attribute = source.slice(start, end).toLowerCase();
      },
      onattribdata(start, end) {
        if (attribute !== "colspan" && attribute !== "rowspan") return;
        const value = Number.parseInt(source.slice(start, end), 10);
        if (value >= 0) spans += ` ${attribute}=${value}`;
      },
      onopentagend: opened,
      onselfclosingtag: opened,
      onclosetag: (start, end) => closed(source.slice(start, end).toLowerCase()),
      ontext(start, end) {
        if (skipping === undefined && start >= 0) run += source.slice(start, end);
      },
      ontextentity(code) {
        if (skipping === undefined) run += String.fromCodePoint(code);
      },
      oncomment(start) {
        if (source.startsWith(misaligned, start)) skipping ??= misaligned;
        else if (skipping === misaligned && source.startsWith("[endif]", start)) skipping = undefined;
      },
      onattribentity: ignore,
      onattribend: ignore,
      oncdata: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(source);
  tokenizer.end();
  flush();
  return { html: written.join(""), text: seen.join(""), hasTable };
}

/** Programs break their lines wherever they like: between two Chinese characters such a break is nothing, else a blank. */
export function withoutBreaks(text: string): string {
  return text.replace(blanks, (blank, at: number) => {
    if (!/[\r\n]/.test(blank)) return blank.includes("\t") ? " " : blank;
    const [before, after] = [text.charAt(at - 1), text.charAt(at + blank.length)];
    return isWide(before) && isWide(after) ? "" : " ";
  });
}

function isWide(char: string): boolean {
  return /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/.test(char);
}
