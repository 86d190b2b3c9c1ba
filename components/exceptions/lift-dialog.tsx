"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { LiftablePiece } from "#components/exceptions/held-table";
import { liftWayOf } from "#components/exceptions/lift-way";
import { ReasonDialog } from "#components/item/reason-dialog";
import { useAct } from "#components/item/use-act";
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
  const { plate, hold: kind } = piece;
  const way = liftWayOf(piece);
  const lifting = useAct<unknown, Lift>("/api/hold-lifts", {
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ["returns"] });
      onDone(t(`done.${way}`, { plate }));
    },
  });
  return (
    <ReasonDialog
      title={t(`title.${way}`, { plate })}
      act={t(`act.${way}`)}
      body={t(`body.${way}`)}
      label={t("reason")}
      needsReason={t("needsReason")}
      isPending={lifting.isPending}
      error={lifting.error}
      onAct={(reason) => lifting.mutate({ plate, kind, reason, secondLook: way === "second_look" })}
      onClose={onClose}
    />
  );
}
