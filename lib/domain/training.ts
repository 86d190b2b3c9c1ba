import { z } from "zod";
import { classifyCode } from "#lib/domain/barcode/classify-code";
import { gs1CheckDigit } from "#lib/domain/gtin";

/** What is odd about a sample, so that everything a bench meets is met once before it counts. */
const oddities = ["plain", "stranger", "damaged", "short"] as const;
type Oddity = (typeof oddities)[number];

/** A box of the training with what is in it and what its list says is in it; its codes are nobody's. */
type Sample = { waybill: string; oddity: Oddity; barcodes: string[]; listed: string[] };

const sampleCount = 20;

/** Numbers from 20 on are for use inside a house and never on goods that are sold (GS1 General Specifications). */
function trainingBarcode(number: number): string {
  const body = `29${String(number).padStart(10, "0")}`;
  return `${body}${gs1CheckDigit(body)}`;
}

/** The twenty boxes, the same for everybody, the easy ones first. */
export const samples: readonly Sample[] = Array.from({ length: sampleCount }, (_, at) => {
  const oddity = at < 5 ? "plain" : (oddities[at % oddities.length] ?? "plain");
  const pieces = Math.max(1 + (at % 3), oddity === "stranger" ? 2 : 1);
  const barcodes = Array.from({ length: pieces }, (__, piece) => trainingBarcode(at * 10 + piece + 1));
  const listedOf = { stranger: barcodes.slice(0, -1), short: [...barcodes, trainingBarcode(at * 10 + 9)] };
  const listed = oddity === "stranger" || oddity === "short" ? listedOf[oddity] : barcodes;
  return { waybill: `TRN${String(at + 1).padStart(10, "0")}`, oddity, barcodes, listed };
});

/** What is to be done next: scan a code, or say by a number key what is odd about the piece or the box. */
export type Step = { box: number } & (
  | { kind: "parcel"; code: string }
  | { kind: "piece"; code: string; nth: number }
  | { kind: "oddity"; oddity: Exclude<Oddity, "plain"> }
  | { kind: "finish" }
);

/** The number keys of the answers. */
export const oddityKeys = { 1: "stranger", 2: "damaged", 3: "short" } as const;

/** All steps of the training in order. */
export const steps: readonly Step[] = samples.flatMap(({ waybill, oddity, barcodes }, at): Step[] => {
  const box = at + 1;
  return [
    { box, kind: "parcel", code: waybill },
    ...barcodes.map((code, piece): Step => ({ box, kind: "piece", code, nth: piece + 1 })),
    ...(oddity === "plain" ? [] : [{ box, kind: "oddity" as const, oddity }]),
    { box, kind: "finish" },
  ];
});

/** What a person did: a scan, a number key, or Enter. */
export const Deed = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("scan"), text: z.string().max(60) }),
  z.strictObject({ kind: z.literal("digit"), digit: z.int().min(1).max(9) }),
  z.strictObject({ kind: z.literal("finish") }),
]);
export type Deed = z.infer<typeof Deed>;

const codes: ReadonlySet<string> = new Set(
  samples.flatMap(({ waybill, barcodes, listed }) => [waybill, ...barcodes, ...listed]),
);

/** Whether a deed is the step, is another one, or scans something that is no sample: real goods stay untouched. */
export function judgeDeed(step: Step, deed: Deed): "right" | "wrong" | "real" {
  if (deed.kind === "scan") {
    const code = classifyCode(deed.text);
    const text = code.kind === "refused" ? "" : code.text;
    if (!codes.has(text)) return "real";
    return (step.kind === "parcel" || step.kind === "piece") && step.code === text ? "right" : "wrong";
  }
  if (deed.kind === "finish") return step.kind === "finish" ? "right" : "wrong";
  const said = deed.digit in oddityKeys ? oddityKeys[deed.digit as keyof typeof oddityKeys] : null;
  return step.kind === "oddity" && step.oddity === said ? "right" : "wrong";
}

export type TrainingScore = { done: number; firstTime: number; percent: number; isFinished: boolean };

/** How far a row of deeds gets, and how many steps were right at the first try. A scan of real goods is a wrong try. */
export function scoreOf(deeds: readonly Deed[]): TrainingScore {
  let done = 0;
  let firstTime = 0;
  let isFirst = true;
  for (const deed of deeds) {
    const step = steps[done];
    if (!step) break;
    if (judgeDeed(step, deed) !== "right") {
      isFirst = false;
      continue;
    }
    done += 1;
    firstTime += isFirst ? 1 : 0;
    isFirst = true;
  }
  const percent = Math.floor((firstTime * 100) / steps.length);
  return { done, firstTime, percent, isFinished: done === steps.length };
}

/** From how many steps in a hundred, right at the first try, a person may be signed off. */
export const passPercent = 90;
