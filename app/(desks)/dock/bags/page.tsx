import { getTranslations } from "next-intl/server";
import { BagTable } from "#components/dock/bag-table";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import { listBags } from "#lib/dock/list-bags";
import { readForPage } from "#lib/http/read-for-page";

export async function generateMetadata() {
  const t = await getTranslations("bags");
  return { title: t("title") };
}

export default async function BagsPage() {
  const t = await getTranslations("bags");
  const { bags } = await readForPage(listBags, {});
  return (
    <>
      <PageHeader
        title={t("title")}
        note={t("note")}
        actions={<TextLink href="/dock">{t("toDock")}</TextLink>}
      />
      <Panel flush>
        <BagTable bags={bags} label={t("title")} empty={t("none")} />
      </Panel>
    </>
  );
}
