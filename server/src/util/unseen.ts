/** Characters without width: the soft hyphen, those that join or part others, the marks of direction, the BOM. */
export function isUnseen(code: number): boolean {
  return (
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x2060 && code <= 0x2064) ||
    code === 0xfeff
  );
}

/** The same as `isUnseen`, for a search. */
const unseen = /[\u00ad\u2060-\u2064\ufeff]|[\u200b-\u200f]/;
const all = new RegExp(unseen, "g");

/** The text without characters that have no width: pages and chats put them between others, and it reads the same. */
export function withoutUnseen(text: string): string {
  return unseen.test(text) ? text.replace(all, "") : text;
}
