import { LabelView } from "#components/labels/label-view";
import { PrintHistory } from "#components/labels/print-history";
import { SheetPrint, type SheetPrintProps } from "#components/labels/sheet-print";
import type { LabelPrinted } from "#lib/domain/label-print";
import type { DrawnLabel } from "#lib/domain/papers/label-content";

type LabelSheetProps = Omit<SheetPrintProps, "count"> & {
  title: string;
  note: string;
  labels: readonly DrawnLabel[];
  prints: readonly LabelPrinted[];
};

/** Labels to be looked at, printed, and fetched as files, and when they were printed before. */
export function LabelSheet({ title, note, labels, prints, ...print }: LabelSheetProps) {
  return (
    <main data-print="hide" className="flex flex-col items-start gap-4 p-4">
      <h1 className="text-title font-semibold">{title}</h1>
      <div className="flex flex-wrap items-center gap-4">
        <SheetPrint {...print} count={labels.length} />
        <p className="text-ink-2">{note}</p>
      </div>
      <PrintHistory prints={prints} />
      <ul aria-label={title} className="flex flex-wrap gap-4">
        {labels.map((label) => (
          <li key={`${label.code} ${label.headline}`} className="border border-line">
            <LabelView label={label} />
          </li>
        ))}
      </ul>
    </main>
  );
}
