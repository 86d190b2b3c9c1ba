"use client";

import { useTranslations } from "next-intl";
import { AnswerWord } from "#components/goods/answer-word";
import { type GoodsRow, isSelectable } from "#components/goods/goods-row";
import { OutcomeWord } from "#components/tracking/outcome-word";
import { AppLink } from "#components/ui/app-link";
import { Checkbox } from "#components/ui/checkbox";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { Tag } from "#components/ui/tag";
import { TwoLines } from "#components/ui/two-lines";
import { type GoodsView, isActedOnIn } from "#lib/domain/goods-view";

type GoodsTableProps = {
  rows: readonly GoodsRow[];
  view: GoodsView;
  chosen: string | null;
  hrefOf: (plate: string) => string;
  selected: ReadonlySet<string>;
  onSelect: (plate: string, isSelected: boolean) => void;
};

/** An owner's pieces; the space bar selects the row in focus, Enter shows its evidence. */
export function GoodsTable(props: GoodsTableProps) {
  const t = useTranslations("goods");
  const { rows, view, chosen } = props;
  const select = useSelectColumn(props);
  const columns = useColumns(props);
  return (
    <DataTable
      label={t("title")}
      columns={isActedOnIn(view) ? [select, ...columns] : columns}
      rows={rows}
      rowKey={(row) => row.plate}
      currentKey={chosen}
      empty={<EmptyState>{t(`empty.${view}`)}</EmptyState>}
    />
  );
}

function useSelectColumn({ selected, onSelect }: GoodsTableProps): Column<GoodsRow> {
  const t = useTranslations("goods");
  return {
    key: "select",
    header: t("column.select"),
    headerUnseen: true,
    width: "3rem",
    cell: (row) =>
      isSelectable(row) && (
        <Checkbox
          aria-label={t("selectOne", { plate: row.plate })}
          isSelected={selected.has(row.plate)}
          onChange={(isSelected) => onSelect(row.plate, isSelected)}
        >
          {null}
        </Checkbox>
      ),
  };
}

function useColumns({ hrefOf, selected, onSelect }: GoodsTableProps): Column<GoodsRow>[] {
  const t = useTranslations("goods");
  const toggle = (plate: string) => onSelect(plate, !selected.has(plate));
  return [
    {
      key: "plate",
      header: t("column.plate"),
      cell: (row) => <PlateLink row={row} href={hrefOf(row.plate)} onToggle={toggle} />,
    },
    { key: "goods", header: t("column.goods"), cell: (row) => <Goods row={row} /> },
    { key: "answer", header: t("column.answer"), cell: (row) => <Answer row={row} /> },
    { key: "found", header: t("column.found"), cell: (row) => <Found row={row} /> },
    {
      key: "outcome",
      header: t("column.outcome"),
      cell: (row) => <Outcome row={row} />,
    },
  ];
}

function Outcome({ row: { outcome, outcomeProposed, instruction } }: { row: GoodsRow }) {
  const t = useTranslations("goods.instruct");
  return (
    <TwoLines
      first={<OutcomeWord settled={outcome} proposed={outcomeProposed} />}
      second={instruction && t(`said.${instruction.outcome}`, { reference: instruction.reference })}
    />
  );
}

function Answer({ row }: { row: GoodsRow }) {
  const t = useTranslations("goods");
  const { reminder, storageDays, admittedAt } = row;
  return (
    <TwoLines
      first={<AnswerWord row={row} />}
      second={
        <span className="flex flex-wrap gap-x-2">
          {admittedAt && <DateTime at={admittedAt} />}
          {storageDays !== null && <span>{t("storage", { days: storageDays })}</span>}
          {reminder && <span>{t("reminded", { day: reminder.day })}</span>}
        </span>
      }
    />
  );
}

function Found({ row: { warehouse, officer } }: { row: GoodsRow }) {
  const t = useTranslations("item");
  return (
    <TwoLines
      first={warehouse ? t(`grade.${warehouse.grade}`) : "—"}
      second={officer?.verdict ? t(`verdict.${officer.verdict}`) : "—"}
    />
  );
}

type PlateLinkProps = { row: GoodsRow; href: string; onToggle: (plate: string) => void };

function PlateLink({ row, href, onToggle }: PlateLinkProps) {
  return (
    <AppLink
      href={href}
      data-row-link=""
      scroll={false}
      className="rounded-sm font-medium hover:text-accent"
      onKeyDown={(event) => {
        if (event.key !== " ") return;
        event.preventDefault();
        if (isSelectable(row)) onToggle(row.plate);
      }}
    >
      <Code value={row.plate} group={4} />
    </AppLink>
  );
}

function Goods({ row: { goodsName, orderNo, isNew } }: { row: GoodsRow }) {
  const t = useTranslations("goods");
  return (
    <TwoLines
      first={
        <span className="line-clamp-1" title={goodsName}>
          {goodsName}
        </span>
      }
      second={
        <span className="flex items-center gap-2">
          {orderNo && <Code value={orderNo} />}
          {isNew && <Tag>{t("isNew")}</Tag>}
        </span>
      }
    />
  );
}
