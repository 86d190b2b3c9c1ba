"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { OneLine } from "#components/ui/one-line";
import type { SetList } from "#components/verification/sets/set-data";
import type { SetKind } from "#lib/domain/verification-set/set";
import { formatCount } from "#lib/i18n/format";

type Group = SetList["groups"][number];
type GroupTableProps = {
  list: SetList;
  isOpening: boolean;
  onOpen: (kind: SetKind, code: string) => void;
};

/** The places, days or articles with pieces that wait for an officer, the largest first. */
export function GroupTable({ list, isOpening, onOpen }: GroupTableProps) {
  const t = useTranslations("verification.sets");
  const columns: Column<Group>[] = [
    { key: "code", header: t(`code.${list.by}`), cell: ({ code }) => <Code value={code} /> },
    ...(list.by === "article"
      ? [
          {
            key: "goods",
            header: t("goods"),
            cell: ({ goodsName }: Group) => <OneLine text={goodsName} />,
          },
        ]
      : []),
    { key: "pieces", header: t("pieces"), numeric: true, cell: ({ pieces }) => formatCount(pieces) },
    { key: "since", header: t("since"), cell: ({ since }) => <DateTime at={since} /> },
    {
      key: "open",
      header: t("open"),
      headerUnseen: true,
      cell: ({ code }) => (
        <Button pending={isOpening} aria-label={t("openOf", { code })} onClick={() => onOpen(list.by, code)}>
          {t("open")}
        </Button>
      ),
    },
  ];
  return (
    <DataTable
      label={t("groups")}
      columns={columns}
      rows={list.groups}
      rowKey={({ code }) => code}
      empty={<EmptyState>{t(`empty.${list.by}`)}</EmptyState>}
    />
  );
}
