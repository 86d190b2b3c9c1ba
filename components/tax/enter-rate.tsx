"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useAct } from "#components/item/use-act";
import { emptyRate, type RateDraft, type RateInput, rateInput, troubleOf } from "#components/tax/rate-draft";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/text-field";

type EnterRateProps = {
  /** The code that is asked for; with it the form stands open. */
  prefix: string | null;
  mayEnter: boolean;
};

const rows = [
  ["hsPrefix", "goodsName"],
  ["vat", "consumption"],
  ["perMeasure", "perSheet"],
  ["duty", "validFrom", "validTo"],
  ["source"],
  ["reason"],
] as const satisfies readonly (readonly (keyof RateDraft)[])[];
const needed: readonly (keyof RateDraft)[] = [
  "hsPrefix",
  "goodsName",
  "vat",
  "consumption",
  "validFrom",
  "source",
  "reason",
];

/** Enters a version of the rates of goods. */
export function EnterRate({ prefix, mayEnter }: EnterRateProps) {
  const t = useTranslations("tax");
  const router = useRouter();
  const [isOpen, setOpen] = useState(prefix !== null && mayEnter);
  const [draft, setDraft] = useState(emptyRate(prefix ?? ""));
  const entering = useAct<unknown, RateInput>("/api/tax-rates", {
    onSuccess: () => {
      setOpen(false);
      setDraft(emptyRate(""));
      router.replace("/settings/tax-rates");
      router.refresh();
    },
  });
  const trouble = troubleOf(draft);
  return (
    <>
      <Button
        variant="primary"
        disabledReason={mayEnter ? null : t("notYours")}
        onClick={() => setOpen(true)}
      >
        {t("enter")}
      </Button>
      <ActDialog
        title={t("enter")}
        act={t("enter")}
        isOpen={isOpen}
        onOpenChange={setOpen}
        trouble={trouble && t(`trouble.${trouble}`)}
        isPending={entering.isPending}
        error={entering.error}
        onAct={() => entering.mutate(rateInput(draft))}
      >
        {rows.map((keys) => (
          <div key={keys[0]} className="flex gap-3">
            {keys.map((key) => (
              <TextField
                key={key}
                label={t(`field.${key}`)}
                type={key === "validFrom" || key === "validTo" ? "date" : "text"}
                maxLength={key === "hsPrefix" ? 13 : 200}
                isRequired={needed.includes(key)}
                value={draft[key]}
                onChange={(value) => setDraft({ ...draft, [key]: value })}
              />
            ))}
          </div>
        ))}
        <p className="measure text-fine text-ink-2">{t("thresholdNote")}</p>
      </ActDialog>
    </>
  );
}
