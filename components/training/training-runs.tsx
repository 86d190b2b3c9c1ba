"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Notice } from "#components/ui/notice";
import { passPercent } from "#lib/domain/training";

export type TrainingRun = {
  runNo: number;
  name: string;
  percent: number;
  finishedAt: Date | string;
  signedAt: Date | string | null;
  trainee: boolean;
};

/** The last trainings; a trainee who reached the mark is signed off here. */
export function TrainingRuns({ runs }: { runs: readonly TrainingRun[] }) {
  const t = useTranslations("training.runs");
  const words = useErrorWords();
  const router = useRouter();
  const signing = useAct<unknown, { runNo: number }>("/api/training-sign-offs", {
    onSuccess: () => router.refresh(),
  });
  const columns: Column<TrainingRun>[] = [
    { key: "name", header: t("name"), cell: ({ name }) => name },
    { key: "at", header: t("at"), cell: ({ finishedAt }) => <DateTime at={finishedAt} /> },
    { key: "score", header: t("score"), numeric: true, cell: ({ percent }) => percent },
    {
      key: "state",
      header: t("state"),
      cell: ({ signedAt, trainee }) => (
        <Badge tone={signedAt ? "ok" : trainee ? "attention" : "already"}>
          {t(signedAt ? "signed" : trainee ? "waiting" : "practice")}
        </Badge>
      ),
    },
    {
      key: "act",
      header: t("signOff"),
      headerUnseen: true,
      cell: ({ runNo, signedAt, trainee, percent }) =>
        signedAt || !trainee ? null : (
          <span className="flex justify-end">
            <Button
              pending={signing.isPending}
              disabledReason={percent >= passPercent ? null : t("below", { passPercent })}
              onClick={() => signing.mutate({ runNo })}
            >
              {t("signOff")}
            </Button>
          </span>
        ),
    },
  ];
  return (
    <>
      {signing.error && <Notice tone="stop" title={words(signing.error)} />}
      <DataTable
        label={t("title")}
        columns={columns}
        rows={runs}
        rowKey={({ runNo }) => String(runNo)}
        empty={<EmptyState>{t("empty")}</EmptyState>}
      />
    </>
  );
}
