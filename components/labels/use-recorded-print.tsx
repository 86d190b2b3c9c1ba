"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useAct } from "#components/item/use-act";
import type { PrintReason } from "#lib/domain/label-print";
import type { DrawnLabel } from "#lib/domain/papers/label-content";

/** Has labels printed that are no piece's: written down first, and asked why where one of them was printed before. */
export function useRecordedPrint<Of extends object>(url: string, of: Of, again: number) {
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const [printing, setPrinting] = useState<readonly DrawnLabel[] | null>(null);
  const act = useAct<{ labels: DrawnLabel[] }, Of & PrintReason>(url, {
    onSuccess: ({ labels }) => {
      setAsking(false);
      setPrinting(labels);
      router.refresh();
    },
    // Somebody else printed it meanwhile.
    onError: ({ code }) => code === "reprint_reason_needed" && router.refresh(),
  });
  const print = (why: PrintReason) => act.mutate({ ...of, ...why });
  return {
    ask: () => {
      if (act.isPending) return;
      if (again > 0) setAsking(true);
      else print({ reason: null, note: null });
    },
    print,
    isAsking,
    leave: () => setAsking(false),
    isPending: act.isPending,
    error: act.error,
    printing,
    done: () => setPrinting(null),
    /** Whether its file is open. */
    isPrinted: act.isSuccess,
  };
}
