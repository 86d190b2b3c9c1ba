"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useClosingAct } from "#components/item/use-closing-act";
import { draftOf, planOf } from "#components/selection/plan-draft";
import { PlanFields } from "#components/selection/plan-fields";
import { PlanPreview } from "#components/selection/plan-preview";
import { Button } from "#components/ui/button";
import { TextArea } from "#components/ui/text-area";
import { PinField } from "#components/verification/pin-field";
import { pinForm } from "#lib/domain/pin";
import type { SelectionPlan } from "#lib/domain/selection/plan";

type PlanInForce = { version: number; plan: SelectionPlan } | null;
type Made = { plan: SelectionPlan; reason: string; basedOn: number | null; pin: string };

/** Makes customs' next plan: its shares, what they would have drawn, why, and the officer's PIN. */
export function PlanForm({ now }: { now: PlanInForce }) {
  const t = useTranslations("selection");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        {t("make")}
      </Button>
      {isOpen && <PlanDialog now={now} onClose={() => setOpen(false)} />}
    </>
  );
}

function PlanDialog({ now, onClose }: { now: PlanInForce; onClose: () => void }) {
  const t = useTranslations("selection");
  const verification = useTranslations("verification");
  const [draft, setDraft] = useState(() => draftOf(now?.plan ?? null));
  const [reason, setReason] = useState("");
  const [pin, setPin] = useState("");
  const making = useClosingAct<Made>("/api/selection-plans", onClose, { onError: () => setPin("") });
  const plan = planOf(draft);
  const said = reason.trim();
  const unsigned = pinForm.test(pin) ? null : verification("obstacle.pin");
  const trouble = plan ? (said === "" ? t("trouble.reason") : unsigned) : t("trouble.plan");
  return (
    <ActDialog
      title={t("make")}
      act={t("sign")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={trouble}
      isPending={making.isPending}
      error={making.error}
      onAct={() => plan && making.mutate({ plan, reason: said, basedOn: now?.version ?? null, pin })}
    >
      <p className="measure text-ink-2">{t("makeNote")}</p>
      <PlanFields draft={draft} onChange={setDraft} />
      <PlanPreview plan={plan} />
      <TextArea label={t("reason")} maxLength={500} value={reason} onChange={setReason} isRequired />
      <PinField
        label={verification("pin")}
        hint={verification("lane.pinHint")}
        value={pin}
        onChange={setPin}
      />
    </ActDialog>
  );
}
