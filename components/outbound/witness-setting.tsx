"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Panel } from "#components/ui/panel";
import { StatusLine } from "#components/ui/status-line";

/** Whether officers look on at every destruction: theirs to decide. */
export function WitnessSetting({ isWitnessed }: { isWitnessed: boolean }) {
  const t = useTranslations("batches.witness");
  const words = useErrorWords();
  const router = useRouter();
  const act = useAct<unknown, { key: "destructionWitnessed"; value: boolean }>("/api/settings", {
    onSettled: () => router.refresh(),
  });
  return (
    <Panel
      title={t("title")}
      aside={<Badge tone={isWitnessed ? "ok" : "ready"}>{t(isWitnessed ? "every" : "byLoad")}</Badge>}
    >
      <div className="flex flex-col items-start gap-3">
        <p className="measure text-ink-2">{t("note")}</p>
        <Button
          pending={act.isPending}
          onClick={() => act.mutate({ key: "destructionWitnessed", value: !isWitnessed })}
        >
          {t(isWitnessed ? "turnOff" : "turnOn")}
        </Button>
        {act.error && <StatusLine tone="stop">{words(act.error)}</StatusLine>}
      </div>
    </Panel>
  );
}
