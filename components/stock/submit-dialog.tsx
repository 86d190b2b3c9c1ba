"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useAct } from "#components/item/use-act";
import type { Band } from "#components/scan/state-band";
import type { Wave } from "#components/stock/stock-view";
import { Select } from "#components/ui/select";
import { TextField } from "#components/ui/text-field";
import { wavePaperForm } from "#lib/domain/wave-rules";

const fields = ["bondedListNo", "gatePassNo", "emsNo"] as const;
type Numbers = Record<(typeof fields)[number], string>;
type Submitted = { waveNo: string; pieces: number };

type SubmitDialogProps = {
  wave: Wave;
  /** The account books of the house; where nobody named them, the number is typed in. */
  books: readonly string[];
  /** Scans that wait for their answer: the wave is not sent over them. */
  obstacle: string | null;
  onOpenChange: (isOpen: boolean) => void;
  onSubmitted: (band: Band) => void;
};

/** The numbers of the bonded list and the gate pass, typed in from their papers, and the account book. */
export function SubmitDialog({ wave, books, obstacle, onOpenChange, onSubmitted }: SubmitDialogProps) {
  const t = useTranslations("stock.submit");
  const router = useRouter();
  const [numbers, setNumbers] = useState<Numbers>({
    bondedListNo: wave.bondedListNo ?? "",
    gatePassNo: wave.gatePassNo ?? "",
    emsNo: firstBook(wave, books),
  });
  const sending = useAct<Submitted, Numbers & { waveNo: string }>("/api/wave-submissions", {
    onSuccess: ({ waveNo, pieces }) => {
      onOpenChange(false);
      onSubmitted({ tone: "ok", word: t("word"), code: waveNo, message: t("done", { count: pieces }) });
      router.refresh();
    },
  });
  const typed = fields.filter((field) => field !== "emsNo" || books.length === 0);
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
      {typed.map((field, at) => (
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
      {books.length > 0 && (
        <Select
          label={t("emsNo")}
          options={books.map((book) => ({ value: book, label: book }))}
          value={numbers.emsNo || null}
          onChange={(emsNo) => setNumbers({ ...numbers, emsNo })}
          isRequired
        />
      )}
    </ActDialog>
  );
}

/** The book that the wave went to before, where it may go there again, else the only one there is. */
function firstBook({ emsNo }: Wave, books: readonly string[]): string {
  if (books.length === 0) return emsNo ?? "";
  return books.find((book) => book === emsNo || books.length === 1) ?? "";
}
