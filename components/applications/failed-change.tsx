"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { FileChange } from "#components/applications/change-list";
import { wordsOfCustoms } from "#components/applications/words-of-customs";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { StatusLine } from "#components/ui/status-line";
import { TextField } from "#components/ui/text-field";

type FailedChangeProps = { change: FileChange; closed: string | null };

/** A change that did not reach customs: sent again as it is, given up, or replaced by the form below. */
export function FailedChange({ change, closed }: FailedChangeProps) {
  const t = useTranslations("applications.change");
  const words = useErrorWords();
  const router = useRouter();
  const [reason, setReason] = useState("");
  const onSettled = () => router.refresh();
  const resend = useAct<object, { copNo: string }>("/api/application-change-resends", { onSettled });
  const abandon = useAct<object, { copNo: string; reason: string }>("/api/abandoned-changes", { onSettled });
  const { copNo, lastInfo } = change;
  const error = resend.error ?? abandon.error;
  const given = reason.trim();
  return (
    <Notice tone="stop" title={t("failed", { copNo, info: wordsOfCustoms(lastInfo ?? "") })}>
      <div className="flex flex-col gap-3">
        <p className="measure">{t("failedNext")}</p>
        <TextField label={t("abandonReason")} value={reason} onChange={setReason} />
        {error && <StatusLine tone="stop">{words(error)}</StatusLine>}
        <div className="flex justify-end gap-2">
          <Button
            variant="danger"
            pending={abandon.isPending}
            disabledReason={closed ?? (given ? null : t("abandonReasonFirst"))}
            onClick={() => abandon.mutate({ copNo, reason: given })}
          >
            {t("abandon")}
          </Button>
          <Button
            variant="primary"
            pending={resend.isPending}
            disabledReason={closed}
            onClick={() => resend.mutate({ copNo })}
          >
            {t("resend")}
          </Button>
        </div>
      </div>
    </Notice>
  );
}
