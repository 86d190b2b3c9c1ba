"use client";

import { useEffect, useEffectEvent } from "react";
import { createPortal } from "react-dom";
import { type LabelFacts, LabelSheet } from "#components/receiving/label-sheet";

/** Sends one label to the printer: while it is there, the page prints as nothing but the label. */
export function LabelPrint({ label, onDone }: { label: LabelFacts; onDone: () => void }) {
  const finish = useEffectEvent(onDone);
  useEffect(() => {
    const timer = setTimeout(() => {
      window.print();
      finish();
    });
    return () => clearTimeout(timer);
  }, []);
  return createPortal(
    <div data-print="label" aria-hidden="true" className="hidden print:block">
      <LabelSheet label={label} />
    </div>,
    document.body,
  );
}
