"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useClosingAct } from "#components/item/use-closing-act";
import { TextField } from "#components/ui/text-field";
import { benchName } from "#lib/domain/bench";

type ReassignDialogProps = {
  box: { parcelId: string; waybillNo: string; bench: string | null };
  onClose: () => void;
};

/** Gives a box to another bench, where it waits until somebody goes on with it. */
export function ReassignDialog({ box, onClose }: ReassignDialogProps) {
  const t = useTranslations("floor.give");
  const [bench, setBench] = useState("");
  const act = useClosingAct<{ parcelId: string; bench: string }>("/api/box-reassignments", onClose);
  const read = benchName.safeParse(bench);
  const trouble = !read.success ? t("needsBench") : read.data === box.bench ? t("sameBench") : null;
  return (
    <ActDialog
      title={t("title", { waybillNo: box.waybillNo })}
      act={t("act")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={trouble}
      isPending={act.isPending}
      error={act.error}
      onAct={() => read.success && act.mutate({ parcelId: box.parcelId, bench: read.data })}
    >
      <p className="measure">{t("body", { bench: box.bench ?? "–" })}</p>
      <TextField label={t("bench")} value={bench} onChange={setBench} maxLength={12} isRequired autoFocus />
    </ActDialog>
  );
}
