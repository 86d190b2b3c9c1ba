"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { usePhotoRights } from "#components/evidence/photo-rights";
import { ReasonDialog } from "#components/item/reason-dialog";
import { useAct } from "#components/item/use-act";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";

type LabelLookProps = { photoId: string; isOpen: boolean; onLook: (lookId: string) => void };

/** Why a shipping label is blurred, and the way to see it in clear: a reason that stays on record. */
export function LabelLook({ photoId, isOpen, onLook }: LabelLookProps) {
  const t = useTranslations("evidence.label");
  const { mayOpenLabels } = usePhotoRights();
  const [isAsking, setAsking] = useState(false);
  const act = useAct<{ lookId: string }, { photoId: string; reason: string }>("/api/photo-looks", {
    onSuccess: ({ lookId }) => {
      setAsking(false);
      onLook(lookId);
    },
  });
  if (isOpen) return <Notice tone="attention" title={t("opened")} />;
  return (
    <>
      <Notice
        tone="attention"
        title={t("blurred")}
        action={
          <Button disabledReason={mayOpenLabels ? null : t("notYours")} onClick={() => setAsking(true)}>
            {t("open")}
          </Button>
        }
      />
      {isAsking && (
        <ReasonDialog
          title={t("title")}
          act={t("act")}
          body={t("body")}
          label={t("reason")}
          needsReason={t("needsReason")}
          maxLength={200}
          isPending={act.isPending}
          error={act.error}
          onAct={(reason) => act.mutate({ photoId, reason })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
