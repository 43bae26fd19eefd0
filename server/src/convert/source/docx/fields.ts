import type { Region } from "./blocks.ts";
import { circled } from "./numberFormat.ts";

/** Fields: a code that the user does not see, and a result that is shown. They nest, and run over paragraphs. */
export interface Fields {
  readonly begin: () => void;
  readonly code: (text: string) => void;
  /** Behind the code the result begins; gives the address where the field is a link. */
  readonly separate: () => string | undefined;
  /** Gives the text of a field that is drawn from its code alone. */
  readonly end: () => string;
  /** Called when the innermost field ends. */
  readonly whenEnded: (then: () => void) => void;
  readonly isSilent: () => boolean;
  readonly contents: () => Region | undefined;
  /** A page number ends with its paragraph, so that one that is never closed hides nothing. */
  readonly endParagraph: () => void;
}

interface Field {
  code: string;
  inResult: boolean;
  silent: boolean;
  region: Region | undefined;
  ended: (() => void) | undefined;
}

const longestCode = 2000;
const deepest = 100;
const pageNumber = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION)\b/i;
const tableOfContents = /^\s*TOC\b/i;
const address = /^\s*HYPERLINK\s{1,4}"([^"]{1,1000})"/i;
const drawn = /^\s*EQ\b/i;

export function makeFields(): Fields {
  const open: Field[] = [];
  let ignored = 0;
  return {
    begin: () => {
      if (open.length >= deepest) ignored++;
      else open.push({ code: "", inResult: false, silent: false, region: undefined, ended: undefined });
    },
    code: (text) => {
      const field = open.at(-1);
      if (field && field.code.length < longestCode) field.code += text;
    },
    separate: () => {
      const field = open.at(-1);
      if (!field || ignored > 0) return undefined;
      field.inResult = true;
      field.silent = pageNumber.test(field.code);
      if (tableOfContents.test(field.code)) field.region = { closed: false };
      return address.exec(field.code)?.[1];
    },
    end: () => {
      if (ignored > 0) {
        ignored--;
        return "";
      }
      const field = open.pop();
      if (field?.region) field.region.closed = true;
      field?.ended?.();
      return field && !field.inResult && drawn.test(field.code) ? drawnText(field.code) : "";
    },
    whenEnded: (then) => {
      const field = open.at(-1);
      if (field) field.ended = then;
    },
    isSilent: () => open.some(({ silent }) => silent),
    contents: () => open.find(({ region }) => region)?.region,
    endParagraph: () => {
      for (const field of open) field.silent = false;
    },
  };
}

/** What is drawn about a character: 带圈字符 writes `EQ \o\ac(○,1)`. */
const frames = /[○◯□△◇]/g;

/** The characters of a drawn field, without its commands; one in a circle as the character that has the circle. */
function drawnText(code: string): string {
  const words = code
    .replace(drawn, "")
    .replace(/\\[a-z]{1,3}\d{0,3}/gi, "")
    .replace(/[\s(),;；，\\]/g, "");
  const bare = words.replace(frames, "");
  const isCircled = /[○◯]/.test(words) && /^\d{1,2}$/.test(bare);
  return isCircled ? (circled(Number(bare)) ?? bare) : bare;
}
