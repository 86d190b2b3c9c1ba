"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useState } from "react";
import { useAct } from "#components/item/use-act";
import { keepAffixes } from "#components/scan/use-affixes";
import { attachKeyRecorder } from "#components/scanner/key-recorder";
import type { Affixes } from "#lib/domain/barcode/affixes";
import { readKeys } from "#lib/domain/barcode/read-keys";
import {
  type CheckRead,
  checkCodes,
  judgeRead,
  type RawKey,
  verdictOf,
} from "#lib/domain/barcode/scanner-check";

type Checked = { bench: string; affixes: Affixes; reads: readonly CheckRead[] };
export type RecordedScan = { read: CheckRead; keys: readonly RawKey[] };

/** The check of one scanner: a scan of each code in turn, then its result is kept with the bench. */
export function useScannerCheck(bench: string, kept: Affixes) {
  const router = useRouter();
  const [affixes, setAffixes] = useState(kept);
  const [scans, setScans] = useState<readonly RecordedScan[]>([]);
  const saving = useAct<{ passed: boolean }, Checked>("/api/scanner-checks", {
    onSuccess: () => {
      keepAffixes(bench, affixes);
      router.refresh();
    },
  });
  const next = checkCodes[scans.length]?.key ?? null;
  const restart = () => {
    setScans([]);
    saving.reset();
  };
  const again = () => {
    setScans(scans.slice(0, -1));
    saving.reset();
  };
  const save = () => {
    if (next === null && saving.isIdle)
      saving.mutate({ bench, affixes, reads: scans.map(({ read }) => read) });
  };
  const onKeys = useEffectEvent((keys: readonly RawKey[]) => {
    if (next !== null) setScans([...scans, { read: readKeys(next, keys), keys }]);
  });
  const onLone = useEffectEvent((key: "Enter" | "Escape") => (key === "Enter" ? save() : again()));
  useEffect(() => attachKeyRecorder({ onKeys: (keys) => onKeys(keys), onLone: (key) => onLone(key) }), []);
  const findings = scans.flatMap(({ read }) => judgeRead(read, affixes));
  return { scans, affixes, setAffixes, next, verdict: verdictOf(findings), restart, again, save, saving };
}
