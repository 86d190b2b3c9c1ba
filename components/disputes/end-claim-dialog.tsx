"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useClosingAct } from "#components/item/use-closing-act";
import { RadioCards } from "#components/ui/radio-cards";
import { TextArea } from "#components/ui/text-area";
import { TextField } from "#components/ui/text-field";
import { type ClaimLiability, claimLiabilities, parseYuan } from "#lib/domain/goods-claim";

type End = { claimId: string; liable: ClaimLiability; amountFen: number | null; reason: string };

/** Who answers for a claim, with how much, and on what grounds. */
export function EndClaimDialog({ claimId, onClose }: { claimId: string; onClose: () => void }) {
  const t = useTranslations("disputes.end");
  const words = useTranslations("disputes.liable");
  const [liable, setLiable] = useState<ClaimLiability | null>(null);
  const [amount, setAmount] = useState("");
  const [reason, setReason] = useState("");
  const ending = useClosingAct<End>("/api/claim-ends", onClose);
  const asksAmount = liable !== null && liable !== "nobody";
  const amountFen = asksAmount ? parseYuan(amount) : null;
  const trouble = () => {
    if (liable === null) return t("needsLiable");
    if (asksAmount && amountFen === null) return t("needsAmount");
    return reason.trim() === "" ? t("needsReason") : null;
  };
  return (
    <ActDialog
      title={t("title")}
      act={t("send")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={trouble()}
      isPending={ending.isPending}
      error={ending.error}
      onAct={() => liable && ending.mutate({ claimId, liable, amountFen, reason: reason.trim() })}
    >
      <RadioCards
        label={t("liable")}
        value={liable}
        onChange={setLiable}
        cards={claimLiabilities.map((value) => ({ value, label: words(value) }))}
      />
      {asksAmount && (
        <TextField
          label={t("amount")}
          value={amount}
          onChange={setAmount}
          inputMode="decimal"
          maxLength={16}
          isRequired
          code
        />
      )}
      <TextArea label={t("reason")} value={reason} onChange={setReason} maxLength={1000} isRequired />
    </ActDialog>
  );
}
