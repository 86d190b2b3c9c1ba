"use client";

import { useTranslations } from "next-intl";
import { StateBand } from "#components/scan/state-band";
import { type TrainingRun, TrainingRuns } from "#components/training/training-runs";
import { TrainingStep } from "#components/training/training-step";
import { useTraining } from "#components/training/use-training";
import { Button } from "#components/ui/button";
import { ContextLayout } from "#components/ui/context-layout";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { Progress } from "#components/ui/progress";
import { TextLink } from "#components/ui/text-link";
import { steps } from "#lib/domain/training";

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
  const { score } = training;
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
          {training.step ? (
            <TrainingStep step={training.step} scan={training.scan} attempt={training.attempt} />
          ) : (
            <TrainingEnd training={training} />
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

/** Finished, and kept by the server or to be sent again. */
function TrainingEnd({ training }: { training: ReturnType<typeof useTraining> }) {
  const t = useTranslations("training");
  const { isKept, isKeeping, keep, restart } = training;
  return (
    <div className="flex flex-col items-start gap-3">
      <p>{t(isKept ? "ended" : "unkept")}</p>
      {isKept ? (
        <Button onClick={restart}>{t("again")}</Button>
      ) : (
        <Button variant="primary" pending={isKeeping} onClick={keep}>
          {t("keep")}
        </Button>
      )}
    </div>
  );
}
