"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useErrorWords } from "#components/item/use-error-words";
import { LabelFiles } from "#components/labels/label-files";
import { ReprintDialog, type ReprintKind } from "#components/labels/reprint-dialog";
import { useRecordedPrint } from "#components/labels/use-recorded-print";
import { usePrintKey } from "#components/papers/use-print-key";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import type { DrawnLabel } from "#lib/domain/papers/label-content";

type RecordedPrintProps<Of extends object> = {
  /** Whose labels they are. */
  kind: ReprintKind;
  url: string;
  /** What is printed, as the use-case is told. */
  of: Of;
  count: number;
  /** How many of them were printed before. */
  again: number;
  /** Where they are fetched as files once they are printed. */
  fileHref: string;
  obstacle: string | null;
  /** What goes to the printer, until it is done. */
  toPrint: (labels: readonly DrawnLabel[], done: () => void) => ReactNode;
};

/**
 * Prints labels that are no piece's with one key; what was printed before wants a reason, and Ctrl+P goes the same
 * way.
 */
export function RecordedPrint<Of extends object>(props: RecordedPrintProps<Of>) {
  const { kind, url, of, count, again, fileHref, obstacle, toPrint } = props;
  const t = useTranslations("labels");
  const words = useErrorWords();
  const prints = useRecordedPrint(url, of, again);
  usePrintKey(obstacle ? null : prints.ask);
  return (
    <>
      <Button
        autoFocus
        variant="primary"
        keyHint="Enter"
        disabledReason={obstacle}
        pending={prints.isPending}
        onClick={prints.ask}
      >
        {t("print", { count })}
      </Button>
      {prints.isPrinted && (
        <span role="status" className="flex flex-wrap items-center gap-3">
          {t("printed", { count })}
          <LabelFiles href={fileHref} />
        </span>
      )}
      {prints.error && !prints.isAsking && <Notice tone="stop" title={words(prints.error)} />}
      {prints.isAsking && (
        <ReprintDialog
          kind={kind}
          count={count}
          again={again}
          isPending={prints.isPending}
          error={prints.error}
          onPrint={(reason, note) => prints.print({ reason, note })}
          onClose={prints.leave}
        />
      )}
      {prints.printing && toPrint(prints.printing, prints.done)}
    </>
  );
}
