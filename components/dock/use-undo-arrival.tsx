"use client";

import { useState } from "react";
import { useAct } from "#components/item/use-act";
import type { ApiError } from "#lib/http/fetch-json";

type Handlers = {
  onUndone: (waybillNo: string) => void;
  onRefused: (error: ApiError, waybillNo: string) => void;
};

/** Takes a scan back: at once where that is free, else with the reason the person is asked for. */
export function useUndoArrival(on: Handlers) {
  const [asked, setAsked] = useState<string | null>(null);
  const undoing = useAct<{ waybillNo: string }, { waybillNo: string; reason?: string }>("/api/withdrawals", {
    onSuccess: ({ waybillNo }) => {
      setAsked(null);
      on.onUndone(waybillNo);
    },
    onError: (error, { waybillNo }) => {
      setAsked(error.code === "reason_needed" ? waybillNo : null);
      if (error.code !== "reason_needed") on.onRefused(error, waybillNo);
    },
  });
  return {
    /** The parcel whose undoing waits for a reason. */
    asked,
    close: () => setAsked(null),
    isPending: undoing.isPending,
    undo: (waybillNo: string, reason?: string) =>
      undoing.mutate({ waybillNo, ...(reason !== undefined && { reason }) }),
  };
}

export type UndoArrival = ReturnType<typeof useUndoArrival>;
