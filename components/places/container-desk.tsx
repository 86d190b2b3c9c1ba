"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ContainersDialog } from "#components/places/containers-dialog";
import { PlaceName } from "#components/places/place-name";
import { usePickedPlaces } from "#components/places/use-picked-places";
import { Button } from "#components/ui/button";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import { TwoLines } from "#components/ui/two-lines";
import { type ContainerKind, type ContainerUse, containerKinds } from "#lib/domain/zone";

type ContainerRow = {
  code: string;
  kind: ContainerKind;
  use: ContainerUse;
  by: string;
  at: Date | string;
  isClosed: boolean;
};

/** The totes and pallets of the house, and what each is for. */
export function ContainerDesk({ rows, mayChange }: { rows: readonly ContainerRow[]; mayChange: boolean }) {
  const t = useTranslations("places.settings");
  const kinds = useTranslations("places.container");
  const uses = useTranslations("places.use");
  const [isOpen, setOpen] = useState(false);
  const picked = usePickedPlaces<ContainerRow>();
  const columns: Column<ContainerRow>[] = [
    { key: "code", header: t("code"), cell: (row) => <PlaceName {...row} /> },
    { key: "kind", header: t("containerKind"), cell: ({ kind }) => kinds(kind) },
    { key: "use", header: t("use"), cell: ({ use }) => uses(use) },
    {
      key: "by",
      header: t("by"),
      cell: ({ by, at }) => <TwoLines first={by} second={<DateTime at={at} />} />,
    },
    picked.column,
  ];
  return (
    <Panel
      flush
      title={t("containers")}
      aside={
        <>
          {picked.link}
          <span>{t("containerCount", { count: rows.length })}</span>
          {containerKinds.map((kind) => (
            <TextLink key={kind} href={`/places/labels?containers=${kind}`}>
              {t("labelsOf", { kind: kinds(kind) })}
            </TextLink>
          ))}
          <Button disabledReason={mayChange ? null : t("notYours")} onClick={() => setOpen(true)}>
            {t("addContainers")}
          </Button>
        </>
      }
    >
      <DataTable
        label={t("containers")}
        columns={columns}
        rows={rows}
        rowKey={({ code }) => code}
        rowHref={({ code }) => `/places/${code}`}
        empty={<EmptyState>{t("noContainers")}</EmptyState>}
      />
      {isOpen && <ContainersDialog onClose={() => setOpen(false)} />}
    </Panel>
  );
}
