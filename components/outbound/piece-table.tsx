"use client";

import { useTranslations } from "next-intl";
import { AnswerWord } from "#components/goods/answer-word";
import { OutcomeMark } from "#components/marks/outcome-mark";
import { GoodsCell } from "#components/outbound/goods-cell";
import type { OutboundPiece } from "#components/outbound/outbound-view";
import { Badge } from "#components/ui/badge";
import { Checkbox } from "#components/ui/checkbox";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { TextLink } from "#components/ui/text-link";
import type { Outcome } from "#lib/domain/item";
import { ownerWord } from "#lib/domain/owner-word";

type PieceTableProps = {
  label: string;
  empty: string;
  pieces: readonly OutboundPiece[];
  chosen: ReadonlySet<string>;
  onToggle: (plate: string) => void;
};

/** Pieces that wait for a decision or a load; a box, a scan or the space key chooses one. */
export function PieceTable({ label, empty, pieces, chosen, onToggle }: PieceTableProps) {
  const columns = useColumns(chosen, onToggle);
  return (
    <DataTable
      label={label}
      rows={pieces}
      rowKey={(piece) => piece.plate}
      columns={columns}
      empty={<EmptyState>{empty}</EmptyState>}
    />
  );
}

function useColumns(
  chosen: ReadonlySet<string>,
  onToggle: (plate: string) => void,
): readonly Column<OutboundPiece>[] {
  const t = useTranslations("outbound.pieces");
  const item = useTranslations("item");
  return [
    {
      key: "choose",
      header: t("choose"),
      headerUnseen: true,
      width: "2.5rem",
      cell: ({ plate }) => (
        <Checkbox isSelected={chosen.has(plate)} onChange={() => onToggle(plate)}>
          <span className="sr-only">{t("choosePiece", { plate })}</span>
        </Checkbox>
      ),
    },
    {
      key: "plate",
      header: t("plate"),
      cell: ({ plate }) => (
        <TextLink href={`/items/${plate}`}>
          <Code value={plate} group={4} />
        </TextLink>
      ),
    },
    {
      key: "goods",
      header: t("goods"),
      cell: ({ goodsName, ebcName, ebpName }) => (
        <GoodsCell goods={goodsName} shop={ebcName ? `${ebcName} · ${ebpName}` : t("unknownShop")} />
      ),
    },
    {
      key: "grade",
      header: t("grade"),
      cell: (piece) => (
        <span className="grid break-keep">
          {piece.grade && item(`grade.${piece.grade}`)}
          <span className="text-fine text-ink-2">{item(`state.${piece.state}`)}</span>
        </span>
      ),
    },
    { key: "outcome", header: t("outcome"), cell: (piece) => <PieceOutcome piece={piece} /> },
    {
      key: "owner",
      header: t("owner"),
      cell: (piece) => <Owner piece={piece} />,
    },
    { key: "since", header: t("since"), cell: (piece) => <DateTime at={piece.since} /> },
  ];
}

function PieceOutcome({ piece }: { piece: OutboundPiece }) {
  const t = useTranslations("outbound.short");
  const goods = useTranslations("goods.instruct");
  const { instruction } = piece;
  const outcome = piece.outcome ?? piece.proposed;
  return (
    <span className="grid" title={piece.proposalReason ?? undefined}>
      {outcome && mark(outcome, piece.outcome !== null, t(outcome))}
      {instruction && (
        <span className="text-fine text-ink-2" title={instruction.note ?? undefined}>
          {goods(`said.${instruction.outcome}`, { reference: instruction.reference })}
        </span>
      )}
    </span>
  );
}

function mark(outcome: Outcome, settled: boolean, word: string) {
  return outcome === "detained" ? word : <OutcomeMark outcome={outcome} word={word} settled={settled} />;
}

/** Whether the piece may be handed over, in the words its owner reads. */
function Owner({ piece }: { piece: OutboundPiece }) {
  const t = useTranslations("outbound.owner");
  const holds = useTranslations("item.hold");
  const { hold } = piece;
  if (hold && hold !== "dispute") return <Badge tone="attention">{holds(hold)}</Badge>;
  const word = ownerWord(piece);
  if (word === "disputed") return <Badge tone="stop">{t("disputed")}</Badge>;
  return word === "anew" ? null : <AnswerWord row={piece} />;
}
