import { parentPort } from "node:worker_threads";
import { type Digested, type DigestJob, digestAll } from "./digesting.ts";
import { fetchAtOnce, nodeFiles } from "./nodeFiles.ts";

/** A thread that reads files for the index: it is sent groups of jobs, and answers each in turn. */
const files = nodeFiles(() => import("../convert/office.ts"), fetchAtOnce);
let before = Promise.resolve();

parentPort?.on("message", (jobs: readonly DigestJob[]) => {
  before = before.then(async () => {
    const digested: Digested[] = [];
    for await (const each of digestAll(files, jobs)) digested.push(each);
    parentPort?.postMessage(digested);
  });
});
