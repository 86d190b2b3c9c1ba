"use client";

import { useTranslations } from "next-intl";
import { DateTime } from "#components/ui/date-time";
import { KeyValues } from "#components/ui/key-values";
import { Notice } from "#components/ui/notice";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { PrintButton } from "#components/ui/print-button";
import { Progress } from "#components/ui/progress";
import type { SetFile } from "#components/verification/sets/set-data";
import { SetFacts } from "#components/verification/sets/set-facts";
import {
  ExceptionPanel,
  LeftOutPanel,
  SeenPanel,
  UnseenPanel,
} from "#components/verification/sets/set-pieces";

type SetRecordProps = { set: SetFile; conclusion: NonNullable<SetFile["conclusion"]> };

/** A concluded set: who concluded what, which pieces were actually seen, and which were concluded upon. */
export function SetRecord({ set, conclusion }: SetRecordProps) {
  const t = useTranslations("verification.sets");
  const { counts, status } = set;
  const carried = counts.confirmed + counts.leftOut;
  return (
    <>
      <PageHeader
        title={t("one", { no: String(set.setNo) })}
        actions={<PrintButton>{t("print")}</PrintButton>}
      />
      {status === "carrying_out" && (
        <Notice tone="pending" title={t("carryingOut")}>
          <Progress label={t("carryingOut")} value={carried} max={counts.even} />
        </Notice>
      )}
      <Panel title={t(`conclusion.${conclusion.conclusion}`)} aside={t(`means.${conclusion.conclusion}`)}>
        <div className="flex flex-col gap-3">
          <p className="measure text-bench">{conclusion.note}</p>
          <Signature conclusion={conclusion} />
        </div>
      </Panel>
      <SetFacts set={set} />
      {conclusion.conclusion === "confirm" && <LeftOutPanel set={set} />}
      <SeenPanel set={set} />
      <ExceptionPanel set={set} />
      <UnseenPanel set={set} />
    </>
  );
}

function Signature({ conclusion }: Pick<SetRecordProps, "conclusion">) {
  const t = useTranslations("verification.sets");
  const words = useTranslations("verification");
  const { instructionNo, instructionSource, place, companion } = conclusion;
  return (
    <KeyValues
      rows={[
        {
          key: "officer",
          term: t("officer"),
          value: `${conclusion.concludedBy} ${conclusion.officerNumber ?? "—"}`,
        },
        { key: "at", term: t("signedAt"), value: <DateTime at={conclusion.concludedAt} exact /> },
        { key: "place", term: t("where"), value: place ?? "—" },
        { key: "companion", term: t("companion"), value: companion ?? "—" },
        {
          key: "instruction",
          term: words("instructionNo"),
          value:
            instructionNo && instructionSource
              ? `${instructionNo} (${t(`source.${instructionSource}`)})`
              : "—",
        },
      ]}
    />
  );
}
