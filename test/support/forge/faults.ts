import { numberFaults } from "./faults-numbers.ts";
import type { Fault } from "./types.ts";

export type { Fault, Faulty } from "./types.ts";

export const faults: readonly Fault[] = [...numberFaults];
