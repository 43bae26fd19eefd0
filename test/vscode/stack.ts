// VS Code draws its own stacks, which name lines of the bundle; this gives them back as lines of the sources.
import { readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { dirname, relative, resolve } from "node:path";

let cached: SourceMap | undefined;

/** Replaces every place in the bundle by the place in its source, relative to the project. */
export function readableStack(stack: string): string {
  return stack.replaceAll(/([^\s(]+):(\d+):(\d+)/g, (whole, file, line, column) => {
    if (file !== __filename) return whole;
    cached ??= new SourceMap(JSON.parse(mapOf(readFileSync(__filename, "utf8"))));
    const entry = cached.findEntry(Number(line) - 1, Number(column) - 1);
    if (!("originalSource" in entry)) return whole;
    const source = resolve(dirname(__filename), entry.originalSource);
    return `${relative(resolve(__dirname, "../../.."), source)}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
}

function mapOf(bundle: string): string {
  const comment = "//# sourceMappingURL=data:application/json;base64,";
  return Buffer.from(bundle.slice(bundle.lastIndexOf(comment) + comment.length), "base64").toString("utf8");
}
