import { useTranslations } from "next-intl";
import type { CageBox, CagePiece } from "#components/cage/cage-rows";
import { PhotoStrip } from "#components/evidence/photo-strip";
import { MeasureAct } from "#components/item/measure-act";
import { useMeasureWords } from "#components/item/use-measure-words";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { KeyValues } from "#components/ui/key-values";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";

/** What the house knows of a box without a sale: how it looks, what it weighs, what came out of it. */
export function BoxPanel({ box }: { box: CageBox }) {
  const t = useTranslations("cage");
  const words = useMeasureWords();
  const { waybillNo, arrivedAt, weightGrams, bench, openedBy, pieces, photos } = box;
  const rows = [
    { key: "waybillNo", term: t("waybillNo"), value: <Code value={waybillNo} group={4} /> },
    { key: "arrived", term: t("arrived"), value: <DateTime at={arrivedAt} exact /> },
    {
      key: "weight",
      term: t("weight"),
      value: weightGrams === null ? t("notWeighed") : words.weight(weightGrams),
    },
    ...(bench
      ? [{ key: "bench", term: t("bench"), value: [bench, openedBy].filter(Boolean).join(" · ") }]
      : []),
  ];
  return (
    <>
      <Panel title={t("box")} aside={<MeasureAct key={waybillNo} of={{ waybillNo }} measured={box} />}>
        <div className="flex flex-col gap-4">
          <PhotoStrip photos={photos} none={t("noPhotos")} />
          <KeyValues rows={rows} />
        </div>
      </Panel>
      <Panel title={t("inBox")} aside={t("pieces", { count: pieces.length })}>
        {pieces.length === 0 ? (
          <p className="text-ink-2">{t("noPieces")}</p>
        ) : (
          <ul aria-label={t("inBox")} className="flex flex-col gap-3">
            {pieces.map((piece) => (
              <PieceFacts key={piece.plate} piece={piece} />
            ))}
          </ul>
        )}
      </Panel>
    </>
  );
}

function PieceFacts({ piece }: { piece: CagePiece }) {
  const t = useTranslations("cage");
  const words = useMeasureWords();
  const { plate, goodsName, scannedCode, serialNo, weightGrams } = piece;
  return (
    <li className="flex flex-col">
      <TextLink href={`/items/${plate}`}>
        <Code value={plate} group={4} />
      </TextLink>
      <span className="wrap-anywhere">{goodsName || t("nameless")}</span>
      <span className="text-fine text-ink-2 wrap-anywhere">
        {scannedCode ? t("barCode", { code: scannedCode }) : t("noBarCode")}
        {serialNo && ` · ${t("serialNo", { serialNo })}`}
        {weightGrams !== null && ` · ${words.weight(weightGrams)}`}
      </span>
    </li>
  );
}
