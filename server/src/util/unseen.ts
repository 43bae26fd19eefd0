/** The soft hyphen, the zero width characters and the marks of direction. */
const unseen = /[\u00ad\u2060-\u2064\ufeff]|[\u200b-\u200f]/;
const all = new RegExp(unseen, "g");

/** The text without characters that have no width: pages and chats put them between others, and it reads the same. */
export function withoutUnseen(text: string): string {
  return unseen.test(text) ? text.replace(all, "") : text;
}
