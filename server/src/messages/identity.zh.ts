import type { TableOf } from "./table.ts";

/** What the rules about title, year, dates, names and citations say, in Chinese. */
export const identityZh = {} as const;

export type IdentityMessages = TableOf<typeof identityZh>;
