import zh from "./zh.json" with { type: "json" };

/** The page's words; a test holds the two languages against each other. */
export type Words = typeof zh;
