"use client";

import { useTranslations } from "next-intl";
import { LabelPrint } from "#components/labels/label-print";
import { RecordedPrint } from "#components/labels/recorded-print";

type PlaceLabelPrintProps = {
  /** Which labels, as the page's address says. */
  of: Readonly<Record<string, string>>;
  count: number;
  again: number;
  mayPrint: boolean;
};

/** Prints the labels of places, one a page. */
export function PlaceLabelPrint({ of, count, again, mayPrint }: PlaceLabelPrintProps) {
  const t = useTranslations("labels");
  return (
    <RecordedPrint
      url="/api/place-label-prints"
      of={{ of }}
      count={count}
      again={again}
      fileHref={`/api/place-label-files?${new URLSearchParams(of)}`}
      obstacle={mayPrint ? null : t("byWhom")}
      toPrint={(labels, done) => <LabelPrint labels={labels} onDone={done} />}
    />
  );
}
