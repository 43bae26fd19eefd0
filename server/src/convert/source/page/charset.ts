import { decode } from "../../../util/decode.ts";

/** The text of a page, and how many of its characters could not be read. */
export interface PageText {
  readonly text: string;
  readonly damaged: number;
}

/** A page says its encoding near its beginning, if at all. */
const declarationLength = 8192;
const declaration =
  /<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{2,20})|<\?xml[^>]{0,100}?encoding\s{0,9}=\s{0,9}["']([\w-]{2,20})/i;
const anyTag = /<(?:html|head|body|meta|div|p|table|span|center|h[1-6])\b/i;
/** Bytes of which more than this share fits no character are no text in that encoding. */
const mostDamage = 0.02;

/**
 * Reads a page's bytes as text. What the bytes themselves say goes before what the page says of them: programs that
 * save a page often write it anew and leave its old declaration in it. Undefined where they are no text.
 */
export function pageText(bytes: Uint8Array, stated?: string): PageText | undefined {
  const decoded = decode(bytes);
  const label = stated ?? declared(bytes);
  if ("text" in decoded && (decoded.encoding !== "gb18030" || !isForeign(label))) {
    return { text: decoded.text, damaged: 0 };
  }
  if ("unreadable" in decoded && decoded.unreadable !== "binary") return undefined;
  const named = label === undefined ? [] : readAs(bytes, label);
  const readings = named.length > 0 ? named : ["utf-8", "gb18030"].flatMap((each) => readAs(bytes, each));
  const [best] = [...readings].sort((a, b) => a.damaged - b.damaged);
  const isPage = best !== undefined && anyTag.test(best.text.slice(0, declarationLength));
  return isPage && best.damaged <= Math.max(2, best.text.length * mostDamage) ? best : undefined;
}

function declared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, declarationLength));
  const found = declaration.exec(head);
  return (found?.[1] ?? found?.[2])?.toLowerCase();
}

/** Bytes that make Chinese as GB18030 may be another language's; a Latin label on them is a server's slip. */
function isForeign(label: string | undefined): boolean {
  return label !== undefined && /^(?:big5|shift|sjis|euc|iso-2022|ks_c|x-euc)/.test(label);
}

function readAs(bytes: Uint8Array, label: string): readonly PageText[] {
  const decoder = decoderOf(/^gb|cp936/.test(label) ? "gb18030" : label);
  if (!decoder) return [];
  const text = decoder.decode(bytes);
  let damaged = 0;
  for (let at = text.indexOf("\ufffd"); at !== -1; at = text.indexOf("\ufffd", at + 1)) damaged++;
  // Zeros by the dozen are no text, whatever the page says.
  return text.slice(0, declarationLength).split("\0").length > 100 ? [] : [{ text, damaged }];
}

function decoderOf(label: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(label);
  } catch {
    return undefined;
  }
}
