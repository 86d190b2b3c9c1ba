import { z } from "zod";
import { feedbackPhases } from "#lib/domain/feedback";

const LineQuantity = z.object({ gnum: z.number(), qty: z.string() });

const CumulativeLine = z.object({
  gnum: z.number(),
  gcode: z.string(),
  gname: z.string(),
  unit: z.string(),
  listedQty: z.string(),
  arrivedQty: z.string(),
  admittedQty: z.string(),
  releasedQty: z.string(),
  reshippedQty: z.string(),
  destroyedQty: z.string(),
  movedOutQty: z.string(),
  detainedQty: z.string(),
});

const FeedbackBody = z.object({
  issuedAt: z.string(),
  issuedBy: z.object({ code: z.string(), name: z.string() }),
  declaringOffice: z.string(),
  phase: z.enum(feedbackPhases),
  final: z.boolean(),
  list: z.object({ invtNo: z.string().nullable(), releasedAt: z.string().nullable() }),
  returnNo: z.string().nullable(),
  application: z.object({ applicationNo: z.string() }).nullable(),
  parcel: z.object({ waybillNo: z.string(), arrivedAt: z.string() }).nullable(),
  facts: z.object({
    lines: z.array(LineQuantity).default([]),
    outcomes: z.array(LineQuantity.extend({ outcome: z.string() })).default([]),
    endedWithoutApplication: z.boolean().default(false),
    /** What recalls say of its pieces. */
    recalled: z.array(LineQuantity.extend({ recallNo: z.string(), open: z.boolean() })).default([]),
    /** Pieces in the parcel that stand on no line of the list. */
    onNoLine: z.number().default(0),
  }),
  cumulative: z.array(CumulativeLine),
  /** An estimate; the first messages told none. */
  tax: z
    .object({ amountFen: z.number().nullable(), allowanceFen: z.number().nullable().default(null) })
    .default({ amountFen: null, allowanceFen: null }),
  evidence: z.array(z.object({ plate: z.string(), sha256: z.string() })),
});
export type FeedbackBody = z.infer<typeof FeedbackBody>;

/** Reads what a message of ours says, for people; throws when it is not one. */
export function readFeedbackBody(text: string): FeedbackBody {
  return FeedbackBody.parse(JSON.parse(text));
}
