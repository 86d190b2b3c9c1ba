import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CardPrint } from "#components/cards/card-print";
import { CardSheet } from "#components/cards/card-sheet";
import { PrintHistory } from "#components/labels/print-history";
import { TextLink } from "#components/ui/text-link";
import { GetCardSet, getCardSet } from "#lib/cards/get-card-set";
import { cardLabelSize } from "#lib/domain/papers/label-content";
import { drawLabel } from "#lib/draw-label";
import { readForPage } from "#lib/http/read-for-page";

type Props = { params: Promise<{ setNo: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cards");
  return { title: t("title") };
}

export default async function CardSheetPage({ params }: Props) {
  const t = await getTranslations("cards.sheet");
  const asked = GetCardSet.safeParse(await params);
  if (!asked.success) notFound();
  const { setNo, bench, cards, again, prints } = await readForPage(getCardSet, asked.data);
  return (
    <main data-print="hide" className="flex flex-col gap-4 p-6">
      <div className="flex flex-wrap items-center gap-4">
        <h1 className="text-title font-semibold">{t("title", { bench })}</h1>
        <p className="text-ink-2">{t("note", { setNo })}</p>
        <CardPrint setNo={setNo} count={cards.length} again={again > 0} label={t("title", { bench })} />
        <TextLink href="/cards">{t("back")}</TextLink>
      </div>
      <PrintHistory prints={prints} />
      <CardSheet
        label={t("title", { bench })}
        cards={cards.map(({ label }) => drawLabel(label, cardLabelSize))}
      />
    </main>
  );
}
