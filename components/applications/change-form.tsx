"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ApplicationFile } from "#components/applications/application-file";
import type { FileChange } from "#components/applications/change-list";
import { ChangeQuantities, type TypedQuantities } from "#components/applications/change-quantities";
import { CorrectionFields, givenOf, type TypedFields } from "#components/applications/correction-fields";
import { PieceChoice } from "#components/applications/piece-choice";
import { Button } from "#components/ui/button";
import { TextField } from "#components/ui/text-field";
import type { ChangeLine } from "#lib/domain/application-change";
import { type Correction, checkCorrection, correctableFields } from "#lib/domain/correction";
import { quantityForm } from "#lib/domain/quantity";

export type AskedChange =
  | { kind: "withdraw"; applicationNo: string; reason: string }
  | {
      kind: "amend";
      applicationNo: string;
      removes: readonly string[];
      adds: readonly string[];
      quantities: readonly ChangeLine[];
      fields: Correction;
      reason: string;
    };

type ChangeFormProps = {
  file: ApplicationFile;
  /** The one that failed on its way, which the next one stands in the place of. */
  failed: FileChange | null;
  closed: string | null;
  pending: boolean;
  ask: (asked: AskedChange) => void;
};

/**
 * Asks customs to change an application, its pieces, its quantities ahead of awaited goods or its fields, or to let
 * go of all of it; nothing changes before customs answers.
 */
export function ChangeForm({ file, failed, closed, pending, ask }: ChangeFormProps) {
  const t = useTranslations("applications.change");
  const { applicationNo } = file;
  const leaving = file.pieces.filter(({ state }) => state === "inspected" || state === "declared");
  const found = leaving.filter(({ hold }) => hold === "amendment").map(({ plate }) => plate);
  const [removes, setRemoves] = useState<readonly string[]>(found);
  const [adds, setAdds] = useState<readonly string[]>([]);
  const [quantities, setQuantities] = useState<TypedQuantities>({});
  const [typed, setTyped] = useState<TypedFields>({});
  const [reason, setReason] = useState(failed?.reason ?? "");
  const given = reason.trim();
  const fields = givenOf(typed);
  const asked = Object.entries(quantities).filter(([, qty]) => qty !== "");
  const wrong = checkCorrection(fields).length > 0 || asked.some(([, qty]) => !quantityForm.test(qty));
  const missing = closed ?? (given ? null : t("reasonFirst"));
  const amend = () =>
    ask({
      kind: "amend",
      applicationNo,
      removes,
      adds,
      quantities: asked.map(([gnum, qty]) => ({ gnum: Number(gnum), qty })),
      fields,
      reason: given,
    });
  return (
    <div className="flex flex-col gap-3">
      <p className="measure text-ink-2">{t("note")}</p>
      <PieceChoice legend={t("takeOut")} pieces={leaving} chosen={removes} onChoose={setRemoves} />
      <PieceChoice legend={t("takeIn")} pieces={file.joinable} chosen={adds} onChoose={setAdds} />
      {file.preDeclared && <ChangeQuantities lines={file.lines} typed={quantities} onType={setQuantities} />}
      <details>
        <summary className="cursor-pointer text-ink-2">{t("fields")}</summary>
        <CorrectionFields fields={correctableFields} typed={typed} onType={setTyped} />
      </details>
      <TextField label={t("reason")} value={reason} onChange={setReason} />
      <div className="flex justify-end gap-2">
        <Button
          variant="danger"
          pending={pending}
          disabledReason={missing}
          onClick={() => ask({ kind: "withdraw", applicationNo, reason: given })}
        >
          {t("withdraw")}
        </Button>
        <Button
          variant="primary"
          pending={pending}
          disabledReason={missing ?? (wrong ? t("fixFirst") : null)}
          onClick={amend}
        >
          {t("amend")}
        </Button>
      </div>
    </div>
  );
}
