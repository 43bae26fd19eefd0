/** Why a text that an editor handed over is not read. */
export type Unread = "tooLarge" | "notText";

/** A report has a few thousand characters; ten times the largest that was promised to be fast is still answered. */
export const largestText: number = 20 * 1024 * 1024;

/** Archives, .docx among them, PDF, and the older Office files, as they look when they are taken for text. */
const signatures = ["PK\u0003\u0004", "%PDF-", "\u00d0\u00cf\u0011\u00e0"];
const lookedAt = 8192;
/** A stray control character is text; a picture or an archive shown as text has them everywhere. */
const mostControls = 0.1;

/** Whether a text is no text at all, or too long to be read; undefined where it can be read. */
export function whyUnread(text: string): Unread | undefined {
  if (text.length > largestText) return "tooLarge";
  const head = text.slice(0, lookedAt);
  if (signatures.some((signature) => head.startsWith(signature))) return "notText";
  let controls = 0;
  for (let at = 0; at < head.length; at++) {
    const code = head.charCodeAt(at);
    if (code < 9 || (code > 13 && code < 32) || code === 0xfffd) controls++;
  }
  return controls > head.length * mostControls && controls > 8 ? "notText" : undefined;
}
