"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { usePlateScan } from "#components/item/use-plate-scan";
import type { LoadPiece } from "#components/outbound/outbound-view";
import type { BenchKey } from "#components/scan/bench-key";
import type { Band } from "#components/scan/state-band";

type CheckedOptions = {
  userId: string;
  pieces: readonly LoadPiece[];
  keys: Readonly<Partial<Record<BenchKey, () => void>>>;
};

/** Goods held against a list: a scanned plate is on it, or it must not leave with it. */
export function useCheckedPlates({ userId, pieces, keys }: CheckedOptions) {
  const t = useTranslations("batches");
  const [told, tell] = useState<Band | null>(null);
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set());
  const { tone } = usePlateScan({
    userId,
    show: tell,
    onPlate: (plate) => {
      const piece = pieces.find((each) => each.plate === plate);
      tone.play(piece ? "ok" : "stop");
      if (!piece) return tell({ tone: "stop", message: t("notOnList", { plate }) });
      tell({ tone: "ok", message: t("onList", { plate, goods: piece.goodsName }) });
      setSeen((before) => new Set(before).add(plate));
    },
    keys,
  });
  return { told, seen };
}
