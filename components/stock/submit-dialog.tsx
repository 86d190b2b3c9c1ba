"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useAct } from "#components/item/use-act";
import type { Band } from "#components/scan/state-band";
import type { Wave } from "#components/stock/stock-view";
import { TextField } from "#components/ui/text-field";
import { wavePaperForm } from "#lib/domain/wave-rules";

const fields = ["bondedListNo", "gatePassNo", "emsNo"] as const;
type Numbers = Record<(typeof fields)[number], string>;
type Submitted = { waveNo: string; pieces: number };

type SubmitDialogProps = {
  wave: Wave;
  /** Scans that wait for their answer: the wave is not sent over them. */
  obstacle: string | null;
  onOpenChange: (isOpen: boolean) => void;
  onSubmitted: (band: Band) => void;
};

/** The numbers of the bonded list, the gate pass and the account book, typed in from their papers. */
export function SubmitDialog({ wave, obstacle, onOpenChange, onSubmitted }: SubmitDialogProps) {
  const t = useTranslations("stock.submit");
  const router = useRouter();
  const [numbers, setNumbers] = useState<Numbers>({
    bondedListNo: wave.bondedListNo ?? "",
    gatePassNo: wave.gatePassNo ?? "",
    emsNo: wave.emsNo ?? "",
  });
  const sending = useAct<Submitted, Numbers & { waveNo: string }>("/api/wave-submissions", {
    onSuccess: ({ waveNo, pieces }) => {
      onOpenChange(false);
      onSubmitted({ tone: "ok", word: t("word"), code: waveNo, message: t("done", { count: pieces }) });
      router.refresh();
    },
  });
  const count = wave.pieces.length;
  const isComplete = fields.every((field) => wavePaperForm.test(numbers[field].trim()));
  return (
    <ActDialog
      title={t("title", { waveNo: wave.waveNo })}
      act={t("act", { count })}
      isOpen
      onOpenChange={onOpenChange}
      trouble={obstacle ?? (isComplete ? null : t("incomplete"))}
      isPending={sending.isPending}
      error={sending.error}
      onAct={() => sending.mutate({ waveNo: wave.waveNo, ...numbers })}
    >
      <p className="text-ink-2">{t("note", { shop: wave.ebcName, count })}</p>
      {fields.map((field, at) => (
        <TextField
          key={field}
          label={t(field)}
          value={numbers[field]}
          onChange={(value) => setNumbers({ ...numbers, [field]: value })}
          autoFocus={at === 0}
          maxLength={30}
          isRequired
          code
        />
      ))}
    </ActDialog>
  );
}
