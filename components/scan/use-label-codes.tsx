"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { classifyCode, type ScannedCode } from "#lib/domain/barcode/classify-code";
import {
  isOwnCode,
  type LabelCodes,
  labelMs,
  labelOver,
  noLabel,
  offerCode,
} from "#lib/domain/barcode/label-codes";

type Read = { text: string; readAt: number };

/**
 * Takes the code that the bench waits for off a label that bears several, and remembers those it passed over.
 * Without `expects` every code goes on as it is read.
 */
export function useLabelCodes(
  expects: ((code: ScannedCode) => boolean) | undefined,
  take: (raw: string, readAt: number) => void,
) {
  const label = useRef<LabelCodes<Read>>(noLabel);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [passedOver, setPassedOver] = useState<readonly string[]>([]);

  function step({ state, take: scans }: { state: LabelCodes<Read>; take: readonly Read[] }) {
    label.current = state;
    setPassedOver(state.passedOver);
    for (const { text, readAt } of scans) take(text, readAt);
  }
  const letGo = useEffectEvent(() => step(labelOver(label.current, Number.POSITIVE_INFINITY)));
  // A page that goes away takes with it what it still held.
  useEffect(() => () => letGo(), []);

  function offer(text: string, readAt: number) {
    if (!expects) return take(text, readAt);
    const code = classifyCode(text);
    step(offerCode(label.current, { text, readAt }, expects(code) || isOwnCode(code), Date.now()));
    clearTimeout(timer.current);
    if (label.current.held.length > 0) timer.current = setTimeout(letGo, labelMs);
  }
  return { offer, passedOver };
}
