import { z } from "zod";
import { ownerEventTypes, unaskedEventTypes } from "#lib/domain/owner-event";

const Said = z.object({
  type: z.enum([...ownerEventTypes, ...unaskedEventTypes]),
  return: z.object({ returnNo: z.string(), platformReturnNo: z.string().nullable() }).nullish(),
  item: z.object({ plate: z.string() }).optional(),
});

/** What a message to an owner is about, read off its own text. */
export function readSaid(body: Buffer | null) {
  const { type, item, return: owner } = Said.parse(JSON.parse(String(body)));
  return { type, returnNo: owner?.returnNo ?? null, plate: item?.plate ?? null };
}
