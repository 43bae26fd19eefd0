/** The shape of a message table, its texts left open: what a table in another language must have. */
export type TableOf<T> = T extends (...args: infer A) => string
  ? (...args: A) => string
  : T extends string
    ? string
    : { readonly [K in keyof T]: TableOf<T[K]> };
