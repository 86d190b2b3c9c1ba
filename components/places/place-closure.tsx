"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useClosingAct } from "#components/item/use-closing-act";
import { useErrorWords } from "#components/item/use-error-words";
import type { PlaceFile } from "#components/places/place-data";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { TextField } from "#components/ui/text-field";
import { formatMoment } from "#lib/i18n/format";

type PlaceClosureProps = { place: PlaceFile; mayManage: boolean };

/** Whether a place is in use, and the act that takes it out of use or into it again. */
export function PlaceClosure({ place: { code, closure }, mayManage }: PlaceClosureProps) {
  const t = useTranslations("places.closure");
  const words = useErrorWords();
  const [isAsking, setAsking] = useState(false);
  const reopening = useClosingAct<{ code: string }>("/api/place-reopenings", () => {});
  const notYours = mayManage ? null : t("notYours");
  if (!closure) {
    return (
      <>
        <Button disabledReason={notYours} onClick={() => setAsking(true)}>
          {t("close")}
        </Button>
        {isAsking && <CloseDialog code={code} onClose={() => setAsking(false)} />}
      </>
    );
  }
  const at = formatMoment(new Date(closure.at));
  return (
    <>
      <Notice tone="attention" title={t("title")}>
        {t("closed", { by: closure.by, at, reason: closure.reason })}
      </Notice>
      {reopening.error && <Notice tone="stop" title={words(reopening.error)} />}
      <Button
        disabledReason={notYours}
        pending={reopening.isPending}
        onClick={() => reopening.mutate({ code })}
      >
        {t("reopen")}
      </Button>
    </>
  );
}

function CloseDialog({ code, onClose }: { code: string; onClose: () => void }) {
  const t = useTranslations("places.closure");
  const [reason, setReason] = useState("");
  const closing = useClosingAct<{ code: string; reason: string }>("/api/place-closures", onClose);
  return (
    <ActDialog
      title={t("closeTitle", { code })}
      act={t("close")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={reason.trim() === "" ? t("reasonMissing") : null}
      isPending={closing.isPending}
      error={closing.error}
      onAct={() => closing.mutate({ code, reason })}
    >
      <p className="measure">{t("closeNote")}</p>
      <TextField
        label={t("reason")}
        value={reason}
        onChange={setReason}
        maxLength={200}
        isRequired
        autoFocus
      />
    </ActDialog>
  );
}
