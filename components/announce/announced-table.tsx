import { useTranslations } from "next-intl";
import { Checkbox } from "#components/ui/checkbox";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { TextLink } from "#components/ui/text-link";
import { TwoLines } from "#components/ui/two-lines";

export type AnnouncedRow = {
  returnNo: string;
  platformReturnNo: string | null;
  trackCode: string;
  announcedAt: Date | string;
  orderNo: string | null;
  shop: string | null;
  waybills: readonly string[];
};

type AnnouncedTableProps = {
  rows: readonly AnnouncedRow[];
  selected: ReadonlySet<string>;
  onSelect: (returnNo: string, isSelected: boolean) => void;
};

/** Announced returns; the space bar picks the row in focus. */
export function AnnouncedTable(props: AnnouncedTableProps) {
  const t = useTranslations("announce.labels");
  return (
    <DataTable
      label={t("title")}
      columns={[useSelectColumn(props), useNumberColumn(props), ...useFacts()]}
      rows={props.rows}
      rowKey={({ returnNo }) => returnNo}
      empty={<EmptyState>{t("empty")}</EmptyState>}
    />
  );
}

function useSelectColumn({ selected, onSelect }: AnnouncedTableProps): Column<AnnouncedRow> {
  const t = useTranslations("announce.labels");
  return {
    key: "select",
    header: t("select"),
    headerUnseen: true,
    width: "3rem",
    cell: ({ returnNo }) => (
      <Checkbox
        aria-label={t("selectOne", { returnNo })}
        isSelected={selected.has(returnNo)}
        onChange={(isSelected) => onSelect(returnNo, isSelected)}
      >
        {null}
      </Checkbox>
    ),
  };
}

function useNumberColumn({ selected, onSelect }: AnnouncedTableProps): Column<AnnouncedRow> {
  const t = useTranslations("announce.labels");
  return {
    key: "returnNo",
    header: t("returnNo"),
    cell: ({ returnNo, platformReturnNo }) => (
      <TwoLines
        first={
          <TextLink
            href={`/returns/${returnNo}`}
            data-row-link=""
            onKeyDown={(event) => {
              if (event.key !== " ") return;
              event.preventDefault();
              onSelect(returnNo, !selected.has(returnNo));
            }}
          >
            <Code value={returnNo} />
          </TextLink>
        }
        second={platformReturnNo && <Code value={platformReturnNo} />}
      />
    ),
  };
}

function useFacts(): Column<AnnouncedRow>[] {
  const t = useTranslations("announce.labels");
  return [
    {
      key: "order",
      header: t("order"),
      cell: ({ orderNo, shop }) => (
        <TwoLines first={orderNo ? <Code value={orderNo} /> : "—"} second={shop ?? "—"} />
      ),
    },
    {
      key: "waybills",
      header: t("waybills"),
      cell: ({ waybills: [first, ...more] }) => (
        <TwoLines
          first={first ? <Code value={first} /> : t("noWaybill")}
          second={more.length > 0 ? t("more", { count: more.length }) : null}
        />
      ),
    },
    { key: "at", header: t("at"), cell: ({ announcedAt }) => <DateTime at={announcedAt} /> },
    {
      key: "track",
      header: t("track"),
      cell: ({ trackCode, returnNo }) => (
        <TextLink href={`/track/${trackCode}`} target="_blank" aria-label={t("openTrack", { returnNo })}>
          {t("open")}
        </TextLink>
      ),
    },
  ];
}
