"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useAct } from "#components/item/use-act";
import type { ReprintReason } from "#lib/domain/label-print";
import type { DrawnLabel } from "#lib/domain/papers/label-content";

type Print = { plates: string[]; reason: ReprintReason | null; note: string | null };

/** Has many labels printed in one go: written down first, then on the printer, and open as files for a while. */
export function useBulkPrint(onPrinted: () => void) {
  const router = useRouter();
  const [printing, setPrinting] = useState<readonly DrawnLabel[] | null>(null);
  const [printed, setPrinted] = useState<readonly string[]>([]);
  const act = useAct<{ labels: DrawnLabel[] }, Print>("/api/label-prints", {
    onSuccess: ({ labels }) => {
      setPrinting(labels);
      setPrinted(labels.map(({ code }) => code));
      onPrinted();
      router.refresh();
    },
  });
  return {
    print: act.mutate,
    isPending: act.isPending,
    error: act.error,
    printing,
    /** The plates of the last print, whose files are open. */
    printed,
    show: setPrinting,
    done: () => setPrinting(null),
  };
}
