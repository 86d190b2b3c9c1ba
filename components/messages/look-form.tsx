"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Button } from "#components/ui/button";
import { StatusLine } from "#components/ui/status-line";
import { TextField } from "#components/ui/text-field";
import type { MessageDirection } from "#lib/domain/customs-traffic";

type LookFormProps = { which: { direction: MessageDirection; id: string }; mayOpen: boolean };

/** Hands a message out as it is, buyer and all, once it is written down who reads it and why. */
export function LookForm({ which, mayOpen }: LookFormProps) {
  const t = useTranslations("messages.look");
  const words = useErrorWords();
  const router = useRouter();
  const [reason, setReason] = useState("");
  const act = useAct<{ lookId: string }, object>("/api/message-looks", {
    onSuccess: ({ lookId }) => {
      setReason("");
      window.location.assign(`/api/message-looks/${lookId}`);
    },
    onSettled: () => router.refresh(),
  });
  const closed = mayOpen ? null : t("notYours");
  const isMissing = reason.trim().length < 2;
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (!closed && !isMissing) act.mutate({ ...which, reason });
      }}
    >
      <p className="measure text-ink-2">{t("note")}</p>
      <TextField label={t("reason")} value={reason} onChange={setReason} maxLength={200} isRequired />
      {act.error && <StatusLine tone="stop">{words(act.error)}</StatusLine>}
      <div className="flex justify-end">
        <Button
          type="submit"
          pending={act.isPending}
          disabledReason={closed ?? (isMissing ? t("reasonFirst") : null)}
        >
          {t("act")}
        </Button>
      </div>
    </form>
  );
}
