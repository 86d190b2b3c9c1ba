"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { usePlateQueue } from "#components/outbound/use-plate-queue";
import type { BenchKey } from "#components/scan/bench-key";

type Added = { result: "added" | "already"; plate: string; goodsName: string; pieces: number };

type LoadScanOptions = {
  userId: string;
  batchNo: string;
  isOn: boolean;
  keys: Readonly<Partial<Record<BenchKey, () => void>>>;
};

/** Scans plates into an open load; a piece that is to end otherwise stops the bench, loudly. */
export function useLoadScan({ userId, batchNo, isOn, keys }: LoadScanOptions) {
  const t = useTranslations("outbound.band");
  const router = useRouter();
  return usePlateQueue<Added>({
    bench: `batch.${batchNo}`,
    userId,
    isOn,
    toRequest: (plate) => ({ url: "/api/stagings", body: { batchNo, plate } }),
    onAnswer: (added) => {
      router.refresh();
      return {
        tone: added.result === "added" ? "ok" : "already",
        word: t(added.result, { count: added.pieces }),
        code: added.plate,
        message: added.goodsName,
        next: t("next"),
      };
    },
    keys,
  });
}
