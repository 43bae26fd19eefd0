import type { IdentityMessages } from "./identity.zh.ts";

/** What the rules about title, year, dates, names and citations say, in English. */
export const identityEn: IdentityMessages = {};
