"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { CorrectionFields, givenOf, type TypedFields } from "#components/applications/correction-fields";
import { DeclareOutcome } from "#components/applications/declare-outcome";
import { useDeclare } from "#components/applications/use-declare";
import { Button } from "#components/ui/button";
import {
  checkCorrection,
  correctableFields,
  isEmptyCorrection,
  isOfOneApplication,
} from "#lib/domain/correction";

type CorrectionFormProps = { applicationNos: readonly string[]; closed: string | null };

/** Corrects fields in one application or in many alike, and sends each anew; what is left empty stays. */
export function CorrectionForm({ applicationNos, closed }: CorrectionFormProps) {
  const t = useTranslations("applications.correction");
  const [typed, setTyped] = useState<TypedFields>({});
  const given = givenOf(typed);
  const correct = useDeclare(() => setTyped({}), {
    url: "/api/corrections",
    body: (nos) => ({ applicationNos: nos, fields: given }),
  });
  const areMany = applicationNos.length > 1;
  const fields = correctableFields.filter((field) => !areMany || !isOfOneApplication(field));
  const missing = isEmptyCorrection(given) ? t("fillFirst") : null;
  const wrong = checkCorrection(given).length > 0 ? t("fixFirst") : null;
  const disabledReason = closed ?? missing ?? wrong;
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (!disabledReason) correct.declare(applicationNos);
      }}
    >
      <p className="measure text-ink-2">{t(areMany ? "noteMany" : "note")}</p>
      <CorrectionFields fields={fields} typed={typed} onType={setTyped} />
      <DeclareOutcome progress={correct.progress} outcome={correct.outcome} />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" pending={correct.pending} disabledReason={disabledReason}>
          {t("send", { count: applicationNos.length })}
        </Button>
      </div>
    </form>
  );
}
