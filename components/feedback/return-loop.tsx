"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { OfficeName } from "#components/applications/office-name";
import { LoopPhase, type LoopPhaseMessage } from "#components/feedback/loop-phase";
import { Ring, type RingQuarters, type RingTrouble } from "#components/marks/ring";
import { Badge } from "#components/ui/badge";
import { Panel } from "#components/ui/panel";
import { feedbackPhases } from "#lib/domain/feedback";
import { getJson } from "#lib/http/fetch-json";

export type ReturnLoopFile = {
  returnNo: string;
  quarters: RingQuarters;
  trouble: RingTrouble | null;
  office: { code: string; hasInbox: boolean } | null;
  messages: readonly LoopPhaseMessage[];
};

type ReturnLoopProps = {
  first: ReturnLoopFile;
  /** Where this person reads messages. */
  desk: "/feedback" | "/inbox";
};

/** The loop between us and the originating office, closing while one watches: the ring, and each phase's messages. */
export function ReturnLoop({ first, desk }: ReturnLoopProps) {
  const t = useTranslations("feedback.loop");
  const { returnNo } = first;
  const { data: loop } = useQuery({
    queryKey: ["feedback", "return-loop", returnNo],
    queryFn: ({ signal }) =>
      getJson<ReturnLoopFile>(`/api/return-loops?${new URLSearchParams({ returnNo })}`, signal),
    initialData: first,
  });
  return (
    <Panel title={t("title")} aside={loop.office && <OfficeName code={loop.office.code} />}>
      <div className="flex gap-6">
        <div className="flex w-32 shrink-0 flex-col items-center gap-2 text-center" aria-live="polite">
          <Ring quarters={loop.quarters} trouble={loop.trouble} size={96} title={null} />
          <p className="font-medium">{t(`quarters.${loop.quarters}`)}</p>
          {loop.trouble && (
            <Badge tone={loop.trouble === "rejected" ? "stop" : "attention"}>
              {t(`trouble.${loop.trouble}`)}
            </Badge>
          )}
          {loop.office?.hasInbox && <p className="text-fine text-ink-2">{t("hasInbox")}</p>}
        </div>
        <ol className="flex min-w-0 grow flex-col">
          {feedbackPhases.map((phase) => (
            <LoopPhase
              key={phase}
              phase={phase}
              messages={loop.messages.filter((message) => message.phase === phase)}
              desk={desk}
            />
          ))}
        </ol>
      </div>
    </Panel>
  );
}
