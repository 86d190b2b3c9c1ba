import { useTranslations } from "next-intl";
import type { CageBox, CageSale } from "#components/cage/cage-rows";
import { MergeButton } from "#components/cage/merge-dialog";
import { SaleLines } from "#components/cage/sale-lines";
import { PhotoStrip } from "#components/evidence/photo-strip";
import { useMeasureWords } from "#components/item/use-measure-words";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { TextLink } from "#components/ui/text-link";

type SaleListProps = { box: CageBox; sales: readonly CageSale[]; isAsked: boolean; hasMore: boolean };

/** The sales a box may belong to, each beside what the house knows the same goods to look like. */
export function SaleList({ box, sales, isAsked, hasMore }: SaleListProps) {
  const t = useTranslations("cage");
  if (sales.length === 0) return <EmptyState>{t(isAsked ? "noneFound" : "noneKnown")}</EmptyState>;
  return (
    <>
      <p className="text-ink-2">{t(isAsked ? "found" : "suggested", { count: sales.length })}</p>
      <ul aria-label={t("sales")} className="flex flex-col gap-3">
        {sales.map((sale) => (
          <li
            key={`${sale.listId} ${sale.returnNo}`}
            className="rounded-md border border-line bg-surface p-4"
          >
            <SaleCard box={box} sale={sale} />
          </li>
        ))}
      </ul>
      {hasMore && <p className="text-ink-2">{t("more")}</p>}
    </>
  );
}

function SaleCard({ box, sale }: { box: CageBox; sale: CageSale }) {
  const t = useTranslations("cage");
  const { returnNo, orderNo, photos } = sale;
  return (
    <article aria-label={returnNo ?? orderNo} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <SaleHead sale={sale} />
        <span className="ms-auto">
          <MergeButton box={box} sale={sale} />
        </span>
      </div>
      <div className="grid grid-cols-[minmax(0,1fr)_196px] gap-4 max-[900px]:grid-cols-1">
        <SaleLines sale={sale} />
        <PhotoStrip photos={photos} none={t("noGoodsPhotos")} />
      </div>
    </article>
  );
}

function SaleHead({ sale }: { sale: CageSale }) {
  const t = useTranslations("cage");
  const words = useMeasureWords();
  const { returnNo, orderNo, invtNo, shop, announcedAt, misses, expectedGrams, signs } = sale;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <h2 className="flex flex-wrap items-center gap-2 font-medium">
        {returnNo ? (
          <TextLink href={`/returns/${returnNo}`}>
            <Code value={returnNo} />
          </TextLink>
        ) : (
          t("notAnnounced")
        )}
        {signs.map((sign) => (
          <Badge key={sign} tone="ok">
            {t(`sign.${sign}`)}
          </Badge>
        ))}
        {returnNo && !misses && <Badge tone="attention">{t("complete")}</Badge>}
      </h2>
      <p className="text-ink-2 wrap-anywhere">{t("of", { shop, orderNo, invtNo: invtNo ?? t("noList") })}</p>
      <p className="text-fine text-ink-2">
        {announcedAt && (
          <>
            {t("announced")} <DateTime at={announcedAt} />
            {" · "}
          </>
        )}
        {expectedGrams === null ? t("weightUnknown") : t("expected", { weight: words.weight(expectedGrams) })}
      </p>
    </div>
  );
}
