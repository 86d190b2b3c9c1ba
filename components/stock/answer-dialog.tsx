"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useAct } from "#components/item/use-act";
import { clockNow, shanghaiInstant } from "#components/outbound/wall-clock";
import type { Band } from "#components/scan/state-band";
import type { Wave } from "#components/stock/stock-view";
import { RadioCards } from "#components/ui/radio-cards";
import { TextField } from "#components/ui/text-field";
import { type BookAnswer, bookAnswers } from "#lib/domain/wave-rules";

type Answer = { waveNo: string; answer: BookAnswer; gateAt: string | null; reason: string | null };
type AnswerDialogProps = {
  wave: Wave;
  onOpenChange: (isOpen: boolean) => void;
  onAnswered: (band: Band) => void;
};

/** What the account book says of the wave's papers: a yes with the gate time, a no with its reason. */
export function AnswerDialog({ wave, onOpenChange, onAnswered }: AnswerDialogProps) {
  const t = useTranslations("stock.answer");
  const router = useRouter();
  const [answer, setAnswer] = useState<BookAnswer>("confirmed");
  const [gate, setGate] = useState(clockNow);
  const [reason, setReason] = useState("");
  const act = useAct<{ waveNo: string; booked: number }, Answer>("/api/wave-answers", {
    onSuccess: ({ waveNo, booked }) => {
      onOpenChange(false);
      onAnswered({
        tone: answer === "confirmed" ? "ok" : "attention",
        word: t(`word.${answer}`),
        code: waveNo,
        message: t(`done.${answer}`, { count: booked }),
      });
      router.refresh();
    },
  });
  const isYes = answer === "confirmed";
  const gateAt = isYes ? shanghaiInstant(gate) : null;
  const said = reason.trim();
  const trouble = isYes ? (gateAt ? null : t("needsGate")) : said === "" ? t("needsReason") : null;
  return (
    <ActDialog
      title={t("title", { waveNo: wave.waveNo })}
      act={t(`act.${answer}`, { count: wave.pieces.length })}
      isOpen
      onOpenChange={onOpenChange}
      trouble={trouble}
      isPending={act.isPending}
      error={act.error}
      onAct={() => act.mutate({ waveNo: wave.waveNo, answer, gateAt, reason: isYes ? null : said })}
    >
      <RadioCards
        label={t("label")}
        columns={2}
        value={answer}
        onChange={setAnswer}
        cards={bookAnswers.map((value) => ({ value, label: t(`says.${value}`) }))}
      />
      {isYes ? (
        <TextField
          key="gate"
          type="datetime-local"
          label={t("gateAt")}
          hint={t("gateHint")}
          value={gate}
          onChange={setGate}
          autoFocus
          isRequired
          code
        />
      ) : (
        <TextField
          key="reason"
          label={t("reason")}
          hint={t("reasonHint")}
          maxLength={500}
          value={reason}
          onChange={setReason}
          autoFocus
          isRequired
        />
      )}
    </ActDialog>
  );
}
