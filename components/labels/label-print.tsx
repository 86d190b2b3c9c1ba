"use client";

import { LabelView } from "#components/labels/label-view";
import { PrintedAlone } from "#components/labels/printed-alone";
import type { DrawnLabel } from "#lib/domain/papers/label-content";

/** Sends labels to the printer, one a page. */
export function LabelPrint({ labels, onDone }: { labels: readonly DrawnLabel[]; onDone: () => void }) {
  return (
    <PrintedAlone kind="label" size={sizeOf(labels)} onDone={onDone}>
      {labels.map((label) => (
        <div key={`${label.code} ${label.headline}`} className="break-after-page last:break-after-auto">
          <LabelView label={label} />
        </div>
      ))}
    </PrintedAlone>
  );
}

/** The printer's page is the label; `print.css` has a page of each size. */
function sizeOf([first]: readonly DrawnLabel[]) {
  return first && `${first.size.widthMm}x${first.size.heightMm}`;
}
