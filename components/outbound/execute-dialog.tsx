"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useAct } from "#components/item/use-act";
import type { BatchDialogProps } from "#components/outbound/seal-dialog";
import { TextField } from "#components/ui/text-field";
import { formatMoment } from "#lib/i18n/format";

type Execution = { batchNo: string; gateAt: string | null };

/** The last step: the load leaves, its pieces are closed, and their offices hear of it. */
export function ExecuteDialog({ batch, isOpen, onOpenChange, onDone }: BatchDialogProps) {
  const t = useTranslations("outbound.execute");
  const atGate = batch.outcome === "move_out";
  const [gate, setGate] = useState(() => formatMoment(new Date()).slice(0, 16).replace(" ", "T"));
  const executing = useAct<{ pieces: number }, Execution>("/api/executions", {
    onSuccess: ({ pieces }) => onDone(t("done", { count: pieces })),
  });
  const gateAt = atGate ? asInstant(gate) : null;
  return (
    <ActDialog
      title={t(`title.${batch.outcome}`, { batchNo: batch.batchNo })}
      act={t(`act.${batch.outcome}`)}
      {...{ isOpen, onOpenChange }}
      trouble={atGate && gateAt === null ? t("needsGate") : null}
      isPending={executing.isPending}
      error={executing.error}
      onAct={() => executing.mutate({ batchNo: batch.batchNo, gateAt })}
    >
      <p>{t(`note.${batch.outcome}`, { count: batch.pieces.length, receiver: batch.receiver })}</p>
      {atGate && (
        <TextField
          type="datetime-local"
          label={t("gate")}
          value={gate}
          onChange={setGate}
          autoFocus
          isRequired
          code
        />
      )}
    </ActDialog>
  );
}

/** The clock on the wall is Shanghai's, whatever the machine is set to. */
function asInstant(text: string): string | null {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? `${text.slice(0, 16)}:00+08:00` : null;
}
