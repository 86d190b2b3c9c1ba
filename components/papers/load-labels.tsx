"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ButtonLink } from "#components/ui/button-link";
import { TextField } from "#components/ui/text-field";
import { boxesAtMost } from "#lib/domain/papers/label-content";

/** Leads to the labels of a load's boxes, as many as it is packed into. */
export function LoadLabels({ batchNo }: { batchNo: string }) {
  const t = useTranslations("documents.labels");
  const [boxes, setBoxes] = useState("1");
  const count = Math.min(Math.max(Number(boxes) || 1, 1), boxesAtMost);
  return (
    <div className="flex items-end gap-3">
      <TextField
        label={t("boxes")}
        value={boxes}
        onChange={(typed) => setBoxes(typed.replace(/\D/g, "").slice(0, 3))}
        inputMode="numeric"
        code
      />
      <span className="ms-auto shrink-0">
        <ButtonLink href={`/batches/${batchNo}/labels?boxes=${count}`} target="_blank">
          {t("open")}
        </ButtonLink>
      </span>
    </div>
  );
}
