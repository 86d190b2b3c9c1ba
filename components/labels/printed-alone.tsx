"use client";

import { type ReactNode, useEffect, useEffectEvent } from "react";
import { createPortal } from "react-dom";

type PrintedAloneProps = {
  /** A label has a page of its own size, a sheet the printer's. */
  kind: "label" | "sheet";
  size?: string | undefined;
  onDone: () => void;
  children: ReactNode;
};

/** Sends what it holds to the printer: while it is there, the page prints as nothing else. */
export function PrintedAlone({ kind, size, onDone, children }: PrintedAloneProps) {
  const finish = useEffectEvent(onDone);
  useEffect(() => {
    const timer = setTimeout(() => {
      window.print();
      finish();
    });
    return () => clearTimeout(timer);
  }, []);
  return createPortal(
    <div data-print={kind} data-size={size} aria-hidden="true" className="hidden print:block">
      {children}
    </div>,
    document.body,
  );
}
