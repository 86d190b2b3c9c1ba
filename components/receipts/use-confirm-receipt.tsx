"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAct } from "#components/item/use-act";
import type { StatedDifference } from "#lib/domain/goods-receipt";

type Receipt = { batchNo: string; differences: readonly StatedDifference[]; paperNo: string | null };

/** Sends what came of a load, and says what was written. */
export function useConfirmReceipt(onDone: (words: string) => void) {
  const t = useTranslations("receipts");
  const router = useRouter();
  return useAct<{ received: number; differences: number }, Receipt>("/api/goods-receipts", {
    onSuccess: (counts) => {
      onDone(t("done", counts));
      router.refresh();
    },
  });
}
