"use client";

import { useTranslations } from "next-intl";
import type { BagRow } from "#components/dock/bag-data";
import type { HandOver } from "#components/dock/hand-over";
import type { VehicleRow } from "#components/dock/vehicle-table";
import type { Band } from "#components/scan/state-band";

/** A band at rest says which vehicle is unloaded, how many came off it, and which bag the scans go into. */
export function useUnloadingWords(handOver: HandOver, vehicle: VehicleRow | null, bag: BagRow | null) {
  const t = useTranslations("dock.unloading");
  const words = [
    ...(handOver.handoverNo === null
      ? []
      : [
          t("vehicle", {
            plateNo: vehicle?.plateNo ?? "",
            handoverNo: handOver.handoverNo,
            count: vehicle?.scanned ?? 0,
          }),
        ]),
    ...(bag ? [t("bag", { label: bag.label, bagNo: bag.bagNo, count: bag.expected - bag.out })] : []),
  ];
  return (band: Band): Band =>
    band.tone === "ready" && words.length > 0 ? { message: words.join(" "), ...band } : band;
}
