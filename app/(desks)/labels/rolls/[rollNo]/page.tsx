import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LabelView } from "#components/labels/label-view";
import { PrintHistory } from "#components/labels/print-history";
import { RollPrint } from "#components/labels/roll-print";
import { PageHeader } from "#components/ui/page-header";
import { TextLink } from "#components/ui/text-link";
import { plateLabelSize } from "#lib/domain/papers/label-content";
import { rollCode } from "#lib/domain/plate-roll";
import { drawLabel } from "#lib/draw-label";
import { readForPage } from "#lib/http/read-for-page";
import { GetRoll, getRoll } from "#lib/receiving/get-roll";

type Props = { params: Promise<{ rollNo: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("labels.rolls");
  const asked = GetRoll.safeParse(await params);
  return { title: asked.success ? rollCode(asked.data.rollNo) : t("title") };
}

export default async function RollPage({ params }: Props) {
  const t = await getTranslations("labels.rolls");
  const asked = GetRoll.safeParse(await params);
  if (!asked.success) notFound();
  const { rollNo } = asked.data;
  const { labels, used, voided, again, prints } = await readForPage(getRoll, asked.data);
  const [next] = labels;
  return (
    <>
      <PageHeader
        title={rollCode(rollNo)}
        note={t("stand", { left: labels.length, used, voided })}
        actions={<TextLink href="/labels/rolls">{t("back")}</TextLink>}
      />
      <div className="flex flex-wrap items-center gap-4" data-print="hide">
        <RollPrint
          rollNo={rollNo}
          left={labels.length}
          isPrinted={again > 0}
          obstacle={next ? null : t("usedUp")}
        />
        <p className="text-ink-2">{t("howTo")}</p>
      </div>
      <PrintHistory prints={prints} />
      {next && (
        <figure className="flex flex-col items-start gap-2">
          <figcaption>{t("next")}</figcaption>
          <div className="border border-line">
            <LabelView label={drawLabel(next, plateLabelSize)} />
          </div>
        </figure>
      )}
    </>
  );
}
