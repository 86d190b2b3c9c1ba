"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { GoodsSubject } from "#components/evidence/photo-subject";
import { ActDialog } from "#components/item/act-dialog";
import { useClosingAct } from "#components/item/use-closing-act";
import { useMeasureWords } from "#components/item/use-measure-words";
import { interceptScans } from "#components/scan/scan-interceptor";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/text-field";
import { isScaleLine, Measures, readScale } from "#lib/domain/measures";

const sides = ["lengthMm", "widthMm", "heightMm"] as const;

type MeasureActProps = { of: GoodsSubject; measured: Measures };

/** Weighs and measures a piece or a box, from the keyboard or from a scale that types. */
export function MeasureAct({ of, measured }: MeasureActProps) {
  const t = useTranslations("item.measure");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="quiet" onClick={() => setOpen(true)}>
        {t("act")}
      </Button>
      {isOpen && <MeasureDialog of={of} measured={measured} onClose={() => setOpen(false)} />}
    </>
  );
}

function MeasureDialog({ of, measured, onClose }: MeasureActProps & { onClose: () => void }) {
  const t = useTranslations("item.measure");
  const words = useMeasureWords();
  const queries = useQueryClient();
  const [weight, setWeight] = useState(measured.weightGrams === null ? "" : `${measured.weightGrams} g`);
  const [draft, setDraft] = useState(() => textsOf(measured));
  const act = useClosingAct<{ of: GoodsSubject; measures: Measures }>("/api/measures", () => {
    void queries.invalidateQueries({ queryKey: ["parcels"] });
    onClose();
  });
  useEffect(
    () =>
      interceptScans((raw) => {
        if (isScaleLine(raw)) setWeight(raw.trim());
        return isScaleLine(raw);
      }),
    [],
  );
  const grams = weight.trim() === "" ? null : readScale(weight);
  const read = Measures.safeParse({ weightGrams: grams, ...numbersOf(draft) });
  const isUnread = weight.trim() !== "" && grams === null;
  return (
    <ActDialog
      title={t("title")}
      act={t("act")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={isUnread ? t("weightUnread") : read.success ? null : t("sidesUnread")}
      isPending={act.isPending}
      error={act.error}
      onAct={() => read.success && act.mutate({ of, measures: read.data })}
    >
      <TextField
        label={t("weight")}
        hint={grams === null ? t("weightHint") : words.weight(grams)}
        value={weight}
        onChange={setWeight}
        inputMode="decimal"
        maxLength={40}
        autoFocus
        code
      />
      <div className="grid grid-cols-3 gap-3">
        {sides.map((side) => (
          <TextField
            key={side}
            label={t(side)}
            value={draft[side]}
            onChange={(value) => setDraft({ ...draft, [side]: value.replace(/\D/g, "") })}
            inputMode="numeric"
            maxLength={5}
            code
          />
        ))}
      </div>
    </ActDialog>
  );
}

type Texts = Record<(typeof sides)[number], string>;

function textsOf({ lengthMm, widthMm, heightMm }: Measures): Texts {
  const text = (side: number | null) => (side === null ? "" : String(side));
  return { lengthMm: text(lengthMm), widthMm: text(widthMm), heightMm: text(heightMm) };
}

function numbersOf({ lengthMm, widthMm, heightMm }: Texts) {
  const number = (side: string) => (side === "" ? null : Number(side));
  return { lengthMm: number(lengthMm), widthMm: number(widthMm), heightMm: number(heightMm) };
}
