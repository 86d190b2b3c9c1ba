"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { DifferenceTable } from "#components/takings/difference-table";
import { SignTakingDialog } from "#components/takings/sign-taking-dialog";
import type { TakingFile } from "#components/takings/taking-data";
import { Button } from "#components/ui/button";
import { DateTime } from "#components/ui/date-time";
import { KeyValues } from "#components/ui/key-values";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { formatCount } from "#lib/i18n/format";

type TakingResultProps = {
  taking: TakingFile;
  result: NonNullable<TakingFile["result"]>;
  obstacle: string | null;
};

const sides = ["goods", "system", "book"] as const;

/** Goods, system and account book side by side, what differs, and the signature: the report that customs reads. */
export function TakingResult({ taking, result, obstacle }: TakingResultProps) {
  const t = useTranslations("takings");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <PageHeader
        title={t("one", { takingNo: taking.takingNo })}
        note={`${taking.zone.code} ${taking.zone.name}`}
        actions={
          taking.step === "to_sign" && (
            <Button variant="primary" disabledReason={obstacle} onClick={() => setOpen(true)}>
              {t("sign")}
            </Button>
          )
        }
      />
      <dl className="grid grid-cols-3 gap-4">
        {sides.map((side) => (
          <div key={side} className="rounded-md border border-line bg-surface p-4">
            <dt className="text-ink-2">{t(`side.${side}`)}</dt>
            <dd className="code-figures text-title font-semibold">{formatCount(result[side])}</dd>
            <dd className="measure text-fine text-ink-2">{t(`sideNote.${side}`)}</dd>
          </div>
        ))}
      </dl>
      <DifferenceTable differences={result.differences} />
      <Panel title={t("report")} aside={t(`step.${taking.step}`)}>
        <KeyValues rows={useFacts(taking)} />
      </Panel>
      {isOpen && (
        <SignTakingDialog
          takingNo={taking.takingNo}
          count={result.differences.length}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function useFacts({ people, openedAt, signedAt, remark, result }: TakingFile) {
  const t = useTranslations("takings");
  const fact = (key: "first" | "second" | "signed") => ({
    key,
    term: t(`by.${key}`),
    value: people[key] || "—",
  });
  return [
    {
      key: "opened",
      term: t("by.opened"),
      value: (
        <>
          {people.opened} <DateTime at={openedAt} exact />
        </>
      ),
    },
    fact("first"),
    fact("second"),
    fact("signed"),
    ...(result?.typed
      ? [{ key: "typed", term: t("typed"), value: t("pieces", { count: result.typed }) }]
      : []),
    ...(signedAt ? [{ key: "at", term: t("signedAt"), value: <DateTime at={signedAt} exact /> }] : []),
    ...(remark ? [{ key: "remark", term: t("remark"), value: remark }] : []),
  ];
}
