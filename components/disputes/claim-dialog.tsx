"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useClosingAct } from "#components/item/use-closing-act";
import { TextArea } from "#components/ui/text-area";
import { TextField } from "#components/ui/text-field";
import { parseYuan } from "#lib/domain/goods-claim";

type Claim = { plate: string; reason: string; amountFen: number | null };

/** What the owner claims for a piece that was handed over, and how much, where it knows. */
export function ClaimDialog({ plate, onClose }: { plate: string; onClose: () => void }) {
  const t = useTranslations("disputes.claim");
  const [reason, setReason] = useState("");
  const [amount, setAmount] = useState("");
  const raising = useClosingAct<Claim>("/api/claims", onClose);
  const said = reason.trim();
  const amountFen = amount.trim() === "" ? null : parseYuan(amount);
  const isWrong = amount.trim() !== "" && amountFen === null;
  return (
    <ActDialog
      title={t("title", { plate })}
      act={t("send")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={said === "" ? t("needsReason") : isWrong ? t("amountWrong") : null}
      isPending={raising.isPending}
      error={raising.error}
      onAct={() => raising.mutate({ plate, reason: said, amountFen })}
    >
      <p className="measure">{t("body")}</p>
      <TextArea
        label={t("reason")}
        hint={t("reasonHint")}
        value={reason}
        onChange={setReason}
        maxLength={1000}
        isRequired
        autoFocus
      />
      <TextField
        label={t("amount")}
        hint={t("amountHint")}
        value={amount}
        onChange={setAmount}
        inputMode="decimal"
        maxLength={16}
        code
      />
    </ActDialog>
  );
}
