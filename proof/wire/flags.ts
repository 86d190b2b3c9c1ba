import { parseArgs } from "node:util";
import { everyProof, readCount, readSabotage } from "../flags.ts";
import { type Sabotage, sabotages } from "./sabotage.ts";

export type Flags = {
  returns: number;
  seconds: number;
  kills: number;
  seed: string;
  sabotage: Sabotage | null;
};

/** Reads what the command line asks of the proof; throws one sentence. */
export function readFlags(given: readonly string[]): Flags {
  const { values } = parseArgs({
    args: [...given],
    options: {
      returns: { type: "string", default: "5000" },
      seconds: { type: "string", default: "330" },
      kills: { type: "string", default: "20" },
      ...everyProof,
    },
  });
  return {
    returns: readCount("--returns", values.returns),
    seconds: readCount("--seconds", values.seconds),
    kills: readCount("--kills", values.kills),
    seed: values.seed,
    sabotage: readSabotage(sabotages, values.sabotage),
  };
}
