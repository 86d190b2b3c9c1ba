import { parseArgs } from "node:util";
import { everyProof, readCount, readSabotage } from "../flags.ts";

/**
 * Deliberate faults, each of which the proof must find: clients that forget their key at every retry; acknowledged
 * rows that vanish; a past that is rewritten.
 */
const sabotages = ["new-keys", "deleted-rows", "forged-history"] as const;
export type Sabotage = (typeof sabotages)[number];

export type Flags = { scans: number; kills: number; seed: string; sabotage: Sabotage | null };

/** Reads what the command line asks of the proof; throws one sentence. */
export function readFlags(given: readonly string[]): Flags {
  const { values } = parseArgs({
    args: [...given],
    options: {
      scans: { type: "string", default: "2000" },
      kills: { type: "string", default: "12" },
      ...everyProof,
    },
  });
  return {
    scans: readCount("--scans", values.scans),
    kills: readCount("--kills", values.kills),
    seed: values.seed,
    sabotage: readSabotage(sabotages, values.sabotage),
  };
}
