import { expect, test } from "vitest";
import { explainServerFailure } from "#db/embedded/explain-server-failure";

const cases: [output: string, sentence: string][] = [
  ["initdb: error: could not write: No space left on device", "It failed: the disk is full."],
  [
    'FATAL:  could not bind IPv4 address "127.0.0.1": Address already in use',
    "It failed: its port is taken by another program.",
  ],
  ["LOG:  hello\nFATAL:  the moon is wrong\nLOG:  bye", "It failed: the moon is wrong"],
  ["", "It failed: no reason given"],
];

test.each(cases)("%s", (output, sentence) => {
  expect(explainServerFailure("It failed", output)).toBe(sentence);
});
