"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { usePlateScan } from "#components/item/use-plate-scan";
import type { OutboundPiece } from "#components/outbound/outbound-view";
import type { Band } from "#components/scan/state-band";

/** Which pieces of a list are chosen, by box or by scan, and what the last scan said. */
export function useChosenPieces(pieces: readonly OutboundPiece[], userId: string) {
  const t = useTranslations("outbound.scan");
  const [told, setTold] = useState<Band | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const picked = pieces.filter(({ plate }) => chosen.has(plate));

  const { tone } = usePlateScan({
    userId,
    show: setTold,
    onPlate: (plate) => {
      const piece = pieces.find((each) => each.plate === plate);
      tone.play(piece ? "ok" : "stop");
      const message = piece ? piece.goodsName : t("notHere", { plate });
      setTold({ tone: piece ? "ok" : "stop", message });
      if (piece) setChosen((before) => new Set(before).add(plate));
    },
  });

  function toggle(plate: string) {
    const others = [...chosen].filter((each) => each !== plate);
    setChosen(new Set(chosen.has(plate) ? others : [...others, plate]));
  }

  function toggleAll() {
    setChosen(new Set(picked.length > 0 ? [] : pieces.map(({ plate }) => plate)));
  }

  function done(message: string) {
    setChosen(new Set());
    setTold({ tone: "ok", message });
  }

  return { told, chosen, picked, toggle, toggleAll, done };
}
