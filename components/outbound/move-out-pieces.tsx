import { useTranslations } from "next-intl";
import { PhotoTiles } from "#components/evidence/photo-tiles";
import { useAgainstWords } from "#components/item/use-against-words";
import type { LoadPiece } from "#components/outbound/outbound-view";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { EmptyState } from "#components/ui/empty-state";
import { KeyValues } from "#components/ui/key-values";
import { TextLink } from "#components/ui/text-link";

type MoveOutPiecesProps = { pieces: readonly LoadPiece[]; seen: ReadonlySet<string> };

/** Each piece of a move-out list: why it cannot stay, who proposed it, and what it looks like. */
export function MoveOutPieces({ pieces, seen }: MoveOutPiecesProps) {
  const t = useTranslations("batches");
  if (pieces.length === 0) return <EmptyState>{t("noPieces")}</EmptyState>;
  return (
    <ul className="flex flex-col">
      {pieces.map((piece) => (
        <li
          key={piece.plate}
          className="grid grid-cols-[minmax(0,1fr)_270px] gap-4 border-b border-line px-4 py-3 last:border-b-0"
        >
          <Reasons piece={piece} seen={seen.has(piece.plate)} />
          {piece.photos.length > 0 ? (
            <ul className="grid grid-cols-3 gap-1.5 self-start">
              <PhotoTiles photos={piece.photos} />
            </ul>
          ) : (
            <p className="text-ink-2">{t("noPhotos")}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Reasons({ piece, seen }: { piece: LoadPiece; seen: boolean }) {
  const t = useTranslations("batches.piece");
  const against = useAgainstWords();
  return (
    <div className="flex min-w-0 flex-col gap-2">
      <p className="flex flex-wrap items-center gap-2 text-bench">
        <TextLink href={`/items/${piece.plate}`}>
          <Code value={piece.plate} group={4} />
        </TextLink>
        <span className="font-medium break-words">{piece.goodsName}</span>
        {seen && <Badge tone="ok">{t("seen")}</Badge>}
      </p>
      <p className="flex flex-wrap gap-1.5">
        {piece.against.map((reason) => (
          <Badge key={reason} tone="attention">
            {against(reason)}
          </Badge>
        ))}
      </p>
      <KeyValues
        rows={[
          { key: "reason", term: t("reason"), value: piece.proposalReason ?? t("byRule") },
          { key: "by", term: t("proposedBy"), value: piece.proposedBy ?? t("unknown") },
          {
            key: "list",
            term: t("list"),
            value: piece.invtNo ? <Code value={piece.invtNo} /> : t("unknown"),
          },
          { key: "waybill", term: t("waybill"), value: <Code value={piece.waybillNo} group={4} /> },
          { key: "shop", term: t("shop"), value: piece.ebcName ?? t("unknown") },
        ]}
      />
    </div>
  );
}
