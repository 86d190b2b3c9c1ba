"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { StateBand } from "#components/scan/state-band";
import { HandoverTable, type ShiftHandover } from "#components/shift/handover-table";
import { StandView } from "#components/shift/stand-view";
import { useShift } from "#components/shift/use-shift";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { ContextLayout } from "#components/ui/context-layout";
import { Notice } from "#components/ui/notice";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { TextArea } from "#components/ui/text-area";
import { PinField } from "#components/verification/pin-field";

/** Hands this bench over: what it leaves to the next shift, and both signatures. */
export function ShiftDesk({ giver, past }: { giver: string; past: readonly ShiftHandover[] }) {
  const t = useTranslations("shift");
  const shift = useShift();
  return (
    <>
      <div className="-mx-4 -mt-4">
        <StateBand band={shift.band} />
      </div>
      <PageHeader title={t("title")} note={t("note", { bench: shift.bench, giver })} />
      <ContextLayout label={t("sign.title")} context={<SignPanel shift={shift} giver={giver} />}>
        {shift.isFailed && <Notice tone="attention" title={t("failed")} />}
        {shift.stand ? (
          <StandView stand={shift.stand} pendingScans={shift.pendingScans} />
        ) : (
          <p className="text-ink-2">{t("reading")}</p>
        )}
        <Panel title={t("past.title")} flush>
          <HandoverTable rows={past} />
        </Panel>
      </ContextLayout>
    </>
  );
}

type SignPanelProps = { shift: ReturnType<typeof useShift>; giver: string };

function SignPanel({ shift, giver }: SignPanelProps) {
  const t = useTranslations("shift.sign");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    shift.sign(shift.pin);
  };
  return (
    <Panel title={t("title")}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <p>
          {t("giver")} <strong className="font-semibold">{giver}</strong>
        </p>
        <p className="flex items-center gap-2">
          {t("taker")}
          <Badge tone={shift.badge ? "ok" : "pending"}>{t(shift.badge ? "badgeRead" : "noBadge")}</Badge>
        </p>
        <TextArea
          label={t("noteLabel")}
          hint={t("noteHint")}
          rows={3}
          maxLength={500}
          value={shift.note}
          onChange={shift.setNote}
        />
        <PinField
          label={t("pin")}
          hint={t("pinHint")}
          value={shift.pin}
          onChange={shift.setPin}
          field={shift.pinField}
        />
        <span className="flex justify-end">
          <Button
            type="submit"
            variant="primary"
            size="bench"
            keyHint="Enter"
            pending={shift.isPending}
            disabledReason={shift.obstacle}
          >
            {t("act")}
          </Button>
        </span>
      </form>
    </Panel>
  );
}
