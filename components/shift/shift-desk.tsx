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

type ShiftDeskProps = { userId: string; giver: string; past: readonly ShiftHandover[] };

/** Hands this bench over: what it leaves to the next shift, and both signatures. */
export function ShiftDesk({ userId, giver, past }: ShiftDeskProps) {
  const t = useTranslations("shift");
  const shift = useShift(userId);
  return (
    <>
      <div className="-mx-4 -mt-4">
        <StateBand band={shift.band} />
      </div>
      <PageHeader title={t("title")} note={t("note", { bench: shift.bench, giver })} />
      <ContextLayout label={t("sign.title")} context={<SignPanel shift={shift} giver={giver} />}>
        {shift.isFailed && <Notice tone="attention" title={t("failed")} />}
        {shift.stand ? (
          <StandView
            stand={shift.stand}
            pendingScans={shift.pendingScans}
            pendingPhotos={shift.pendingPhotos}
          />
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
  const hasBadge = shift.badge !== null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    shift.sign(shift.pin);
  };
  return (
    <Panel title={t("title")}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <p className="flex flex-wrap items-center gap-2">
          {t("giver")} <strong className="font-semibold">{giver}</strong>
          <Signature isSigned={shift.side === "taker"} hasBadge={shift.side === "giver" && hasBadge} />
        </p>
        <p className="flex items-center gap-2">
          {t("taker")}
          <Signature isSigned={false} hasBadge={shift.side === "taker" && hasBadge} />
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
          label={t(`pin.${shift.side}`)}
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
            {t(`act.${shift.side}`)}
          </Button>
        </span>
      </form>
    </Panel>
  );
}

function Signature({ isSigned, hasBadge }: { isSigned: boolean; hasBadge: boolean }) {
  const t = useTranslations("shift.sign");
  const word = isSigned ? "signed" : hasBadge ? "badgeRead" : "noBadge";
  return <Badge tone={word === "noBadge" ? "pending" : "ok"}>{t(word)}</Badge>;
}
