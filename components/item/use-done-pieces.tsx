"use client";

import { useState } from "react";
import type { LastScan } from "#components/scan/last-scan-card";
import type { Band } from "#components/scan/state-band";

/** The piece done last as the band told it, and how many were done since the page was opened. */
export function useDonePieces() {
  const [done, setDone] = useState<{ last: LastScan | null; session: number }>({ last: null, session: 0 });
  function add(plate: string, { tone, message: title }: Band) {
    const last = { text: plate, at: new Date(), made: plate, tone, title, isUndone: false };
    setDone(({ session }) => ({ last, session: session + 1 }));
  }
  function takeBack(plate: string) {
    setDone((before) => {
      const { last, session } = before;
      const isCounted = last?.made === plate && !last.isUndone;
      return isCounted ? { last: { ...last, isUndone: true }, session: session - 1 } : before;
    });
  }
  return { ...done, add, takeBack };
}
