"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { DifferenceRow } from "#components/exceptions/exception-rows";
import { ActDialog } from "#components/item/act-dialog";
import { useAct } from "#components/item/use-act";
import { RadioCards } from "#components/ui/radio-cards";
import { TextArea } from "#components/ui/text-area";
import { type DifferenceEnd, differenceEnds, judgeDifferenceEnd } from "#lib/domain/goods-receipt";

type End = { batchNo: string; plate: string; end: DifferenceEnd; reason: string };
type EndDifferenceDialogProps = {
  row: DifferenceRow;
  onClose: () => void;
  onDone: (words: string) => void;
};

/** Ends what a receiver stated: it came later, somebody answers for it, or the receiver takes it back. */
export function EndDifferenceDialog({ row, onClose, onDone }: EndDifferenceDialogProps) {
  const t = useTranslations("exceptions.differences");
  const ends = useTranslations("receipts.end");
  const queries = useQueryClient();
  const [end, setEnd] = useState<DifferenceEnd | null>(null);
  const [reason, setReason] = useState("");
  const { batchNo, plate, said, note } = row;
  const ending = useAct<unknown, End>("/api/differences-ended", {
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["returns"] });
      onDone(t("done", { plate }));
    },
  });
  const written = reason.trim();
  const possible = differenceEnds.filter((one) => judgeDifferenceEnd({ said, ended: false }, one).ok);
  return (
    <ActDialog
      title={t("actOne", { plate })}
      act={t("act")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={end === null ? t("needsEnd") : written === "" ? t("needsReason") : null}
      isPending={ending.isPending}
      error={ending.error}
      onAct={() => end && ending.mutate({ batchNo, plate, end, reason: written })}
    >
      <p className="measure">{t("body", { receiver: row.receiver, note: note ?? "" })}</p>
      <RadioCards
        label={t("end")}
        value={end}
        onChange={setEnd}
        cards={possible.map((value) => ({ value, label: ends(value) }))}
      />
      <TextArea label={t("reason")} value={reason} onChange={setReason} maxLength={500} isRequired />
    </ActDialog>
  );
}
