"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { OutcomeMark } from "#components/marks/outcome-mark";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { Panel } from "#components/ui/panel";
import { TextField } from "#components/ui/text-field";
import type { BatchOutcome } from "#lib/domain/item";

/** Opens a load for one outcome and one receiver, and goes to its bench. */
export function OpenBatchPanel({ outcome }: { outcome: BatchOutcome }) {
  const t = useTranslations("outbound.open");
  const item = useTranslations("item.outcome");
  const errorWords = useErrorWords();
  const router = useRouter();
  const [receiver, setReceiver] = useState("");
  const opening = useAct<{ batchNo: string }, { outcome: BatchOutcome; receiver: string }>("/api/batches", {
    onSuccess: ({ batchNo }) => router.push(`/batches/${batchNo}` as Route),
  });
  const isEmpty = receiver.trim() === "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isEmpty && !opening.isPending) opening.mutate({ outcome, receiver: receiver.trim() });
  };
  return (
    <Panel title={t("title")} aside={<OutcomeMark outcome={outcome} word={item(outcome)} />}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        {opening.isError && <Notice tone="stop" title={errorWords(opening.error)} />}
        <TextField
          label={t(`receiver.${outcome}`)}
          value={receiver}
          onChange={setReceiver}
          maxLength={100}
          isRequired
        />
        <div className="flex justify-end">
          <Button
            type="submit"
            variant="primary"
            keyHint="Enter"
            disabledReason={isEmpty ? t("needsReceiver") : null}
            pending={opening.isPending}
          >
            {t("act")}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
