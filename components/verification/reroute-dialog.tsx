"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import type { ItemFile } from "#components/item/item-file";
import { useAct } from "#components/item/use-act";
import { TextArea } from "#components/ui/text-area";
import { PinField } from "#components/verification/pin-field";
import type { Lane } from "#lib/domain/item";
import { pinForm } from "#lib/domain/pin";

type RerouteDialogProps = { file: ItemFile; onClose: () => void };

/** The officer sends a piece into the other lane: a reason and the PIN. */
export function RerouteDialog({ file, onClose }: RerouteDialogProps) {
  const t = useTranslations("verification.lane");
  const words = useTranslations("verification");
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const [pin, setPin] = useState("");
  const lane: Lane = file.lane === "in_person" ? "exempt" : "in_person";
  const routing = useAct<unknown, { plate: string; lane: Lane; reason: string; pin: string }>(
    "/api/reroutings",
    {
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: ["items"] });
        onClose();
      },
      onError: () => setPin(""),
    },
  );
  const trouble = reason.trim() === "" ? t("needsReason") : pinForm.test(pin) ? null : words("obstacle.pin");
  return (
    <ActDialog
      title={t(lane === "exempt" ? "exempt" : "lookInPerson")}
      act={t("sign")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={trouble}
      isPending={routing.isPending}
      error={routing.error}
      onAct={() => routing.mutate({ plate: file.plate, lane, reason: reason.trim(), pin })}
    >
      <p className="measure">{t(lane === "exempt" ? "meansExempt" : "meansInPerson")}</p>
      <TextArea label={t("reason")} maxLength={500} value={reason} onChange={setReason} isRequired />
      <PinField label={words("pin")} hint={t("pinHint")} value={pin} onChange={setPin} />
    </ActDialog>
  );
}
