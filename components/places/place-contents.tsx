import { useTranslations } from "next-intl";
import type { PlaceFile } from "#components/places/place-data";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Notice } from "#components/ui/notice";
import { Panel } from "#components/ui/panel";
import { formatCount } from "#lib/i18n/format";

/** What stands in a place: pieces, containers and unopened parcels, each where there is any. */
export function PlaceContents({ place }: { place: PlaceFile }) {
  const t = useTranslations("places");
  const columns = {
    pieces: usePieceColumns(),
    containers: useContainerColumns(),
    parcels: useParcelColumns(),
  };
  if (place.isCounted) return <Notice tone="attention" title={t("beingCounted")} />;
  return (
    <>
      {place.containers.length > 0 && (
        <Panel flush title={t("containersHere")} aside={formatCount(place.containers.length)}>
          <DataTable
            label={t("containersHere")}
            columns={columns.containers}
            rows={place.containers}
            rowKey={({ code }) => code}
            rowHref={({ code }) => `/places/${code}`}
            empty={null}
          />
        </Panel>
      )}
      {place.parcels.length > 0 && (
        <Panel flush title={t("parcelsHere")} aside={formatCount(place.parcels.length)}>
          <DataTable
            label={t("parcelsHere")}
            columns={columns.parcels}
            rows={place.parcels}
            rowKey={({ waybillNo }) => waybillNo}
            empty={null}
          />
        </Panel>
      )}
      <Panel flush title={t("piecesHere")} aside={formatCount(place.pieces.length)}>
        <DataTable
          label={t("piecesHere")}
          columns={columns.pieces}
          rows={place.pieces}
          rowKey={({ plate }) => plate}
          rowHref={({ plate }) => `/items/${plate}`}
          empty={<EmptyState>{t("noPieces")}</EmptyState>}
        />
      </Panel>
    </>
  );
}

type Piece = PlaceFile["pieces"][number];

function usePieceColumns(): Column<Piece>[] {
  const t = useTranslations("places");
  const item = useTranslations("item");
  return [
    { key: "plate", header: t("plate"), cell: ({ plate }) => <Code value={plate} group={4} /> },
    { key: "goods", header: t("goods"), cell: ({ goodsName }) => goodsName || t("unnamed") },
    {
      key: "state",
      header: t("state"),
      cell: ({ state, hold }) => (hold ? item(`hold.${hold}`) : item(`state.${state}`)),
    },
    {
      key: "outcome",
      header: t("outcome"),
      cell: ({ outcome }) => (outcome ? item(`outcome.${outcome}`) : t("use.open")),
    },
    {
      key: "container",
      header: t("inContainer"),
      cell: ({ container }) => (container ? <Code value={container} /> : t("loose")),
    },
  ];
}

function useContainerColumns(): Column<PlaceFile["containers"][number]>[] {
  const t = useTranslations("places");
  return [
    { key: "code", header: t("settings.code"), cell: ({ code }) => <Code value={code} /> },
    { key: "kind", header: t("settings.containerKind"), cell: ({ kind }) => t(`container.${kind}`) },
    { key: "use", header: t("settings.use"), cell: ({ use }) => t(`use.${use}`) },
    { key: "used", header: t("pieces"), numeric: true, cell: ({ used }) => formatCount(used) },
  ];
}

function useParcelColumns(): Column<PlaceFile["parcels"][number]>[] {
  const t = useTranslations("places");
  return [
    { key: "waybillNo", header: t("waybill"), cell: ({ waybillNo }) => <Code value={waybillNo} group={4} /> },
    { key: "arrivedAt", header: t("arrivedAt"), cell: ({ arrivedAt }) => <DateTime at={arrivedAt} /> },
  ];
}
