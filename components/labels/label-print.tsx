"use client";

import { useEffect, useEffectEvent } from "react";
import { createPortal } from "react-dom";
import { LabelView } from "#components/labels/label-view";
import type { DrawnLabel } from "#lib/domain/papers/label-content";

/** Sends labels to the printer, one a page: while they are there, the page prints as nothing but the labels. */
export function LabelPrint({ labels, onDone }: { labels: readonly DrawnLabel[]; onDone: () => void }) {
  const finish = useEffectEvent(onDone);
  useEffect(() => {
    const timer = setTimeout(() => {
      window.print();
      finish();
    });
    return () => clearTimeout(timer);
  }, []);
  return createPortal(
    <div data-print="label" data-size={sizeOf(labels)} aria-hidden="true" className="hidden print:block">
      {labels.map((label) => (
        <div key={label.code} className="break-after-page last:break-after-auto">
          <LabelView label={label} />
        </div>
      ))}
    </div>,
    document.body,
  );
}

/** The printer's page is the label; `print.css` has a page of each size. */
function sizeOf([first]: readonly DrawnLabel[]) {
  return first && `${first.size.widthMm}x${first.size.heightMm}`;
}
