"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { LiftablePiece } from "#components/exceptions/held-table";
import { liftWayOf } from "#components/exceptions/lift-way";
import { ActDialog } from "#components/item/act-dialog";
import { useAct } from "#components/item/use-act";
import { TextField } from "#components/ui/text-field";
import type { LiftableHold } from "#lib/domain/judge-lift";

type Lift = { plate: string; kind: LiftableHold; reason: string; secondLook: boolean };
type LiftDialogProps = {
  piece: LiftablePiece;
  onClose: () => void;
  onDone: (words: string) => void;
};

/** Lifts a hold, with the reason that stays in the history. */
export function LiftDialog({ piece, onClose, onDone }: LiftDialogProps) {
  const t = useTranslations("exceptions.lift");
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const { plate, hold: kind } = piece;
  const way = liftWayOf(piece);
  const lifting = useAct<unknown, Lift>("/api/hold-lifts", {
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["returns"] });
      onDone(t(`done.${way}`, { plate }));
    },
  });
  const said = reason.trim();
  return (
    <ActDialog
      title={t(`title.${way}`, { plate })}
      act={t(`act.${way}`)}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={said === "" ? t("needsReason") : null}
      isPending={lifting.isPending}
      error={lifting.error}
      onAct={() => lifting.mutate({ plate, kind, reason: said, secondLook: way === "second_look" })}
    >
      <p className="measure">{t(`body.${way}`)}</p>
      <TextField
        label={t("reason")}
        maxLength={500}
        value={reason}
        onChange={setReason}
        isRequired
        autoFocus
      />
    </ActDialog>
  );
}
