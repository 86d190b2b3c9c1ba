"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { Panel } from "#components/ui/panel";
import { TextArea } from "#components/ui/text-area";

type Decision = { plate: string; decision: "upheld" | "rejected"; reason: string };
type DisputePanelProps = { plate: string; says: string | null; mayResolve: boolean };

/** A piece its owner disputes: what the owner says, and the supervisor's decision. */
export function DisputePanel({ plate, says, mayResolve }: DisputePanelProps) {
  const t = useTranslations("items.dispute");
  const router = useRouter();
  const words = useErrorWords();
  const [reason, setReason] = useState("");
  const act = useAct<unknown, Decision>("/api/disputes", { onSuccess: () => router.refresh() });
  const closed = reason.trim() ? null : t("needsReason");
  const decide = (decision: Decision["decision"]) => act.mutate({ plate, decision, reason: reason.trim() });
  return (
    <Panel title={t("title")}>
      <div className="flex flex-col gap-3">
        <Notice tone="attention" title={t("says")}>
          {says}
        </Notice>
        {act.error && <Notice tone="stop" title={words(act.error)} />}
        {mayResolve && (
          <>
            <TextArea
              label={t("reason")}
              hint={t("hint")}
              value={reason}
              onChange={setReason}
              maxLength={1000}
              isRequired
            />
            <div className="flex flex-wrap justify-end gap-2">
              <Button disabledReason={closed} pending={act.isPending} onClick={() => decide("upheld")}>
                {t("upheld")}
              </Button>
              <Button
                variant="primary"
                disabledReason={closed}
                pending={act.isPending}
                onClick={() => decide("rejected")}
              >
                {t("rejected")}
              </Button>
            </div>
          </>
        )}
      </div>
    </Panel>
  );
}
