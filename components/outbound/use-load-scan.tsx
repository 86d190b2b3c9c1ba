"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRefusalWords } from "#components/item/use-refusal-words";
import { usePlateQueue } from "#components/outbound/use-plate-queue";
import { useUndoLoad } from "#components/outbound/use-undo-load";
import type { BenchKey } from "#components/scan/bench-key";
import { lastIn, runScanOf } from "#components/scan/scan-run";
import { useScanRun } from "#components/scan/use-scan-run";
import { scansAtOnce } from "#lib/domain/barcode/scans-at-once";

type Added = { result: "added" | "already"; plate: string; goodsName: string; pieces: number };

type LoadScanOptions = {
  userId: string;
  batchNo: string;
  isOn: boolean;
  keys: Readonly<Partial<Record<BenchKey, () => void>>>;
  onDigit: ((digit: number) => void) | undefined;
};

/** Scans plates into an open load; a piece that is to end otherwise stops the bench, loudly. */
export function useLoadScan({ userId, batchNo, isOn, keys, onDigit }: LoadScanOptions) {
  const t = useTranslations("outbound.band");
  const router = useRouter();
  const words = useRefusalWords();
  const run = useScanRun(`batch.${batchNo}`, userId);
  const removal = useUndoLoad({
    batchNo,
    onUndone: (code, count) => {
      tookOut(code);
      scan.say({ tone: "already", word: t("undone"), code, message: t("undoneMessage", { count }) });
    },
    onRefused: (error, code) => {
      // Somebody else took it out: the next undo goes on with the piece before it.
      if (error.code === "not_found") tookOut(code);
      scan.say({ tone: "stop", code, message: words(error) });
    },
  });
  const tookOut = (code: string) => {
    scan.undo(code);
    run.undo(code);
  };
  const undoLast = () => scan.takeBack(lastIn(run.scans), removal.takeOut);
  const scan = usePlateQueue<Added>({
    bench: `batch.${batchNo}`,
    userId,
    isOn,
    toRequest: (plate, entry) => ({ url: "/api/stagings", body: { batchNo, plate, entry } }),
    atOnce: scansAtOnce,
    onAnswer: (added) => ({
      tone: added.result === "added" ? "ok" : "already",
      word: t(added.result, { count: added.pieces }),
      code: added.plate,
      message: added.goodsName,
      next: t("next"),
    }),
    onSettled: () => router.refresh(),
    onEnded: (ended) => run.add(ended.map((one) => runScanOf(one, null))),
    onDigit,
    keys: { ...keys, undo: undoLast },
  });
  return { ...scan, undoLast, run, removal, tookOut };
}
