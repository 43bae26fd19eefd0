/** Addresses of files. Every client writes them a little differently; here each file has one. */

/** The one form of an address, as Visual Studio Code writes it: all but letters, digits and `-._~` encoded. */
export function canonicalUri(uri: string): string {
  const [, scheme = "", authority = "", path = ""] = /^([^:/?#]+):(?:\/\/([^/?#]*))?([^?#]*)/.exec(uri) ?? [];
  if (scheme === "") return uri;
  const segments = decoded(path).split("/").map(encoded);
  return `${scheme.toLowerCase()}://${authority.toLowerCase()}${segments.join("/")}`;
}

/**
 * The address that a path written in a file leads to; an absolute path is one of the same machine. A draft that was
 * never saved speaks of the files beside the place that is meant for it.
 */
export function resolveUri(from: string, path: string): string {
  const [, start = "", own = ""] =
    /^([^:]+:\/\/[^/]*)(.*)$/.exec(canonicalUri(from).replace(/^untitled:/, "file:")) ?? [];
  const written = path.trim().replaceAll("\\", "/");
  const drive = /^[a-zA-Z]:\//.test(written);
  const base = written.startsWith("/") || drive ? [] : own.split("/").slice(1, -1);
  const segments: string[] = [...base];
  for (const each of written.split("/")) {
    if (each === "..") segments.pop();
    else if (each !== "." && each !== "") segments.push(encoded(each));
  }
  return `${start}/${segments.join("/")}`;
}

/** The path by which `resolveUri` leads from a file to another one; undefined where there is none. */
export function relativePath(from: string, to: string): string | undefined {
  const parts = (uri: string): readonly string[] =>
    /^([^:]+:\/\/[^/]*)(.*)$/.exec(canonicalUri(uri).replace(/^untitled:/, "file:"))?.slice(1) ?? [];
  const [[start, own = ""], [end, other = ""]] = [parts(from), parts(to)];
  if (start === undefined || start !== end) return undefined;
  const [here, there] = [own.split("/").slice(0, -1), other.split("/")];
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same++;
  const up = here.slice(same).map(() => "..");
  const down = there.slice(same).map(decoded);
  return [...(up.length > 0 ? up : ["."]), ...down].join("/");
}

/** A file's name as its user knows it. */
export function nameOfUri(uri: string): string {
  return decoded(uri.slice(uri.lastIndexOf("/") + 1));
}

/** Whether a file lies in a folder or below it. */
export function isWithin(folder: string, uri: string): boolean {
  return uri.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function encoded(segment: string): string {
  return encodeURIComponent(segment).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
