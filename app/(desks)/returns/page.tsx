import type { Route } from "next";
import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ExportButton } from "#components/exports/export-button";
import { paperUrl } from "#components/papers/paper-view";
import { ReturnsFilterBar } from "#components/tracking/returns-filter-bar";
import { ReturnsTable } from "#components/tracking/returns-table";
import { fromTheStart, hrefWith } from "#components/ui/href-with";
import { keptColumnOrder } from "#components/ui/kept-column-order";
import { PageHeader } from "#components/ui/page-header";
import { Pager } from "#components/ui/pager";
import { TextLink } from "#components/ui/text-link";
import { may } from "#lib/domain/permissions";
import { pageOfThing } from "#lib/domain/thing";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { findByCode } from "#lib/tracking/find-by-code";
import { listReturnChoices } from "#lib/tracking/list-return-choices";
import { ListReturns, listReturns } from "#lib/tracking/list-returns";

type Props = { searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

export async function generateMetadata() {
  const t = await getTranslations("returns");
  return { title: t("title") };
}

export default async function ReturnsPage({ searchParams }: Props) {
  const query = ListReturns.parse(await searchParams);
  const t = await getTranslations("returns");
  if (query.q && !query.after && !query.before) await goTo(query.q);
  const page = await readForPage(listReturns, query);
  const choices = await readForPage(listReturnChoices, null);
  const { role } = await currentActor();
  const isOwner = may(role, "goods.read");
  const address = { ...query, sort: query.sort === "clock" ? query.sort : undefined };
  return (
    <>
      <PageHeader
        title={query.q ? t("found", { code: query.q }) : t("title")}
        note={query.q ? undefined : t("note")}
        actions={
          <>
            {query.q && (
              <TextLink href={hrefWith(address, { ...fromTheStart, q: undefined })}>
                {t("clearSearch")}
              </TextLink>
            )}
            <ExportButton kind="returns" query={address} />
          </>
        }
      />
      <ReturnsFilterBar query={address} {...choices} isOwner={isOwner} />
      <ReturnsTable
        rows={page.rows}
        isOwner={isOwner}
        order={await keptColumnOrder("returns")}
        empty={
          query.q
            ? t(may(role, "warehouse.read") ? "empty.search" : "empty.searchOwn", { code: query.q })
            : t("empty.list")
        }
      />
      <Pager
        total={page.total}
        previousHref={page.previous && hrefWith(address, { ...fromTheStart, before: page.previous })}
        nextHref={page.next && hrefWith(address, { ...fromTheStart, after: page.next })}
      />
    </>
  );
}

/** A code that stands for one thing goes straight to its page; that of a paper, to the paper. */
async function goTo(code: string) {
  const found = await readForPage(findByCode, { code });
  if (found.kind === "item") redirect(`/items/${found.plate}` as Route);
  if (found.kind === "return") redirect(`/returns/${found.returnNo}` as Route);
  if (found.kind === "thing") redirect(pageOfThing(found.of, found.code) as Route);
  if (found.kind === "paper") redirect(paperUrl(found.number, "pdf", await getLocale()) as Route);
}
