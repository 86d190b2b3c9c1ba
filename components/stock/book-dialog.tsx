"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAct } from "#components/item/use-act";
import { useRefusalWords } from "#components/outbound/use-refusal-words";
import type { Band } from "#components/scan/state-band";
import type { Wave } from "#components/stock/stock-view";
import { Button } from "#components/ui/button";
import { Dialog } from "#components/ui/dialog";
import { Notice } from "#components/ui/notice";
import { TextField } from "#components/ui/text-field";

const fields = ["bondedListNo", "gatePassNo", "emsNo"] as const;
type Numbers = Record<(typeof fields)[number], string>;
type Booked = { waveNo: string; booked: number };

const wellFormed = /^[A-Z0-9-]{6,30}$/i;

type BookDialogProps = {
  wave: Wave;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onBooked: (band: Band) => void;
};

/** The numbers of the bonded list, the gate pass and the account book, typed in from their papers. */
export function BookDialog({ wave, isOpen, onOpenChange, onBooked }: BookDialogProps) {
  const t = useTranslations("stock.book");
  const common = useTranslations("common.act");
  const words = useRefusalWords();
  const router = useRouter();
  const [numbers, setNumbers] = useState<Numbers>({ bondedListNo: "", gatePassNo: "", emsNo: "" });
  const booking = useAct<Booked, Numbers & { waveNo: string }>("/api/bookings", {
    onSuccess: ({ waveNo, booked }) => {
      onOpenChange(false);
      onBooked({ tone: "ok", word: t("word"), code: waveNo, message: t("done", { count: booked }) });
      router.refresh();
    },
  });
  const isComplete = fields.every((field) => wellFormed.test(numbers[field].trim()));
  const submit = () => booking.mutate({ waveNo: wave.waveNo, ...numbers });
  return (
    <Dialog
      title={t("title", { waveNo: wave.waveNo })}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={
        <>
          <Button onClick={() => onOpenChange(false)}>{common("cancel")}</Button>
          <Button
            variant="primary"
            keyHint="Enter"
            disabledReason={isComplete ? null : t("incomplete")}
            pending={booking.isPending}
            onClick={submit}
          >
            {t("act", { count: wave.pieces.length })}
          </Button>
        </>
      }
    >
      {booking.isError && <Notice tone="stop" title={words(booking.error)} />}
      <p className="text-ink-2">{t("note", { shop: wave.ebcName, count: wave.pieces.length })}</p>
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (isComplete && !booking.isPending) submit();
        }}
      >
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
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
