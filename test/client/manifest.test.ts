import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { messagesFor } from "../../client/messages.ts";
import { catalogue } from "../../server/src/rules/catalogue.ts";

interface Titled {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
}

interface Manifest {
  readonly icon: string;
  readonly contributes: {
    readonly languages: readonly {
      readonly configuration: string;
      readonly icon: { readonly light: string; readonly dark: string };
    }[];
    readonly grammars: readonly { readonly path: string }[];
    readonly jsonValidation: readonly { readonly fileMatch: string; readonly url: string }[];
    readonly commands: readonly Titled[];
    readonly submenus: readonly { readonly id: string }[];
    readonly menus: Readonly<
      Record<string, readonly { readonly command?: string; readonly submenu?: string }[]>
    >;
    readonly configuration: {
      readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    };
  };
}

const read = (path: string): string => readFileSync(path, "utf8");
const manifest = JSON.parse(read("package.json")) as Manifest;
const english = JSON.parse(read("package.nls.json")) as Record<string, string>;
const chinese = JSON.parse(read("package.nls.zh-cn.json")) as Record<string, string>;
const { contributes } = manifest;

describe("the manifest", () => {
  test("says everything in both languages, and nothing that is not said", () => {
    const used = [...read("package.json").matchAll(/"%([^%"]+)%"/g)].map((match) => match[1] ?? "");
    assert.deepEqual(Object.keys(chinese).sort(), Object.keys(english).sort());
    assert.deepEqual([...new Set(used)].sort(), Object.keys(english).sort());
    // A picture has words in it as well, and is one of them by its file's name.
    for (const [key, text] of Object.entries(chinese)) {
      const words = key.endsWith(".picture") ? read(text) : text;
      assert.match(words, /\p{Script=Han}/u, key);
    }
  });

  test("gives every command a title and a category", () => {
    for (const { command, title, category } of contributes.commands) {
      assert.match(command, /^ogiReport\.[\w.]+$/);
      assert.match(title, /^%command\./);
      assert.equal(category, "%category%");
    }
  });

  test("lists in menus only what there is", () => {
    const commands = new Set(contributes.commands.map((each) => each.command));
    const submenus = new Set(contributes.submenus.map((each) => each.id));
    for (const [menu, items] of Object.entries(contributes.menus)) {
      for (const { command, submenu } of items) {
        const known = command === undefined ? submenus.has(submenu ?? "") : commands.has(command);
        assert.ok(known, `${menu}: ${command ?? submenu}`);
      }
    }
  });

  test("names only commands that the client has, and names each of them", () => {
    const registered = [...read("client/extension.ts").matchAll(/register\("([\w.]+)"/g)].map(
      (match) => `ogiReport.${match[1]}`,
    );
    assert.deepEqual(contributes.commands.map((each) => each.command).sort(), registered.sort());
  });

  test("describes every setting", () => {
    for (const [key, setting] of Object.entries(contributes.configuration.properties)) {
      assert.match(key, /^ogiReport\./);
      assert.match(String(setting.markdownDescription), /^%setting\./, key);
      assert.ok("default" in setting && "scope" in setting, key);
    }
  });

  test("knows every rule of the catalogue by its id", () => {
    const setting = contributes.configuration.properties["ogiReport.rules"] as {
      readonly propertyNames: { readonly anyOf: readonly { readonly enum?: readonly string[] }[] };
    };
    const known = setting.propertyNames.anyOf.flatMap((each) => each.enum ?? []);
    assert.deepEqual([...known].sort(), catalogue.map(({ id }) => id).sort());
  });

  test("points at files that are there", () => {
    const paths = [
      manifest.icon,
      ...contributes.grammars.map((each) => each.path),
      ...contributes.jsonValidation.map((each) => each.url),
      ...contributes.languages.flatMap((each) => [each.configuration, each.icon.light, each.icon.dark]),
    ];
    for (const path of paths) assert.ok(existsSync(path), path);
  });
});

test("the extension's own messages follow the editor's display language", () => {
  assert.equal(messagesFor("zh-cn").restart, "重启");
  assert.equal(messagesFor("zh-TW").restart, "重启");
  assert.equal(messagesFor("en").restart, "Restart");
  assert.equal(messagesFor("de").restart, "Restart");
});
