"use client";

import { useTranslations } from "next-intl";
import { LabelPrint } from "#components/labels/label-print";
import { RecordedPrint } from "#components/labels/recorded-print";

export type SheetPrintProps = {
  /** Whose labels they are. */
  kind: "place" | "load";
  /** Which labels, as the page's address says. */
  of: Readonly<Record<string, string | number>>;
  count: number;
  again: number;
  mayPrint: boolean;
};

/** Prints the labels of places or of a load's boxes, one a page. */
export function SheetPrint({ kind, of, count, again, mayPrint }: SheetPrintProps) {
  const t = useTranslations("labels");
  const query = new URLSearchParams(Object.entries(of).map(([name, value]) => [name, String(value)]));
  return (
    <RecordedPrint
      kind={kind}
      url={`/api/${kind}-label-prints`}
      of={{ of }}
      count={count}
      again={again}
      fileHref={`/api/${kind}-label-files?${query}`}
      obstacle={mayPrint ? null : t("byWhom")}
      toPrint={(labels, done) => <LabelPrint labels={labels} onDone={done} />}
    />
  );
}
