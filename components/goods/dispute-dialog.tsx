"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { Notice } from "#components/ui/notice";
import { TextArea } from "#components/ui/text-area";

type DisputeDialogProps = {
  count: number;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onSend: (reason: string) => void;
  pending: boolean;
  /** What the server said no with. */
  problem: string | null;
};

/** Asks for the reason of a dispute, which holds the pieces. */
export function DisputeDialog(props: DisputeDialogProps) {
  const t = useTranslations("goods");
  const common = useTranslations("common.act");
  const [reason, setReason] = useState("");
  const said = reason.trim();
  return (
    <Dialog
      title={t("disputeTitle", { count: props.count })}
      isOpen={props.isOpen}
      onOpenChange={props.onOpenChange}
      actions={
        <>
          <Button onClick={() => props.onOpenChange(false)}>{common("cancel")}</Button>
          <Button
            variant="primary"
            pending={props.pending}
            disabledReason={said ? null : t("needsReason")}
            onClick={() => props.onSend(said)}
          >
            {t("send")}
          </Button>
        </>
      }
    >
      <p className="measure">{t("disputeNote")}</p>
      {props.problem && <Notice tone="stop" title={props.problem} />}
      <TextArea
        label={t("reason")}
        hint={t("reasonHint")}
        value={reason}
        onChange={setReason}
        maxLength={1000}
        isRequired
        autoFocus
      />
    </Dialog>
  );
}
