import { useTranslations } from "next-intl";
import type { BatchFile, LoadPiece } from "#components/outbound/outbound-view";
import { papersOf } from "#lib/domain/batch-rules";
import { unitName } from "#lib/domain/codes/unit";
import { formatMoment } from "#lib/i18n/format";

const cell = "border border-ink px-2 py-1 text-start align-top";

/** The load list on paper: what is in the load, its papers' numbers, and room for two signatures. */
export function LoadList({ batch }: { batch: BatchFile }) {
  const t = useTranslations("outbound.paper");
  const papers = useTranslations("outbound.papers");
  const load = useTranslations("outbound.load");
  const item = useTranslations("item");
  const unseen = batch.progress.pieces - batch.pieces.length;
  return (
    <section aria-label={t("title")} className="hidden text-desk print:block">
      <h2 className="text-title font-semibold">{t("title")}</h2>
      <p>
        {t("head", {
          batchNo: batch.batchNo,
          outcome: item(`outcome.${batch.outcome}`),
          receiver: batch.receiver,
          count: batch.progress.pieces,
        })}
      </p>
      <p>
        {papersOf[batch.outcome]
          .map((name) => `${papers(name)} ${batch.papers[name] ?? "________"}`)
          .join("　")}
      </p>
      <p>{t("made", { at: formatMoment(new Date(batch.sealed?.at ?? batch.created.at)) })}</p>
      <LoadRows pieces={batch.pieces} />
      {unseen > 0 && <p>{load("unseen", { count: unseen })}</p>}
      <p className="mt-10 flex justify-between">
        <span>{t("handedOver")}</span>
        <span>{t("takenOver")}</span>
      </p>
    </section>
  );
}

function LoadRows({ pieces }: { pieces: readonly LoadPiece[] }) {
  const t = useTranslations("outbound.paper");
  return (
    <table className="mt-3 w-full border-collapse text-fine">
      <thead>
        <tr>
          {(["number", "plate", "goods", "list", "batchCode", "qty"] as const).map((name) => (
            <th key={name} scope="col" className={cell}>
              {t(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pieces.map((piece, at) => (
          <tr key={piece.plate} className="break-inside-avoid">
            <td className={cell}>{at + 1}</td>
            <td className={`${cell} code-figures whitespace-nowrap`}>{piece.plate}</td>
            <td className={cell}>{piece.goodsName}</td>
            <td className={`${cell} code-figures`}>{piece.invtNo}</td>
            <td className={`${cell} code-figures`}>
              {[piece.batchCode, piece.expiresOn].filter(Boolean).join(" ")}
            </td>
            <td className={`${cell} code-figures whitespace-nowrap`}>
              {Number(piece.lineQty)} {piece.unit && unitName(piece.unit)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
