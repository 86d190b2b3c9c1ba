"use client";

import { useTranslations } from "next-intl";
import { ScanField } from "#components/scan/scan-field";
import { StateBand } from "#components/scan/state-band";
import { type TrainingRun, TrainingRuns } from "#components/training/training-runs";
import { useTraining } from "#components/training/use-training";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { ContextLayout } from "#components/ui/context-layout";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { Progress } from "#components/ui/progress";
import { TextLink } from "#components/ui/text-link";
import { oddityKeys, steps } from "#lib/domain/training";

type TrainingDeskProps = {
  userId: string;
  isTrainee: boolean;
  /** For who signs off; null for everybody else. */
  runs: readonly TrainingRun[] | null;
};

/** Twenty sample boxes worked as at a bench, without any effect on goods. */
export function TrainingDesk({ userId, isTrainee, runs }: TrainingDeskProps) {
  const t = useTranslations("training");
  const training = useTraining(userId);
  const { step, score } = training;
  const context = (
    <Panel title={t("score.title")}>
      <div className="flex flex-col gap-3">
        <Progress
          label={t("score.done", { done: score.done, total: steps.length })}
          value={score.done}
          max={steps.length}
        />
        <p className="text-title font-semibold">{t("score.percent", { percent: score.percent })}</p>
        <p className="text-ink-2">{t("score.how")}</p>
        <TextLink href="/training/samples">{t("samples")}</TextLink>
      </div>
    </Panel>
  );
  return (
    <>
      <div className="-mx-4 -mt-4">
        <StateBand
          band={training.band.tone === "ready" ? { ...training.band, word: t("mode") } : training.band}
        />
      </div>
      <PageHeader title={t("title")} note={t(isTrainee ? "noteTrainee" : "note")} />
      <ContextLayout label={t("score.title")} context={context}>
        <Panel title={t("now")}>
          {step ? (
            <div className="flex flex-col gap-4">
              <ScanField label={t(`step.${step.kind}`)} onManual={training.scan} />
              {"code" in step && <Code value={step.code} group={4} className="text-title" />}
              {step.kind === "oddity" && (
                <p className="text-head font-semibold">{t(`seen.${step.oddity}`)}</p>
              )}
              {step.kind === "oddity" && (
                <span className="flex flex-wrap gap-2">
                  {Object.entries(oddityKeys).map(([digit, oddity]) => (
                    <Button
                      key={oddity}
                      size="bench"
                      keyHint={digit}
                      onClick={() => training.attempt({ kind: "digit", digit: Number(digit) })}
                    >
                      {t(`oddity.${oddity}`)}
                    </Button>
                  ))}
                </span>
              )}
              {step.kind === "finish" && (
                <span>
                  <Button
                    size="bench"
                    variant="primary"
                    keyHint="Enter"
                    onClick={() => training.attempt({ kind: "finish" })}
                  >
                    {t("finish")}
                  </Button>
                </span>
              )}
            </div>
          ) : (
            <div className="flex flex-col items-start gap-3">
              <p>{t("ended")}</p>
              <Button onClick={training.restart}>{t("again")}</Button>
            </div>
          )}
        </Panel>
        {runs && (
          <Panel title={t("runs.title")} flush>
            <TrainingRuns runs={runs} />
          </Panel>
        )}
      </ContextLayout>
    </>
  );
}
