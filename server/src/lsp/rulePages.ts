import { pageOfRule } from "../rules/catalogue.ts";
import type { Session } from "./session.ts";

/** The address of a rule's page, where there is such a page. */
export function pageOf({ host, client }: Session, rule: string): string | undefined {
  const base = client().rulePages ?? host.rulePages;
  if (base === undefined) return undefined;
  const uri = `${base.replace(/\/?$/, "/")}${pageOfRule(rule)}.md`;
  return host.exists(uri) ? uri : undefined;
}
