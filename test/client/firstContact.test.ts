import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { type Status, statusEn, statusZh } from "../../client/statusMessages.ts";

interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly icon?: string }[];
    readonly submenus: readonly { readonly id: string; readonly icon?: string }[];
    readonly menus: Readonly<
      Record<string, readonly { readonly command?: string; readonly submenu?: string; group?: string }[]>
    >;
    readonly walkthroughs: readonly { readonly id: string; readonly steps: readonly Step[] }[];
    readonly viewsWelcome: readonly { readonly contents: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly order: number }>> };
  };
}

const read = (path: string): string => readFileSync(path, "utf8");
const { contributes } = JSON.parse(read("package.json")) as Manifest;
const languages = ["package.nls.json", "package.nls.zh-cn.json"].map(
  (path) => JSON.parse(read(path)) as Record<string, string>,
);
const own = new Set(contributes.commands.map(({ command }) => command));
/** Commands of the editor itself that were tried. */
const builtIn = ["workbench.actions.view.problems", "workbench.action.files.openFolder"];
const [walkthrough] = contributes.walkthroughs;
const steps = walkthrough?.steps ?? [];

describe("the walkthrough", () => {
  test("has five steps, each with something to do", () => {
    assert.equal(walkthrough?.id, "start");
    assert.deepEqual(
      steps.map(({ id }) => id),
      ["new", "fill", "findings", "fix", "lastYear"],
    );
    for (const texts of languages) {
      for (const { description } of steps) assert.match(said(texts, description), /^\[.+\]\(command:.+\)$/m);
    }
  });

  test("links only to commands that there are, the same in both languages", () => {
    const linked = languages.map((texts) =>
      [...steps.map((step) => step.description), ...contributes.viewsWelcome.map(({ contents }) => contents)]
        .flatMap((key) => [...said(texts, key).matchAll(/\(command:([^)]+)\)/g)])
        .map((match) => match[1] ?? ""),
    );
    assert.deepEqual(linked[0], linked[1]);
    for (const command of linked.flat()) assert.ok(own.has(command) || builtIn.includes(command), command);
  });

  test("is done by what really happens", () => {
    const client = readdirSync("client", { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => read(join("client", name)))
      .join("\n");
    for (const event of steps.flatMap(({ completionEvents }) => completionEvents)) {
      const [kind, name = ""] = event.split(":");
      if (name.startsWith("ogiReport.") && kind === "onCommand") assert.ok(own.has(name), event);
      if (kind === "onContext") assert.ok(client.includes(`"setContext", "${name}"`), event);
    }
  });

  test("has a small picture for each step, in the theme's colours and with nothing that runs", () => {
    for (const [{ id, media }, texts] of steps.flatMap((step) =>
      languages.map((each) => [step, each] as const),
    )) {
      const path = said(texts, media.svg) || media.svg;
      assert.match(path, new RegExp(`^images/walkthrough/${id}(?:\\.en)?\\.svg$`));
      const picture = read(path);
      assert.ok(picture.length < 8000, id);
      assert.doesNotMatch(picture, /<script|\son\w+=|href|<style|style=|<foreignObject|url\(/i);
      // A fixed colour would vanish in one theme or the other.
      assert.doesNotMatch(picture, /(?:fill|stroke)="(?!var\(--vscode-|none")/);
      assert.ok(said(texts, media.altText).length > 10);
    }
  });

  test("opens an example that is shipped", () => {
    const path = /"samples", "([^"]+)"/.exec(read("client/commands/firstContact.ts"))?.[1] ?? "";
    assert.ok(existsSync(join("samples", path)), path);
    assert.ok(read(".vscodeignore").includes(`!samples/${path}\n`));
    assert.ok(read(".vscodeignore").includes("!images/walkthrough/*.svg\n"));
  });
});

function said(texts: Record<string, string>, key: string): string {
  return texts[key.replaceAll("%", "")] ?? "";
}

test("settings stand in an order of their own", () => {
  const orders = Object.values(contributes.configuration.properties).map(({ order }) => order);
  assert.deepEqual(
    orders,
    orders.map((_, at) => at + 1),
  );
});

test("every button above the editor has an icon of the theme", () => {
  const buttons = (contributes.menus["editor/title"] ?? []).filter((each) =>
    each.group?.startsWith("navigation"),
  );
  assert.ok(buttons.length > 0);
  for (const { command, submenu } of buttons) {
    const found =
      contributes.commands.find((each) => each.command === command) ??
      contributes.submenus.find((each) => each.id === submenu);
    assert.match(found?.icon ?? "", /^\$\([\w-]+\)$/, command ?? submenu);
  }
});

test("the status says its numbers in words", () => {
  const status: Status = {
    edition: "2021",
    findings: { error: 2, warning: 1, information: 0, hint: 3 },
    equations: { holding: 39, broken: 2, open: 0 },
    lastYear: false,
  };
  const all = (table: typeof statusZh): readonly string[] => [
    table.findings(status),
    table.equations(status),
    table.edition(status),
  ];
  assert.deepEqual(all(statusZh), ["2 错误，1 警告", "勾稽：39 项成立 / 2 项不符", "2021版格式"]);
  assert.deepEqual(all(statusEn), ["2 errors, 1 warning", "Equations: 39 hold / 2 broken", "2021 form"]);
  assert.equal(statusZh.spoken(all(statusZh)), `年报检查结果：${all(statusZh).join("；")}。`);
  const clean = { ...status, findings: { error: 0, warning: 0, information: 0, hint: 1 } };
  assert.deepEqual(
    [statusZh.findings(clean), statusEn.findings(clean)],
    ["没有发现问题", "No problems found"],
  );
  const blank = { ...status, equations: { holding: 0, broken: 0, open: 9 } };
  assert.deepEqual(
    [statusZh.equations(blank), statusEn.equations(blank)],
    ["勾稽：还没有填数", "Equations: no numbers yet"],
  );
});
