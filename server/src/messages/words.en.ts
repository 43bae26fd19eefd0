import type { WordsMessages } from "./words.zh.ts";

/** What the rules about single words, marks and persons say, in English. */
export const wordsEn: WordsMessages = {
  residue: (found) => `“${found}” was left behind by a conversion; consider deleting it.`,
  residueInstead: (found, right) => `“${found}” holds code left behind by a conversion; consider “${right}”.`,
  residueStrewn: (found, count) =>
    `A conversion left ${count} ${count === 1 ? "entity" : "entities"} such as “${found}”; consider plain characters instead.`,
  residueOther: () => "Another one is here",
  charactersLost: (count) =>
    `In ${count} ${count === 1 ? "place" : "places"} the text became “\ufffd”, which nobody can read; consider filling it in from the original.`,
  removeResidue: (found) => `Delete “${found}”`,
  removeResidues: (count) => `Put plain characters in these ${count} places`,
  fixedPhrase: (found, right) =>
    `“${found}” is one character off a fixed phrase, which has “${right}”; please check.`,
  regulationAuthority: (cell, value, body) =>
    `${cell} says ${value}, but ${body} may not make 规章; please check whether it should be 0.`,
  feeMagnitudeBeside: (cell, stated, year, before) =>
    `${cell} is ${stated}, in ${year} it was ${before}: about ten thousand times as much. Consider checking whether it is in 万元.`,
  feeMagnitude: (cell, value) =>
    `${cell} says ${value} in 万元, which is very much; consider whether it was filled in in 元.`,
  idNumber: (shown) => `The identity number “${shown}” stands in the text; it should be masked or deleted.`,
  phone: (shown) =>
    `The mobile number “${shown}” does not look like a contact detail; please check, and delete what should not be published.`,
  moreOfThese: (count, orMore) =>
    ` ${count}${orMore ? " or more" : ""} others like it are not listed one by one.`,
  marking: (found) =>
    `“${found}” is a marking of secrecy or for internal use, which a published report should not carry; please check.`,
};
