"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { SignTakingDialog } from "#components/takings/sign-taking-dialog";
import type { TakingFile } from "#components/takings/taking-data";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { KeyValues } from "#components/ui/key-values";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import { formatCount } from "#lib/i18n/format";

type Result = NonNullable<TakingFile["result"]>;
type TakingResultProps = { taking: TakingFile; result: Result; obstacle: string | null };

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
          </div>
        ))}
      </dl>
      <Panel flush title={t("differences")} aside={t("pieces", { count: result.differences.length })}>
        <DataTable
          label={t("differences")}
          columns={useColumns()}
          rows={result.differences}
          rowKey={({ plate }) => plate}
          empty={<EmptyState>{t("noDifferences")}</EmptyState>}
        />
      </Panel>
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

function useColumns(): Column<Result["differences"][number]>[] {
  const t = useTranslations("takings");
  return [
    {
      key: "plate",
      header: t("plate"),
      cell: ({ plate }) => (
        <TextLink href={`/items/${plate}`}>
          <Code value={plate} group={4} />
        </TextLink>
      ),
    },
    { key: "goods", header: t("goods"), cell: ({ goodsName }) => goodsName || t("unknown") },
    {
      key: "kind",
      header: t("difference"),
      cell: ({ kind }) => <Badge tone={kind === "missing" ? "stop" : "attention"}>{t(`kind.${kind}`)}</Badge>,
    },
    { key: "at", header: t("at"), cell: ({ at }) => <Code value={at} /> },
    { key: "book", header: t("side.book"), cell: ({ inBook }) => t(inBook ? "inBook" : "notInBook") },
  ];
}

function useFacts({ people, openedAt, signedAt, remark }: TakingFile) {
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
    ...(signedAt ? [{ key: "at", term: t("signedAt"), value: <DateTime at={signedAt} exact /> }] : []),
    ...(remark ? [{ key: "remark", term: t("remark"), value: remark }] : []),
  ];
}
