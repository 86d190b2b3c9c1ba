"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { TurnOnDialog } from "#components/settings/turn-on-dialog";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { DateTime } from "#components/ui/date-time";
import { StatusLine } from "#components/ui/status-line";

type AutomaticDeclaringProps = {
  isOn: boolean;
  set: { by: string; at: Date | string } | null;
  mayChange: boolean;
  /** Returns the declarant could declare now. */
  ready: number;
};

/** Whether the house declares by itself, who decided so, and the act of deciding otherwise. */
export function AutomaticDeclaring({ isOn, set, mayChange, ready }: AutomaticDeclaringProps) {
  const t = useTranslations("settings.automatic");
  const words = useErrorWords();
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const act = useAct<unknown, { key: "declareAutomatically"; value: boolean }>("/api/settings", {
    onSettled: () => router.refresh(),
  });
  const decide = (value: boolean) => {
    setAsking(false);
    act.mutate({ key: "declareAutomatically", value });
  };
  return (
    <div className="flex flex-wrap items-center gap-4">
      <div className="min-w-0 grow">
        <p className="flex items-center gap-2 font-medium">
          {t("title")} <Badge tone={isOn ? "ok" : "ready"}>{t(isOn ? "on" : "off")}</Badge>
        </p>
        <p className="measure mt-0.5 text-ink-2">{t("note")}</p>
        <p className="mt-0.5 text-ink-2">
          {set ? (
            <>
              {t("set", { name: set.by })} <DateTime at={set.at} exact />
            </>
          ) : (
            t("neverSet")
          )}
        </p>
        {act.error && <StatusLine tone="stop">{words(act.error)}</StatusLine>}
      </div>
      <Button
        pending={act.isPending}
        disabledReason={mayChange ? null : t("notYours")}
        onClick={() => (isOn ? decide(false) : setAsking(true))}
      >
        {t(isOn ? "turnOff" : "turnOn")}
      </Button>
      <TurnOnDialog ready={ready} isOpen={asking} onOpenChange={setAsking} onTurnOn={() => decide(true)} />
    </div>
  );
}
