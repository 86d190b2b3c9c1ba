import { z } from "zod";
import { lanes } from "#lib/domain/item";

/** The number of an instruction in customs' own system. */
export const instructionNumber = z.string().trim().min(1).max(40);

/** What customs' own system says of a piece, or of all pieces of an application. */
export const LaneInstruction = z
  .strictObject({
    plate: z.string().min(1).max(20).nullable(),
    applicationNo: z.string().min(1).max(40).nullable(),
    lane: z.enum(lanes),
    instructionNo: instructionNumber,
  })
  .refine(({ plate, applicationNo }) => (plate === null) !== (applicationNo === null), {
    error: "one_subject",
    path: ["plate"],
  });
export type LaneInstruction = z.infer<typeof LaneInstruction>;
