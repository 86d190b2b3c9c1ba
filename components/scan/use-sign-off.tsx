"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { ScanQueueState } from "#components/scan/scan-queue-state";
import type { Band } from "#components/scan/state-band";

/* The way to the server and back, in which no button needs to change its look. */
const SHOWN_AFTER_MS = 400;

/** Why what the scans belong to cannot be closed now. */
export type SignOff = {
  /** What an act asks at its moment. */
  obstacle: string | null;
  /** The same for the look of a button: not said of a scan that is answered in a moment. */
  shown: string | null;
  /** Does what closes or takes back what was scanned, or says which scans must be answered first. */
  whenAnswered: (act: () => void) => void;
};

/** Nothing is signed off over scans that the server has not answered. */
export function useSignOff({ pending, aside, isRead }: ScanQueueState, say: (band: Band) => void): SignOff {
  const t = useTranslations("scan.queue");
  const [isLate, setLate] = useState(false);
  const unanswered = pending.length + aside.length;
  const isWaiting = unanswered > 0 || !isRead;

  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setLate(true), SHOWN_AFTER_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [isWaiting]);

  const reason = isRead ? t("closesNothing", { count: unanswered }) : t("reading");
  const obstacle = isWaiting ? reason : null;
  return {
    obstacle,
    shown: isLate ? obstacle : null,
    whenAnswered: (act) => (obstacle === null ? act() : say({ tone: "attention", message: obstacle })),
  };
}
