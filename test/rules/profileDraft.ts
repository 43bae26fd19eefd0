import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readProjectFile } from "../../server/src/features/projectFile.ts";
import { zh } from "../../server/src/messages/zh.ts";
import { type LocalRules, localRules } from "../../server/src/rules/profile.ts";
import { type CheckOptions, findingsOf } from "../support/check.ts";

export const base: string = readFileSync("test/fixtures/base-2021.ogi.md", "utf8");
export const title: string = "# 花园街道办事处2025年政府信息公开工作年度报告";
export const overview: string = `${title}

## 一、总体情况

本街道公开信息3条。
`;

/** The rules of a project file that is right. */
export function local(file: object): LocalRules {
  const { profile, given, problems } = readProjectFile(JSON.stringify(file));
  assert.deepEqual(
    problems.map(({ say }) => say(zh)),
    [],
  );
  return localRules({ requirements: profile, deadline: given.deadline });
}

/** A profile of one requirement, `profile.own`. */
export function asking(requirement: object): CheckOptions {
  return { local: local({ profile: [{ id: "own", ...requirement }] }), only: ["profile."] };
}

export function said(text: string, options: CheckOptions): readonly string[] {
  return findingsOf(text, options).map(({ say }) => say(zh));
}
