"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { CageBox, CagePiece, CageSale } from "#components/cage/cage-rows";
import { ActDialog } from "#components/item/act-dialog";
import { useClosingAct } from "#components/item/use-closing-act";
import { Button } from "#components/ui/button";
import { Select } from "#components/ui/select";

type MergeProps = { box: CageBox; sale: CageSale };
type Merge = { parcelId: string; listCode: string; pieces: { plate: string; gnum: number }[] };

/** The way from a sale that was found to the box being part of it. */
export function MergeButton({ box, sale }: MergeProps) {
  const t = useTranslations("cage.merge");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)} aria-label={t("actOne", { of: sale.returnNo ?? sale.orderNo })}>
        {t("act")}
      </Button>
      {isOpen && <MergeDialog box={box} sale={sale} onClose={() => setOpen(false)} />}
    </>
  );
}

const byBarCode = "barcode";

function MergeDialog({ box, sale, onClose }: MergeProps & { onClose: () => void }) {
  const t = useTranslations("cage.merge");
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const act = useClosingAct<Merge>("/api/identifications", onClose);
  const pieces = box.pieces.flatMap(({ plate }) => {
    const gnum = Number(chosen[plate]);
    return gnum > 0 ? [{ plate, gnum }] : [];
  });
  const of = sale.returnNo ?? sale.orderNo;
  return (
    <ActDialog
      title={t("title", { waybillNo: box.waybillNo, of })}
      act={t("act")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isPending={act.isPending}
      error={act.error}
      onAct={() => act.mutate({ parcelId: box.parcelId, listCode: sale.invtNo ?? sale.orderNo, pieces })}
    >
      <p className="measure">{t(box.pieces.length > 0 ? "body" : "bodyEmpty")}</p>
      {box.pieces.map((piece) => (
        <PieceLine
          key={piece.plate}
          piece={piece}
          sale={sale}
          value={chosen[piece.plate] ?? byBarCode}
          onChange={(value) => setChosen({ ...chosen, [piece.plate]: value })}
        />
      ))}
    </ActDialog>
  );
}

type PieceLineProps = {
  piece: CagePiece;
  sale: CageSale;
  value: string;
  onChange: (value: string) => void;
};

/** Which line of the sale a piece is: its barcode says so, or a person who sees it. */
function PieceLine({ piece, sale, value, onChange }: PieceLineProps) {
  const t = useTranslations("cage.merge");
  const { plate, goodsName, scannedCode } = piece;
  const lines = sale.lines.map(({ gnum, gname }) => ({
    value: String(gnum),
    label: t("line", { gnum, gname }),
  }));
  return (
    <Select
      label={t("piece", { plate, goods: goodsName || scannedCode })}
      options={[{ value: byBarCode, label: t("byBarCode") }, ...lines]}
      value={value}
      onChange={onChange}
    />
  );
}
