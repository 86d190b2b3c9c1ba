import { randomInt } from "node:crypto";
import { resolve } from "node:path";
import { parseArgs } from "node:util";

/**
 * Deliberate faults, each of which the proof must find: an empty element slips into documents; characters of a text
 * are exchanged on their way; a receipt that was taken is gone; an application is moved behind customs' back.
 */
const sabotages = ["empty-element", "altered-text", "lost-receipt", "wrong-state"] as const;
export type Sabotage = (typeof sabotages)[number];

export type Flags = {
  documents: number;
  receipts: number;
  seed: string;
  out: string | null;
  sabotage: Sabotage | null;
};

/** Reads what the command line asks of the proof; throws one sentence. */
export function readFlags(given: readonly string[]): Flags {
  const { values } = parseArgs({
    args: [...given],
    options: {
      documents: { type: "string", default: "10000" },
      receipts: { type: "string", default: "10000" },
      seed: { type: "string", default: String(randomInt(1_000_000)) },
      out: { type: "string" },
      sabotage: { type: "string" },
    },
  });
  const sabotage = sabotages.find((known) => known === values.sabotage) ?? null;
  if (values.sabotage !== undefined && !sabotage) {
    throw new Error(`--sabotage is one of ${sabotages.join(", ")}.`);
  }
  return {
    documents: readCount("--documents", values.documents),
    receipts: readCount("--receipts", values.receipts),
    seed: values.seed,
    out: values.out === undefined ? null : resolve(values.out),
    sabotage,
  };
}

function readCount(flag: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 0 || count > 1_000_000) {
    throw new Error(`${flag} is a whole number up to 1000000.`);
  }
  return count;
}
