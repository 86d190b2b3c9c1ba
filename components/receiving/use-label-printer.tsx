"use client";

import { useCallback, useRef, useState } from "react";
import { newScanKey } from "#components/scan/new-scan-key";
import { keepText, useKeptText } from "#components/ui/use-kept-text";
import type { ReprintReason } from "#lib/domain/label-print";
import type { DrawnLabel } from "#lib/domain/papers/label-content";
import { ApiError, postJson } from "#lib/http/fetch-json";

const key = "guicang.labels";
/**
 * Prints plates one after the other on this machine's printer, at once unless that is switched off. A plate that was
 * printed before is asked about first: `asked`.
 */
export function useLabelPrinter() {
  const [failed, setFailed] = useState<string | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const [waiting, setWaiting] = useState<DrawnLabel[]>([]);
  const keys = useRef(new Map<string, string>());
  const isAuto = useKeptText(key) !== "off";
  const setAuto = (next: boolean) => keepText(key, next ? "on" : "off");
  const print = useCallback((plate: string, reason: ReprintReason | null = null) => {
    const body = { plates: [plate], reason, note: null };
    const print = JSON.stringify(body);
    // A print whose answer was lost is the same print, and not one more label.
    const idempotencyKey = keys.current.get(print) ?? newScanKey(Date.now());
    keys.current.set(print, idempotencyKey);
    postJson<{ labels: DrawnLabel[] }>("/api/label-prints", body, { idempotencyKey }).then(
      ({ labels }) => {
        keys.current.delete(print);
        const others = (before: string | null) => (before === plate ? null : before);
        setFailed(others);
        setAsked(others);
        setWaiting((before) => [...before, ...labels]);
      },
      (error) => {
        const isAsked = error instanceof ApiError && error.code === "reprint_reason_needed";
        if (isAsked) keys.current.delete(print);
        if (isAsked) setAsked(plate);
        else setFailed(plate);
      },
    );
  }, []);
  const done = useCallback(() => setWaiting((labels) => labels.slice(1)), []);
  return { printing: waiting[0] ?? null, failed, asked, print, done, isAuto, setAuto };
}

export type LabelPrinter = ReturnType<typeof useLabelPrinter>;
