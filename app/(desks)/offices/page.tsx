import Form from "next/form";
import { getTranslations } from "next-intl/server";
import { OfficeTable } from "#components/offices/office-table";
import { Button } from "#components/ui/button";
import { FilterChips } from "#components/ui/filter-chips";
import { hrefWith } from "#components/ui/href-with";
import { PageHeader } from "#components/ui/page-header";
import { Pager } from "#components/ui/pager";
import { Panel } from "#components/ui/panel";
import { TextField } from "#components/ui/text-field";
import { feedbackSchemaPath } from "#lib/domain/feedback-xml";
import { may } from "#lib/domain/permissions";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { ListOffices, listOffices, officeViews } from "#lib/offices/list-offices";

type Props = { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export async function generateMetadata() {
  const t = await getTranslations("offices");
  return { title: t("title") };
}

export default async function OfficesPage({ searchParams }: Props) {
  const t = await getTranslations("offices");
  const asked = ListOffices.parse(await searchParams);
  const { rows, total, hasMore } = await readForPage(listOffices, asked);
  const { role } = await currentActor();
  const query = { q: asked.q, view: asked.view === "used" ? undefined : asked.view };
  const pageAt = (page: number) => hrefWith(query, { page: page > 1 ? String(page) : undefined });
  const chips = officeViews.map((view) => ({
    key: view,
    label: t(`view.${view}`),
    active: asked.view === view,
    href: hrefWith(query, { view: view === "used" ? undefined : view }),
  }));
  return (
    <>
      <PageHeader
        title={t("title")}
        note={t("note")}
        actions={
          <a href={feedbackSchemaPath} className="rounded-sm text-accent underline underline-offset-3">
            {t("schema")}
          </a>
        }
      />
      <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
        <Form action="/offices" prefetch={false} className="flex items-end gap-2">
          <TextField key={asked.q} name="q" label={t("find")} defaultValue={asked.q ?? ""} maxLength={40} />
          {query.view && <input type="hidden" name="view" value={query.view} />}
          <Button type="submit">{t("search")}</Button>
        </Form>
        <FilterChips chips={chips} />
      </div>
      <Panel flush>
        <OfficeTable rows={rows} linked={may(role, "feedback.read")} />
        <Pager
          total={total}
          previousHref={asked.page > 1 ? pageAt(asked.page - 1) : null}
          nextHref={hasMore ? pageAt(asked.page + 1) : null}
        />
      </Panel>
    </>
  );
}
