"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useState } from "react";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { useBadgeAndPin } from "#components/operator/use-badge-and-pin";
import { countKeptScans } from "#components/scan/count-kept-scans";
import { interceptScans } from "#components/scan/scan-interceptor";
import type { Band } from "#components/scan/state-band";
import { useBand } from "#components/scan/use-band";
import { useBenchName } from "#components/scan/use-bench-name";
import { useScanCapture } from "#components/scan/use-scan-capture";
import { useScanWords } from "#components/scan/use-scan-words";
import { pinForm } from "#lib/domain/pin";
import type { ShiftStand, SignShift } from "#lib/domain/shift-stand";
import { getJson } from "#lib/http/fetch-json";

/** The hand-over of this bench: how it stands, whose badge was scanned, and the signature that closes it. */
export function useShift() {
  const t = useTranslations("shift.band");
  const words = useErrorWords();
  const { problemBand } = useScanWords();
  const router = useRouter();
  const [bench] = useBenchName();
  const { band, show } = useBand();
  const { badge, pin, setPin, pinField, forget, takeBadge, pinOf } = useBadgeAndPin();
  const [note, setNote] = useState("");
  const stand = useQuery({
    queryKey: ["parcels", "shift", bench],
    queryFn: ({ signal }) =>
      getJson<ShiftStand>(`/api/shift-stands?${new URLSearchParams({ bench })}`, signal),
  });
  const kept = useQuery({ queryKey: ["parcels", "kept-scans"], queryFn: countKeptScans, staleTime: 0 });
  const pendingScans = kept.data ?? null;

  const signing = useAct<{ handoverNo: number }, SignShift>("/api/shift-handovers", {
    onSuccess: ({ handoverNo }) => {
      forget();
      setNote("");
      show({ tone: "ok", word: t("signed"), message: t("signedNo", { handoverNo }), next: t("next") });
      router.refresh();
    },
    onError: (error) => show({ tone: "stop", message: words(error) }),
    onSettled: () => setPin(""),
  });

  const isExplained = pendingScans === 0 || note.trim() !== "";
  const obstacle =
    badge === null
      ? t("badgeFirst")
      : pendingScans === null
        ? t("scansUnread")
        : isExplained
          ? null
          : t("noteNeeded");
  const sign = (secret: string) => {
    if (obstacle !== null) return show({ tone: "attention", message: obstacle });
    if (badge === null || pendingScans === null || signing.isPending || !pinForm.test(secret)) return;
    signing.mutate({ bench, pendingScans, note: note.trim() || null, badge, pin: secret });
  };
  const hear = useEffectEvent((raw: string): boolean => {
    if (takeBadge(raw)) {
      show({ tone: "ready", word: t("badgeRead"), message: t("pinNow") });
      return true;
    }
    const secret = pinOf(raw);
    if (secret !== null) sign(secret);
    return secret !== null;
  });
  useEffect(() => interceptScans((raw) => hear(raw)), []);
  useScanCapture({
    onScan: () => show({ tone: "stop", message: t("notBadge"), next: t("badgeFirst") }),
    onProblem: (problem) => show(problemBand(problem)),
  });
  const shown: Band = band.tone === "ready" && badge === null ? { ...band, word: t("scanBadge") } : band;
  return {
    bench,
    band: shown,
    stand: stand.data ?? null,
    isFailed: stand.isError,
    pendingScans,
    badge,
    pin,
    setPin,
    pinField,
    note,
    setNote,
    obstacle,
    sign,
    isPending: signing.isPending,
  };
}
