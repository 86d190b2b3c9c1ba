"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useAct } from "#components/item/use-act";
import type { Band } from "#components/scan/state-band";
import type { Wave } from "#components/stock/stock-view";
import { TextField } from "#components/ui/text-field";

const fields = ["bondedListNo", "gatePassNo", "emsNo"] as const;
type Numbers = Record<(typeof fields)[number], string>;
type Booked = { waveNo: string; booked: number };

const wellFormed = /^[A-Z0-9-]{6,30}$/i;

type BookDialogProps = {
  wave: Wave;
  onOpenChange: (isOpen: boolean) => void;
  onBooked: (band: Band) => void;
};

/** The numbers of the bonded list, the gate pass and the account book, typed in from their papers. */
export function BookDialog({ wave, onOpenChange, onBooked }: BookDialogProps) {
  const t = useTranslations("stock.book");
  const router = useRouter();
  const [numbers, setNumbers] = useState<Numbers>({ bondedListNo: "", gatePassNo: "", emsNo: "" });
  const booking = useAct<Booked, Numbers & { waveNo: string }>("/api/bookings", {
    onSuccess: ({ waveNo, booked }) => {
      onOpenChange(false);
      onBooked({ tone: "ok", word: t("word"), code: waveNo, message: t("done", { count: booked }) });
      router.refresh();
    },
  });
  const count = wave.pieces.length;
  return (
    <ActDialog
      title={t("title", { waveNo: wave.waveNo })}
      act={t("act", { count })}
      isOpen
      onOpenChange={onOpenChange}
      trouble={fields.every((field) => wellFormed.test(numbers[field].trim())) ? null : t("incomplete")}
      isPending={booking.isPending}
      error={booking.error}
      onAct={() => booking.mutate({ waveNo: wave.waveNo, ...numbers })}
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
