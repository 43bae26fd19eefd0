import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { projectFileName, readProjectFile } from "../../server/src/features/projectFile.ts";
import { severities } from "../../server/src/features/settings.ts";
import { zh } from "../../server/src/messages/zh.ts";
import { catalogue } from "../../server/src/rules/catalogue.ts";
import { forms } from "../../server/src/schema/forms.ts";
import { sections } from "../../server/src/schema/sections.ts";

interface Schema {
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly pattern?: string;
  readonly doNotSuggest?: boolean;
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
}

interface Manifest {
  readonly contributes: {
    readonly jsonValidation: readonly { readonly fileMatch: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
  };
}

const schema = JSON.parse(readFileSync("schemas/ogi-report.schema.json", "utf8")) as Schema & {
  readonly definitions: Readonly<Record<string, Schema>>;
};
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
const properties = schema.properties ?? {};
const entry = properties.profile?.items?.properties ?? {};
const body = properties.roster?.items?.anyOf?.[1]?.properties ?? {};

function told(value: unknown): readonly string[] {
  return readProjectFile(JSON.stringify(value)).problems.map(({ say }) => say(zh));
}

/** The keys of the schema that the reader does not know. */
function strange(keys: readonly string[], wrap: (object: object) => unknown): readonly string[] {
  return keys.filter((key) => told(wrap({ [key]: null })).some((line) => line.includes(`没有名为“${key}”`)));
}

test("the schema lists the catalogue's findings with what each is about: run node scripts/schema.mjs", () => {
  const listed = Object.entries(properties.rules?.properties ?? {}).map(([id, { description }]) => [
    id,
    description,
  ]);
  assert.deepEqual(
    listed,
    catalogue.map(({ id, zh: chinese, en }) => [id, `${chinese}\n\n${en}`]),
  );
});

test("the schema's keys are those that are read, and the settings of the editor are among them", () => {
  assert.deepEqual(
    strange(Object.keys(properties), (object) => object),
    [],
  );
  assert.deepEqual(
    strange(Object.keys(entry), (object) => ({ profile: [object] })),
    [],
  );
  assert.deepEqual(
    strange(Object.keys(body), (object) => ({ roster: [object] })),
    [],
  );
  assert.deepEqual(
    strange(["else"], (object) => object),
    ["else"],
  );
  for (const [group, { properties: inner }] of Object.entries(properties)) {
    if (group === "rules") continue;
    assert.deepEqual(
      strange(Object.keys(inner ?? {}), (object) => ({ [group]: object })),
      [],
    );
  }
  for (const setting of Object.keys(manifest.contributes.configuration.properties)) {
    const key = setting.replace("ogiReport.", "");
    assert.ok(properties[key], key);
  }
});

test("values that may be chosen are those of the program", () => {
  assert.deepEqual(schema.definitions.severity?.enum, [...severities]);
  assert.deepEqual(properties.edition?.enum, ["auto", ...forms.map(({ edition }) => edition)]);
  assert.deepEqual(
    entry.section?.enum,
    sections.map(({ key }) => key),
  );
  assert.deepEqual(
    entry.section?.enumDescriptions?.map((line) => line.split("\n")[0]),
    sections.map(({ ordinal, title }) => `${ordinal}、${title}`),
  );
  assert.deepEqual(manifest.contributes.jsonValidation[0]?.fileMatch, projectFileName);
});

test("everything is described in Chinese and in English", () => {
  const look = (each: Schema, name: string): void => {
    if (!each.doNotSuggest) assert.match(each.description ?? "", /^.*\p{Script=Han}.*\n\n.*[a-z]{2}/u, name);
    for (const [key, inner] of Object.entries({ ...each.properties, ...each.patternProperties }))
      look(inner, key);
    for (const [key, inner] of Object.entries(each.items?.properties ?? {})) look(inner, key);
  };
  look(schema, "");
});

test("what the schema lets through the reader takes, and the other way round", () => {
  const id = new RegExp(entry.id?.pattern ?? "");
  const deadline = new RegExp(properties.deadline?.pattern ?? "");
  for (const each of ["a", "a-1", "profile.fee", "A", "1a", "费用", "a_b", "a."])
    assert.equal(
      id.test(each),
      told({ profile: [{ id: each, section: "other", minLength: 1 }] }).length === 0,
      each,
    );
  for (const each of ["01-31", "1.31", "1月31日", "0131", "明年", "01-31x"])
    assert.equal(deadline.test(each), told({ deadline: each }).length === 0, each);
});
