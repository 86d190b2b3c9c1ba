import Form from "next/form";
import { getTranslations } from "next-intl/server";
import { StayingCsv } from "#components/staying/staying-csv";
import { StayingTable } from "#components/staying/staying-table";
import { ChoiceField } from "#components/tracking/choice-field";
import { Button } from "#components/ui/button";
import { FilterChips } from "#components/ui/filter-chips";
import { hrefWith } from "#components/ui/href-with";
import { PageHeader } from "#components/ui/page-header";
import { Pager } from "#components/ui/pager";
import { Panel } from "#components/ui/panel";
import { PrintButton } from "#components/ui/print-button";
import { dayOfStage, reminderStages } from "#lib/domain/owner-reminder";
import { ListStaying, listStaying } from "#lib/goods/list-staying";
import { currentActor, readForPage } from "#lib/http/read-for-page";

type Props = { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export async function generateMetadata() {
  const t = await getTranslations("staying");
  return { title: t("title") };
}

export default async function StayingPage({ searchParams }: Props) {
  const query = ListStaying.parse(await searchParams);
  const { age, merchant } = query;
  const t = await getTranslations("staying");
  const { rows, counts, merchants, days, previous, next } = await readForPage(listStaying, query);
  const { role } = await currentActor();
  const filters = { age, merchant };
  const whole = new URLSearchParams({ age, whole: "1", ...(merchant && { merchant }) });
  return (
    <>
      <PageHeader
        title={t("title")}
        note={t("note")}
        actions={
          <span className="flex gap-2" data-print="hide">
            <StayingCsv query={`${whole}`} isEmpty={rows.length === 0} />
            <PrintButton>{t("print")}</PrintButton>
          </span>
        }
      />
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <FilterChips
          label={t("age")}
          chips={reminderStages.map((stage) => ({
            key: `${stage}`,
            label: t("olderThan", { days: dayOfStage(days, stage) }),
            href: hrefWith({ merchant }, { age: `${stage}` }),
            active: age === `${stage}`,
            count: counts[`${stage}`] ?? 0,
          }))}
        />
        <Form action="/stock/staying" prefetch={false} className="flex flex-wrap items-center gap-2">
          <ChoiceField name="merchant" label={t("merchant")} choices={merchants} value={merchant} />
          <input type="hidden" name="age" value={age} />
          {(merchants.length > 1 || merchant) && <Button type="submit">{t("apply")}</Button>}
        </Form>
      </div>
      <Panel flush>
        <StayingTable rows={rows} role={role} />
      </Panel>
      <Pager
        total={counts[age] ?? 0}
        previousHref={previous && hrefWith(filters, { before: previous })}
        nextHref={next && hrefWith(filters, { after: next })}
      />
    </>
  );
}
