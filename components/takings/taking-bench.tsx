"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { LastScanCard } from "#components/scan/last-scan-card";
import { MissedRefusals } from "#components/scan/missed-refusals";
import { ScanField } from "#components/scan/scan-field";
import { SoundControl } from "#components/scan/sound-control";
import { StateBand } from "#components/scan/state-band";
import type { TakingFile } from "#components/takings/taking-data";
import { useTakingScan } from "#components/takings/use-taking-scan";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { Panel } from "#components/ui/panel";
import { formatCount } from "#lib/i18n/format";

type TakingBenchProps = { taking: TakingFile; userId: string; obstacle: string | null };

/** A blind count: what was seen, never what is expected. */
export function TakingBench({ taking, userId, obstacle }: TakingBenchProps) {
  const t = useTranslations("takings");
  const words = useErrorWords();
  const router = useRouter();
  const { takingNo } = taking;
  const { scan, at, undoLast } = useTakingScan({ takingNo, userId, isOn: obstacle === null });
  const closing = useAct<unknown, { takingNo: string }>("/api/taking-closings", {
    onSuccess: () => router.refresh(),
    onError: (error) => scan.say({ tone: "stop", code: takingNo, message: words(error) }),
  });
  return (
    <div className="-m-4 flex grow flex-col">
      <h1 className="sr-only">{t("one", { takingNo })}</h1>
      <StateBand band={scan.band} />
      <LastScanCard
        scan={scan.last}
        passedOver={scan.passedOver}
        counts={{ session: scan.session }}
        queue={scan.queue}
      />
      <div className="grid grow grid-cols-[minmax(0,1fr)_minmax(360px,26%)] items-start gap-4 p-4">
        <div className="flex min-w-0 flex-col gap-4">
          <ScanField
            label={at === null ? t("scanLocation") : t("scanPlate", { at })}
            notReadyReason={obstacle}
            onManual={scan.takeManual}
          />
          {obstacle === null && (
            <span>
              <Button keyHint="Ctrl+Z" card="UNDO" onClick={undoLast}>
                {t("undo")}
              </Button>
            </span>
          )}
          <MissedRefusals missed={scan.missed} onSeen={scan.seen} />
          {taking.again.length > 0 && <CountAgain locations={taking.again} />}
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Panel title={`${taking.zone.code} ${taking.zone.name}`} aside={t(`step.${taking.step}`)}>
            <div className="flex flex-col items-start gap-4">
              <p>
                {t("counted")}{" "}
                <strong className="code-figures text-title">{formatCount(taking.counted)}</strong>
              </p>
              <p className="measure text-ink-2">{t("blind")}</p>
              <Button
                variant="primary"
                disabledReason={obstacle ?? scan.signOff.shown}
                pending={closing.isPending}
                onClick={() => scan.whenAnswered(() => closing.mutate({ takingNo }))}
              >
                {t(taking.step === "counting" ? "close" : "closeAgain")}
              </Button>
            </div>
          </Panel>
          <SoundControl tone={scan.tone} />
        </div>
      </div>
    </div>
  );
}

function CountAgain({ locations }: { locations: readonly string[] }) {
  const t = useTranslations("takings");
  return (
    <Panel title={t("again")}>
      <ul aria-label={t("again")} className="flex flex-wrap gap-3">
        {locations.map((code) => (
          <li key={code}>
            <Code value={code} className="text-bench" />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
