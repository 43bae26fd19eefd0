import type { Machine } from "./machine.ts";
import type { Attributes } from "./xml.ts";

/** What is to be done when the element ends; "skip" where nothing inside is read. */
export type Opened = (() => void) | "skip" | undefined;
export type Opener = (machine: Machine, attributes: Attributes) => Opened;
export type Openers = readonly (readonly [string, Opener])[];

/** What one of several names does. */
export function each(names: string, opener: Opener): Openers {
  return names.split(" ").map((name) => [name, opener]);
}

export const skip: Opener = () => "skip";
