import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CardSetTable } from "#components/cards/card-set-table";
import { PrintSetForm } from "#components/cards/print-set-form";
import { ContextLayout } from "#components/ui/context-layout";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { listCardSets } from "#lib/cards/list-card-sets";
import { readForPage } from "#lib/http/read-for-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cards");
  return { title: t("title") };
}

export default async function CardsPage() {
  const t = await getTranslations("cards");
  const sets = await readForPage((ctx) => listCardSets(ctx), null);
  const print = (
    <Panel title={t("print.title")}>
      <PrintSetForm />
    </Panel>
  );
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      <ContextLayout label={t("print.title")} context={print}>
        <Panel title={t("sets.title")} flush>
          <CardSetTable sets={sets} />
        </Panel>
      </ContextLayout>
    </>
  );
}
