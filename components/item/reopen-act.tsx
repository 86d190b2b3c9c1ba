"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ReasonDialog } from "#components/item/reason-dialog";
import { useClosingAct } from "#components/item/use-closing-act";
import { Button } from "#components/ui/button";
import type { ItemState } from "#lib/domain/item";
import { can } from "#lib/domain/lifecycle";

/** Takes an inspector's finding back with a reason, where the piece still stands inspected. */
export function ReopenAct({ plate, state }: { plate: string; state: ItemState }) {
  const t = useTranslations("inspection.reopen");
  const [isOpen, setOpen] = useState(false);
  if (!can("reopen_inspection", state)) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("act")}</Button>
      {isOpen && <ReopenDialog plate={plate} onClose={() => setOpen(false)} />}
    </>
  );
}

function ReopenDialog({ plate, onClose }: { plate: string; onClose: () => void }) {
  const t = useTranslations("inspection.reopen");
  const reopening = useClosingAct<{ plate: string; reason: string }>("/api/inspection-reopenings", onClose);
  return (
    <ReasonDialog
      title={t("title", { plate })}
      act={t("act")}
      body={t("body")}
      label={t("reason")}
      needsReason={t("needsReason")}
      isPending={reopening.isPending}
      error={reopening.error}
      onAct={(reason) => reopening.mutate({ plate, reason })}
      onClose={onClose}
    />
  );
}
