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

type Standing = {
  vehicles: readonly { handoverNo: string; closedAt: Date | string | null }[];
  /** The bags that are not emptied; null while that is not known. */
  bags: readonly { bagNo: string }[] | null;
};

/** It without a vehicle that was handed over since, and without a bag that stands here no more. */
export function stillUnloaded(kept: HandOver, { vehicles, bags }: Standing): HandOver {
  const isClosed = vehicles.some(({ handoverNo, closedAt }) => handoverNo === kept.handoverNo && closedAt);
  const stands = bags === null || bags.some(({ bagNo }) => bagNo === kept.bagNo);
  return {
    ...(isClosed ? nothingUnloaded : kept),
    bagNo: stands ? kept.bagNo : null,
  };
}
