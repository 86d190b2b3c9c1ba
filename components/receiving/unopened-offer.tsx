import { useTranslations } from "next-intl";
import { useErrorWords } from "#components/item/use-error-words";
import { type BenchData, isSealPhotographed, unopenedObstacle } from "#components/receiving/bench-data";
import { Badge } from "#components/ui/badge";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { Panel } from "#components/ui/panel";

type UnopenedOfferProps = { data: BenchData; isBusy: boolean; onTakeIn: () => void };

/**
 * A box under its forward waybill: the buyer refused it, or nobody opened it. With a photo of the whole seal its pieces
 * are the list's, and one key says that they are; else it says why each piece has to be scanned.
 */
export function UnopenedOffer({ data, isBusy, onTakeIn }: UnopenedOfferProps) {
  const t = useTranslations("receiving.unopened");
  const words = useErrorWords();
  const obstacle = unopenedObstacle(data);
  if (obstacle) return <Notice tone="attention" title={words(obstacle)} />;
  if (!data.unopened?.ok) return null;
  const { lines, pieces } = data.unopened;
  const isSeen = isSealPhotographed(data);
  const nameOf = (gnum: number) =>
    data.returns.flatMap((one) => one.lines).find((line) => line.gnum === gnum)?.gname ?? "";
  return (
    <Panel
      title={t("title")}
      aside={<Badge tone={isSeen ? "ok" : "pending"}>{t(isSeen ? "photographed" : "photoMissing")}</Badge>}
    >
      <div className="flex flex-col gap-3">
        <p className="measure">{t("body")}</p>
        <ul aria-label={t("lines")} className="flex flex-col gap-1">
          {lines.map((line) => (
            <li key={line.gnum} className="flex items-baseline gap-3">
              <span className="min-w-0 grow break-words">
                {t("line", { gnum: line.gnum, gname: nameOf(line.gnum) })}
              </span>
              <span className="code-figures">{t("pieces", { count: line.pieces })}</span>
            </li>
          ))}
        </ul>
        <span className="ms-auto">
          <Button
            size="bench"
            variant="primary"
            keyHint="1"
            pending={isBusy}
            disabledReason={isSeen ? null : t("needsPhoto")}
            onClick={onTakeIn}
          >
            {t("act", { count: pieces })}
          </Button>
        </span>
      </div>
    </Panel>
  );
}
