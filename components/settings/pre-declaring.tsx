"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { StatusLine } from "#components/ui/status-line";

type PreDeclaringProps = { isOn: boolean; mayChange: boolean };

/** Whether an application may be sent before the goods are here, and the act of deciding otherwise. */
export function PreDeclaring({ isOn, mayChange }: PreDeclaringProps) {
  const t = useTranslations("settings.preDeclaring");
  const automatic = useTranslations("settings.automatic");
  const words = useErrorWords();
  const router = useRouter();
  const act = useAct<unknown, { key: "preDeclaration"; value: boolean }>("/api/settings", {
    onSettled: () => router.refresh(),
  });
  return (
    <div className="mt-4 flex flex-wrap items-center gap-4">
      <div className="min-w-0 grow">
        <p className="flex items-center gap-2 font-medium">
          {t("title")} <Badge tone={isOn ? "ok" : "ready"}>{automatic(isOn ? "on" : "off")}</Badge>
        </p>
        <p className="measure mt-0.5 text-ink-2">{t("note")}</p>
        {act.error && <StatusLine tone="stop">{words(act.error)}</StatusLine>}
      </div>
      <Button
        pending={act.isPending}
        disabledReason={mayChange ? null : automatic("notYours")}
        onClick={() => act.mutate({ key: "preDeclaration", value: !isOn })}
      >
        {t(isOn ? "turnOff" : "turnOn")}
      </Button>
    </div>
  );
}
