"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import type { ItemFile } from "#components/item/item-file";
import { useAct } from "#components/item/use-act";
import { RadioCards } from "#components/ui/radio-cards";
import { TextField } from "#components/ui/text-field";
import { PinField } from "#components/verification/pin-field";
import { type Lane, lanes } from "#lib/domain/item";
import { pinForm } from "#lib/domain/pin";

type InstructDialogProps = { file: ItemFile; onClose: () => void };
type Instruction = {
  plate: string | null;
  applicationNo: string | null;
  lane: Lane;
  instructionNo: string;
  pin: string;
};

/** The officer enters what customs' own system says, for this piece or for its whole application. */
export function InstructDialog({ file, onClose }: InstructDialogProps) {
  const t = useTranslations("verification.lane");
  const words = useTranslations("verification");
  const item = useTranslations("item.lane.to");
  const queries = useQueryClient();
  const [lane, setLane] = useState<Lane | null>(null);
  const [subject, setSubject] = useState<"piece" | "application">("piece");
  const [instructionNo, setInstructionNo] = useState("");
  const [pin, setPin] = useState("");
  const instructing = useAct<unknown, Instruction>("/api/lane-instructions", {
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ["items"] });
      onClose();
    },
    onError: () => setPin(""),
  });
  const applicationNo = file.application?.applicationNo ?? null;
  const of =
    subject === "piece" ? { plate: file.plate, applicationNo: null } : { plate: null, applicationNo };
  const hasAll = lane !== null && instructionNo.trim() !== "";
  const trouble = !hasAll ? t("needsNumber") : pinForm.test(pin) ? null : words("obstacle.pin");
  return (
    <ActDialog
      title={t("instruct")}
      act={t("sign")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={trouble}
      isPending={instructing.isPending}
      error={instructing.error}
      onAct={() => lane && instructing.mutate({ ...of, lane, instructionNo: instructionNo.trim(), pin })}
    >
      <p className="measure">{t("meansInstruct")}</p>
      <RadioCards
        label={t("says")}
        columns={2}
        value={lane}
        onChange={setLane}
        cards={lanes.map((value) => ({ value, label: item(value) }))}
      />
      <RadioCards
        label={t("subject")}
        columns={2}
        value={subject}
        onChange={setSubject}
        cards={(["piece", "application"] as const).map((value) => ({ value, label: t(`of.${value}`) }))}
      />
      <TextField
        label={words("instructionNo")}
        code
        maxLength={40}
        value={instructionNo}
        onChange={setInstructionNo}
        isRequired
      />
      <PinField label={words("pin")} hint={t("pinHint")} value={pin} onChange={setPin} />
    </ActDialog>
  );
}
