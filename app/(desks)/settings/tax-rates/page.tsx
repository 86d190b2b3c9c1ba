import { getTranslations } from "next-intl/server";
import { EnterRate } from "#components/tax/enter-rate";
import { QuestionTable } from "#components/tax/question-table";
import { RateTable } from "#components/tax/rate-table";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { may } from "#lib/domain/permissions";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { getTaxRates } from "#lib/settings/get-tax-rates";

type Props = { searchParams: Promise<{ prefix?: string | string[] }> };

export async function generateMetadata() {
  const t = await getTranslations("tax");
  return { title: t("title") };
}

export default async function TaxRatesPage({ searchParams }: Props) {
  const t = await getTranslations("tax");
  const { rates, questions } = await readForPage((ctx) => getTaxRates(ctx), null);
  const { role } = await currentActor();
  const { prefix } = await searchParams;
  const mayEnter = may(role, "tax.enter");
  const asked = typeof prefix === "string" && /^\d{2,13}$/.test(prefix) ? prefix : null;
  return (
    <>
      <PageHeader
        title={t("title")}
        note={t("note")}
        actions={<EnterRate key={asked} prefix={asked} mayEnter={mayEnter} />}
      />
      <Panel title={t("questions")} aside={t("questionCount", { count: questions.length })} flush>
        <QuestionTable questions={questions} mayEnterRates={mayEnter} />
      </Panel>
      <Panel title={t("rates")} aside={t("rateCount", { count: rates.length })} flush>
        <RateTable rates={rates} />
      </Panel>
    </>
  );
}
