"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAct } from "#components/item/use-act";
import { useRefusalWords } from "#components/item/use-refusal-words";
import { usePlateQueue } from "#components/outbound/use-plate-queue";
import type { BenchKey } from "#components/scan/bench-key";
import type { Band } from "#components/scan/state-band";
import { stockHref } from "#components/stock/stock-view";

type Added = {
  result: "added" | "already";
  waveNo: string;
  ebcName: string;
  plate: string;
  goodsName: string;
  pieces: number;
};

type WaveScanOptions = {
  userId: string;
  /** The wave in the address. */
  waveNo: string | null;
  shop: string | null;
  keys: Readonly<Partial<Record<BenchKey, () => void>>>;
};

/** Scans plates into the wave in view; the first plate without one opens it, and the address follows. */
export function useWaveScan({ userId, waveNo, shop, keys }: WaveScanOptions) {
  const t = useTranslations("stock.band");
  const router = useRouter();
  const words = useRefusalWords();
  const [opened, setOpened] = useState<{ from: string | null; waveNo: string } | null>(null);
  /* The scan right behind the first one must not open a second wave while the page is still on its way. */
  const current = opened !== null && opened.from === waveNo ? opened.waveNo : waveNo;

  function onAnswer(added: Added): Band {
    if (added.waveNo !== current) {
      setOpened({ from: waveNo, waveNo: added.waveNo });
      router.replace(stockHref({ shop, wave: added.waveNo }), { scroll: false });
    } else router.refresh();
    return {
      tone: added.result === "added" ? "ok" : "already",
      word: t(added.result, { count: added.pieces }),
      code: added.plate,
      message: added.goodsName,
      next: t("next", { shop: added.ebcName }),
    };
  }

  const removal = useAct<{ plate: string }, { waveNo: string; plate: string }>("/api/wave-removals", {
    onSuccess: ({ plate }) => {
      bench.undo(plate);
      bench.say({ tone: "already", word: t("undone"), code: plate });
      router.refresh();
    },
    onError: (error, { plate }) => bench.say({ tone: "stop", code: plate, message: words(error) }),
  });
  /** The piece scanned here last, while it stands. */
  function undoLast() {
    const { last } = bench;
    const plate = last?.tone === "ok" && !last.isUndone ? last.made : null;
    if (plate === null || current === null) return bench.say({ tone: "attention", message: t("nothing") });
    bench.whenAnswered(() => removal.mutate({ waveNo: current, plate }));
  }
  const bench = usePlateQueue<Added>({
    bench: "stock",
    userId,
    toRequest: (plate, entry) => ({ url: "/api/wave-pieces", body: { waveNo: current, plate, entry } }),
    onAnswer,
    keys: { ...keys, undo: undoLast },
  });
  return { ...bench, waveNo: current, undoLast };
}
