"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { KeyValues } from "#components/ui/key-values";
import { Panel } from "#components/ui/panel";
import { StatusLine } from "#components/ui/status-line";
import { AddressDialog } from "#components/webhooks/address-dialog";
import { EndKeyDialog } from "#components/webhooks/end-key-dialog";
import { EventName } from "#components/webhooks/event-name";
import { RotateKeyDialog } from "#components/webhooks/rotate-key-dialog";
import type { OwnerEventType } from "#lib/domain/owner-event";

type AddressPanelProps = {
  code: string;
  url: string | null;
  events: readonly OwnerEventType[];
  /** The newest first. */
  fingerprints: readonly string[];
};

/** Where an owner's system hears us, what of, and the keys it knows us by. */
export function AddressPanel({ code, url, events, fingerprints }: AddressPanelProps) {
  const t = useTranslations("webhooks");
  const words = useErrorWords();
  const router = useRouter();
  const [open, setOpen] = useState<"address" | "rotate" | "end" | null>(null);
  const test = useAct<{ messageId: string }, { code: string }>("/api/webhook-tests", {
    onSettled: () => router.refresh(),
  });
  const close = () => setOpen(null);
  const [, old] = fingerprints;
  const unset = url === null ? t("unset") : null;
  return (
    <Panel
      title={t("address")}
      aside={
        <>
          <Button onClick={() => setOpen("address")}>{t("change")}</Button>
          <Button disabledReason={unset ?? (old ? t("key.full") : null)} onClick={() => setOpen("rotate")}>
            {t("key.rotate")}
          </Button>
          <Button disabledReason={unset} pending={test.isPending} onClick={() => test.mutate({ code })}>
            {t("test")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <KeyValues
          rows={[
            {
              key: "url",
              term: t("address"),
              value: url === null ? t("none") : <Code value={url} className="break-all" />,
            },
            {
              key: "keys",
              term: t("key.name"),
              value: <Keys {...{ fingerprints, onEnd: () => setOpen("end") }} />,
            },
            { key: "events", term: t("events"), value: <Events events={events} /> },
          ]}
        />
        <StatusLine tone={test.error ? "stop" : "ok"}>
          {test.error ? words(test.error) : test.isSuccess && t("testQueued")}
        </StatusLine>
      </div>
      {open === "address" && <AddressDialog {...{ code, url, events }} onClose={close} />}
      {open === "rotate" && <RotateKeyDialog code={code} onClose={close} />}
      {open === "end" && old && <EndKeyDialog code={code} fingerprint={old} onClose={close} />}
    </Panel>
  );
}

function Keys({ fingerprints, onEnd }: { fingerprints: readonly string[]; onEnd: () => void }) {
  const t = useTranslations("webhooks.key");
  if (fingerprints.length === 0) return t("none");
  return (
    <ul className="flex flex-col gap-1">
      {fingerprints.map((fingerprint, at) => (
        <li key={fingerprint} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Code value={fingerprint} />
          <Badge tone={at === 0 ? "ok" : "attention"}>{t(at === 0 ? "signs" : "signsStill")}</Badge>
          {at > 0 && <Button onClick={onEnd}>{t("end")}</Button>}
        </li>
      ))}
    </ul>
  );
}

function Events({ events }: { events: readonly OwnerEventType[] }) {
  const t = useTranslations("webhooks");
  if (events.length === 0) return t("noEvents");
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1">
      {events.map((type) => (
        <li key={type}>
          <EventName type={type} />
        </li>
      ))}
    </ul>
  );
}
