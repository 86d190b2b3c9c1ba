"use client";

import { useTranslations } from "next-intl";
import { SendProblem } from "#components/applications/send-problem";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Button } from "#components/ui/button";
import { StatusLine } from "#components/ui/status-line";

type What = "customs" | "signer";
type Answer = { trouble: string | null; words: string; durationMs: number };

/** Asks the other side whether it is there, and says what it said. */
export function ChannelTest({ what, mayTest }: { what: What; mayTest: boolean }) {
  const t = useTranslations("channels");
  const words = useErrorWords();
  const test = useAct<Answer, { what: What }>("/api/channel-tests");
  const { data } = test;
  return (
    <div className="mt-3 flex flex-wrap items-center gap-3">
      <Button
        pending={test.isPending}
        disabledReason={mayTest ? null : t("notYours")}
        onClick={() => test.mutate({ what })}
      >
        {t(`test.${what}`)}
      </Button>
      <StatusLine tone={test.error || data?.trouble ? "stop" : data ? "ok" : "ready"}>
        {test.error && words(test.error)}
        {data?.trouble && (
          <SendProblem problem={data.words ? `${data.trouble}: ${data.words}` : data.trouble} />
        )}
        {data && !data.trouble && t("answered", { ms: data.durationMs })}
      </StatusLine>
    </div>
  );
}
