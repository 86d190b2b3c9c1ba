import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BadgeTable } from "#components/badges/badge-table";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { listBadges } from "#lib/auth/list-badges";
import { readForPage } from "#lib/http/read-for-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("badges");
  return { title: t("title") };
}

export default async function BadgesPage() {
  const t = await getTranslations("badges");
  const people = await readForPage((ctx) => listBadges(ctx), null);
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      <Panel title={t("list")} flush>
        <BadgeTable people={people} />
      </Panel>
    </>
  );
}
