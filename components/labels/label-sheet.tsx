import { LabelFiles } from "#components/labels/label-files";
import { LabelView } from "#components/labels/label-view";
import { PrintButton } from "#components/ui/print-button";
import type { DrawnLabel } from "#lib/domain/papers/label-content";

type LabelSheetProps = {
  title: string;
  /** What the print button says. */
  print: string;
  note: string;
  /** Where the same labels are fetched as files. */
  filesHref: string;
  labels: readonly DrawnLabel[];
};

/** Labels of 100 by 50 mm under each other, one a page on paper. */
export function LabelSheet({ title, print, note, filesHref, labels }: LabelSheetProps) {
  return (
    <main data-print="place-labels" className="flex flex-col items-start gap-4 p-4 print:block print:p-0">
      <h1 className="text-title font-semibold print:hidden">{title}</h1>
      <div className="flex items-center gap-4 print:hidden">
        <PrintButton isFirst>{print}</PrintButton>
        <LabelFiles href={filesHref} />
        <p className="text-ink-2">{note}</p>
      </div>
      <ul aria-label={title} className="flex flex-wrap gap-4 print:block">
        {labels.map((label) => (
          <li
            key={`${label.code} ${label.headline}`}
            className="border border-line break-after-page last:break-after-auto print:border-0"
          >
            <LabelView label={label} />
          </li>
        ))}
      </ul>
    </main>
  );
}
