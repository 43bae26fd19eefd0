import { type ImportedMessages, importedZh } from "./imported.zh.ts";
import type { TableOf } from "./table.ts";
import { type WebPageMessages, webPageZh } from "./webPage.zh.ts";
import { type WordFileMessages, wordFileZh } from "./wordFile.zh.ts";

const common = {
  fileTooLarge: (megabytes: number) => `文件超过${megabytes} MB，未读取；请删去其中的图片后另存，再导入`,
} as const;

/** Each reader has a table of its own. */
export type SourceMessages = TableOf<typeof common> & {
  readonly imported: ImportedMessages;
  readonly word: WordFileMessages;
  readonly page: WebPageMessages;
};

/** What is said about files that are brought in: why one cannot be read, and what of it is not in the draft. */
export const sourcesZh: SourceMessages = {
  ...common,
  imported: importedZh,
  word: wordFileZh,
  page: webPageZh,
};
