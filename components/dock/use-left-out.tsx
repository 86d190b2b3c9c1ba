"use client";

import { z } from "zod";
import type { QueuedScan } from "#components/scan/queued-scan";
import { keepText, useKeptText } from "#components/ui/use-kept-text";
import { scanEntries } from "#lib/domain/barcode/scan-entry";
import type { ApiError } from "#lib/http/fetch-json";

const LeftOut = z.array(
  z.object({
    text: z.string(),
    entry: z.enum(scanEntries),
    scannedAt: z.string(),
    url: z.string(),
    body: z.record(z.string(), z.unknown()),
  }),
);
type LeftOut = z.infer<typeof LeftOut>;

/** Whether a parcel was refused for nothing but the vehicle that its scan names. */
export function isForItsVehicle({ request }: QueuedScan, { code, params }: ApiError): boolean {
  const handoverNo = request?.body?.handoverNo;
  if (typeof handoverNo !== "string") return false;
  return code === "vehicle_closed" || (code === "not_found" && params.code === handoverNo);
}

/** Parcels that were refused for their vehicle alone, kept until a person lets them arrive without it. */
export function useLeftOut(userId: string) {
  const name = `guicang.left-out.${userId}`;
  const keep = (scans: LeftOut) => keepText(name, scans.length > 0 ? JSON.stringify(scans) : null);
  return {
    leftOut: readLeftOut(useKeptText(name)),
    add({ text, entry, scannedAt, request }: QueuedScan) {
      if (!request?.body) return;
      const others = readLeftOut(localStorage.getItem(name)).filter((one) => one.text !== text);
      const body = { ...request.body, handoverNo: null };
      keep([...others, { text, entry, scannedAt, url: request.url, body }]);
    },
    clear: () => keep([]),
  };
}

function readLeftOut(kept: string | null): LeftOut {
  try {
    const read = LeftOut.safeParse(JSON.parse(kept ?? "[]"));
    return read.success ? read.data : [];
  } catch {
    return [];
  }
}
