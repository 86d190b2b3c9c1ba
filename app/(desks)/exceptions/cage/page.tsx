import { getTranslations } from "next-intl/server";
import { BoxPanel } from "#components/cage/box-panel";
import { CageList } from "#components/cage/cage-list";
import { SaleList } from "#components/cage/sale-list";
import { SaleSearch } from "#components/cage/sale-search";
import { ButtonLink } from "#components/ui/button-link";
import { Code } from "#components/ui/code";
import { ContextLayout } from "#components/ui/context-layout";
import { Notice } from "#components/ui/notice";
import { PageHeader } from "#components/ui/page-header";
import { TextLink } from "#components/ui/text-link";
import { readForPage } from "#lib/http/read-for-page";
import { GetCageBox, getCageBox } from "#lib/receiving/get-cage-box";
import { listCage } from "#lib/receiving/list-cage";

type Props = { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export async function generateMetadata() {
  const t = await getTranslations("cage");
  return { title: t("title") };
}

export default async function CagePage({ searchParams }: Props) {
  const asked = GetCageBox.safeParse(await searchParams);
  return asked.success ? <OneBox asked={asked.data} /> : <AllBoxes />;
}

async function AllBoxes() {
  const t = await getTranslations("cage");
  const { boxes, total } = await readForPage((ctx) => listCage(ctx), null);
  return (
    <>
      <PageHeader
        title={t("title")}
        count={t("count", { count: total })}
        note={t("note")}
        actions={<ButtonLink href="/exceptions">{t("exceptions")}</ButtonLink>}
      />
      <CageList boxes={boxes} />
    </>
  );
}

async function OneBox({ asked }: { asked: GetCageBox }) {
  const t = await getTranslations("cage");
  const { box, went, sales, hasMore } = await readForPage(getCageBox, asked);
  const text = { q: asked.q ?? "", weight: asked.weight ?? "", day: asked.day ?? "" };
  return (
    <>
      <PageHeader
        title={
          <>
            {t("boxTitle")} <Code value={box.waybillNo} group={4} />
          </>
        }
        actions={<ButtonLink href="/exceptions/cage">{t("back")}</ButtonLink>}
      />
      <ContextLayout label={t("box")} context={<BoxPanel box={box} />}>
        {went ? (
          <Notice tone="ok" title={t("went")}>
            {went.map((returnNo) => (
              <TextLink key={returnNo} href={`/returns/${returnNo}`}>
                {returnNo}
              </TextLink>
            ))}
          </Notice>
        ) : (
          <>
            <SaleSearch box={box.waybillNo} {...text} />
            <SaleList
              box={box}
              sales={sales}
              isAsked={Object.values(text).some((one) => one !== "")}
              hasMore={hasMore}
            />
          </>
        )}
      </ContextLayout>
    </>
  );
}
