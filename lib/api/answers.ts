import { z } from "zod";
import { problemReasons } from "#lib/domain/ceb/problem";
import { receiptEffects } from "#lib/domain/receipt-effect";

const count = z.int().min(0);
const params = z.record(z.string(), z.union([z.string(), z.number()]));

/** What a file of lists or returns is answered with. */
export const ImportAnswer = z.strictObject({
  taken: z.strictObject({ lists: count, receipts: count, returns: count }),
  unchanged: count,
  refused: count,
  /** What of the sender's returns is here, old and new, the first thousand. */
  returns: z.array(
    z.strictObject({
      returnNo: z.string(),
      warehouseReturnNo: z.string(),
      trackCode: z.string(),
      trackUrl: z.url(),
    }),
  ),
  problems: z.array(
    z.strictObject({
      field: z.string().nullable(),
      reason: z.enum(problemReasons),
      params,
      file: z.literal("body"),
      at: z.strictObject({ byte: count.nullable(), line: z.int().min(1) }),
    }),
  ),
  requestId: z.uuid(),
});

/** What a message of customs' platform is answered with. */
export const ReceiptsAnswer = z.strictObject({
  results: z.array(
    z.strictObject({
      copNo: z.string(),
      returnStatus: z.string(),
      effect: z.enum([...receiptEffects, "repeated"]),
    }),
  ),
  lists: z.strictObject({ taken: count, unchanged: count }),
  refused: z.array(z.enum(problemReasons)),
});

/** What an instruction of customs' own system is answered with. */
export const InstructionAnswer = z.strictObject({ pieces: count });

/** What an office's answer is answered with. */
export const AcknowledgementAnswer = z.strictObject({
  effect: z.enum(["acknowledged", "rejected", "repeated", "review"]),
});

/** Every no, as problem+json (RFC 9457); the refusal of a whole file also has what `ImportAnswer` has. */
export const Problem = z.looseObject({
  type: z.url(),
  title: z.string(),
  status: z.int().min(400).max(599),
  code: z.string(),
  params,
  requestId: z.uuid(),
});
