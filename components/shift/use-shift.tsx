"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { countKeptPhotos } from "#components/evidence/photo-store";
import { useErrorWords } from "#components/item/use-error-words";
import { useBadgeAndPin } from "#components/operator/use-badge-and-pin";
import { interceptScans } from "#components/scan/scan-interceptor";
import type { Band } from "#components/scan/state-band";
import { useBand } from "#components/scan/use-band";
import { useBenchName } from "#components/scan/use-bench-name";
import { useKeptScans } from "#components/scan/use-kept-scans";
import { useScanCapture } from "#components/scan/use-scan-capture";
import { useScanWords } from "#components/scan/use-scan-words";
import { useShiftActs } from "#components/shift/use-shift-acts";
import { pinForm } from "#lib/domain/pin";
import type { BadgeAndPin, ShiftStand } from "#lib/domain/shift-stand";
import { getJson } from "#lib/http/fetch-json";

/**
 * The hand-over of this bench: how it stands, and the two signatures in their order, the giver's and then the
 * taker's, which hands the machine over as well.
 */
export function useShift(userId: string) {
  const t = useTranslations("shift.band");
  const words = useErrorWords();
  const { problemBand } = useScanWords();
  const [bench] = useBenchName();
  const { band, show } = useBand();
  const { badge, pin, setPin, pinField, forget, askAgain, takeBadge, pinOf } = useBadgeAndPin();
  const [note, setNote] = useState("");
  const [signed, setSigned] = useState<(BadgeAndPin & { by: string }) | null>(null);
  /* Who signed as the giver and went away gives nothing for the next person. */
  const giver = signed?.by === userId ? signed : null;
  const side = giver === null ? "giver" : "taker";
  const stand = useQuery({
    queryKey: ["parcels", "shift", bench],
    queryFn: ({ signal }) =>
      getJson<ShiftStand>(`/api/shift-stands?${new URLSearchParams({ bench })}`, signal),
  });
  const pendingScans = useKeptScans();
  const pendingPhotos = useKeptPhotos();
  const acts = useShiftActs({
    onProven: (proof) => {
      forget();
      setSigned({ ...proof, by: userId });
      show({ tone: "ready" });
    },
    onSigned: (handoverNo) => {
      forget();
      setNote("");
      setSigned(null);
      show({ tone: "ok", word: t("signed"), message: t("signedNo", { handoverNo }) });
    },
    onNotSwitched: () => show({ tone: "attention", message: t("notSwitched"), next: t("next") }),
    onError: (error) => {
      askAgain();
      show({ tone: "stop", message: words(error) });
    },
  });

  const isRead = pendingScans !== null && pendingPhotos !== null;
  const isExplained = (pendingScans === 0 && pendingPhotos === 0) || note.trim() !== "";
  const toExplain = isExplained ? null : t("noteNeeded");
  const obstacle = badge === null ? t(`badgeFirst.${side}`) : isRead ? toExplain : t("keptUnread");
  const sign = (secret: string) => {
    if (obstacle !== null) return show({ tone: "attention", message: obstacle });
    if (badge === null || !isRead || acts.isPending || !pinForm.test(secret)) return;
    const proof = { badge, pin: secret };
    if (giver === null) return acts.prove(proof);
    const { by: _, ...given } = giver;
    acts.sign({ bench, pendingScans, pendingPhotos, note: note.trim() || null, giver: given, taker: proof });
  };
  const hear = useEffectEvent((raw: string): boolean => {
    if (takeBadge(raw)) {
      show({ tone: "ready", word: t("badgeRead"), message: t(`pinNow.${side}`) });
      return true;
    }
    const secret = pinOf(raw);
    if (secret !== null) sign(secret);
    return secret !== null;
  });
  useEffect(() => interceptScans((raw) => hear(raw)), []);
  useScanCapture({
    onScan: () => show({ tone: "stop", message: t("notBadge"), next: t(`badgeFirst.${side}`) }),
    onProblem: (problem) => show(problemBand(problem)),
  });
  const asksBadge = band.tone === "ready" && badge === null;
  const shown: Band = asksBadge ? { ...band, word: t(`scanBadge.${side}`) } : band;
  return {
    bench,
    band: shown,
    stand: stand.data ?? null,
    isFailed: stand.isError,
    pendingScans,
    pendingPhotos,
    side,
    badge,
    pin,
    setPin,
    pinField,
    note,
    setNote,
    obstacle,
    sign,
    isPending: acts.isPending,
  } as const;
}

/** How many photos this machine keeps for the server; null until it is read, and where it cannot be. */
function useKeptPhotos(): number | null {
  return (
    useQuery({ queryKey: ["parcels", "kept-photos"], queryFn: countKeptPhotos, staleTime: 0 }).data ?? null
  );
}
