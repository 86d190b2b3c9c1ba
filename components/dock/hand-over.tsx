import { z } from "zod";
import { carriers } from "#lib/domain/waybill";

const HandOver = z.object({
  handoverNo: z.string().nullable(),
  carrier: z.enum(carriers).nullable(),
  bagNo: z.string().nullable(),
});

/** What a dock bench unloads now: the vehicle, whose parcels they are, and the bag that they go into. */
export type HandOver = z.infer<typeof HandOver>;

export const nothingUnloaded: HandOver = { handoverNo: null, carrier: null, bagNo: null };

/** What a machine kept of it; nothing where that is not to be read. */
export function readHandOver(kept: string | null): HandOver {
  try {
    const read = HandOver.safeParse(JSON.parse(kept ?? "null"));
    return read.success ? read.data : nothingUnloaded;
  } catch {
    return nothingUnloaded;
  }
}

type Read = {
  vehicles: readonly { handoverNo: string; closedAt: Date | string | null }[];
  bags: readonly { bagNo: string; emptiedAt: Date | string | null }[];
};

/**
 * It without a vehicle that was handed over since, and without a bag that was emptied. What no list has yet was opened
 * this moment: the very next scan belongs to it.
 */
export function stillUnloaded(kept: HandOver, { vehicles, bags }: Read): HandOver {
  const isClosed = vehicles.some(({ handoverNo, closedAt }) => handoverNo === kept.handoverNo && closedAt);
  const isEmptied = bags.some(({ bagNo, emptiedAt }) => bagNo === kept.bagNo && emptiedAt);
  return {
    ...(isClosed ? nothingUnloaded : kept),
    bagNo: isEmptied ? null : kept.bagNo,
  };
}
