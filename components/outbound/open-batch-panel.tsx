"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { OutcomeMark } from "#components/marks/outcome-mark";
import { DestinationFields } from "#components/outbound/destination-fields";
import type { Outbound } from "#components/outbound/outbound-view";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { Panel } from "#components/ui/panel";
import { Select } from "#components/ui/select";
import { TextField } from "#components/ui/text-field";
import { useToday } from "#components/ui/use-today";
import { countryLabel, overseasCountries } from "#lib/domain/codes/country";
import type { Destination, DestinationKind } from "#lib/domain/destination";
import type { BatchOutcome } from "#lib/domain/item";

type OpenBatchPanelProps = { outcome: BatchOutcome } & Pick<Outbound, "contractors" | "receivers">;
type Opened = {
  outcome: BatchOutcome;
  receiver: string;
  receiverCode: string | null;
  contractorCode: string | null;
  destination: Destination | null;
  country: string | null;
};

/** Opens a load for one outcome and one receiver, and goes to its bench; a destruction goes to a licensed contractor. */
export function OpenBatchPanel({ outcome, contractors, receivers }: OpenBatchPanelProps) {
  const t = useTranslations("outbound.open");
  const item = useTranslations("item.outcome");
  const errorWords = useErrorWords();
  const router = useRouter();
  const today = useToday();
  const [receiver, setReceiver] = useState("");
  const [code, setCode] = useState<string | null>(null);
  const [kind, setKind] = useState<DestinationKind>("same_book");
  const [warehouse, setWarehouse] = useState("");
  const [country, setCountry] = useState<string | null>(null);
  const licensed = contractors.filter(({ licensedUntil }) => licensedUntil >= today);
  const contractor = licensed.find((one) => one.code === code);
  const isDestruction = outcome === "destroy";
  const owner = receivers.find((one) => one.code === code);
  const named = { release: owner?.name, destroy: contractor?.name, reship: receiver, move_out: receiver };
  const name = named[outcome]?.trim() ?? "";
  const opening = useAct<{ batchNo: string }, Opened>("/api/batches", {
    onSuccess: ({ batchNo }) => router.push(`/batches/${batchNo}` as Route),
  });
  const destination = outcome === "release" ? { kind, code: warehouse.trim() || null } : null;
  const needed = neededOf(name, destination) ?? (outcome === "reship" && !country ? "needsCountry" : null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!needed && !opening.isPending) {
      opening.mutate({
        outcome,
        receiver: name,
        receiverCode: owner?.code ?? null,
        contractorCode: contractor?.code ?? null,
        destination,
        country: outcome === "reship" ? country : null,
      });
    }
  };
  return (
    <Panel title={t("title")} aside={<OutcomeMark outcome={outcome} word={item(outcome)} />}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        {opening.isError && <Notice tone="stop" title={errorWords(opening.error)} />}
        {isDestruction ? (
          <Select
            label={t("receiver.destroy")}
            hint={t(licensed.length === 0 ? "noContractor" : "merchantHint")}
            value={code}
            onChange={setCode}
            options={licensed.map(({ code: value, name, licensedUntil }) => ({
              value,
              label: t("contractor", { name, day: licensedUntil }),
            }))}
            isRequired
          />
        ) : outcome === "release" ? (
          <Select
            label={t("receiver.release")}
            hint={t("receiverHint")}
            value={code}
            onChange={setCode}
            options={receivers.map((one) => ({ value: one.code, label: t("owner", one) }))}
            isRequired
          />
        ) : (
          <TextField
            label={t(`receiver.${outcome}`)}
            value={receiver}
            onChange={setReceiver}
            maxLength={100}
            isRequired
          />
        )}
        {outcome === "release" && (
          <DestinationFields {...{ kind, warehouse }} onKind={setKind} onWarehouse={setWarehouse} />
        )}
        {outcome === "reship" && (
          <Select
            label={t("country")}
            hint={t("countryHint")}
            value={country}
            onChange={setCountry}
            options={overseasCountries.map((value) => ({ value, label: countryLabel(value) }))}
            isRequired
          />
        )}
        <div className="flex justify-end">
          <Button
            type="submit"
            variant="primary"
            keyHint="Enter"
            disabledReason={needed && t(needed)}
            pending={opening.isPending}
          >
            {t("act")}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

/** What is still to be entered, by its words. */
function neededOf(receiver: string, destination: Destination | null) {
  if (receiver === "") return "needsReceiver";
  if (destination?.kind === "domestic") return "noDomestic";
  return destination?.kind === "other_warehouse" && !destination.code ? "needsWarehouse" : null;
}
