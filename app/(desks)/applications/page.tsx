import { getTranslations } from "next-intl/server";
import { ApplicationContext } from "#components/applications/application-context";
import { ApplicationTable } from "#components/applications/application-table";
import { AutomaticNotice } from "#components/applications/automatic-notice";
import { ReadyDesk } from "#components/applications/ready-desk";
import { ReceiptsToReview } from "#components/applications/receipts-to-review";
import { ViewTabs } from "#components/applications/view-tabs";
import { ContextLayout } from "#components/ui/context-layout";
import { hrefWith } from "#components/ui/href-with";
import { keptColumnOrder } from "#components/ui/kept-column-order";
import { PageHeader } from "#components/ui/page-header";
import { Pager } from "#components/ui/pager";
import { countApplications } from "#lib/customs/count-applications";
import { GetApplication, getApplication } from "#lib/customs/get-application";
import { getAutomaticDeclaring } from "#lib/customs/get-automatic-declaring";
import { ListApplications, listApplications } from "#lib/customs/list-applications";
import { listReady } from "#lib/customs/list-ready";
import { listReceiptsToReview } from "#lib/customs/list-receipts-to-review";
import { type ApplicationView, applicationViewNames } from "#lib/domain/application-views";
import { may } from "#lib/domain/permissions";
import { currentActor, readForPage } from "#lib/http/read-for-page";

type Query = Readonly<Record<string, string | string[] | undefined>>;
type Props = { searchParams: Promise<Query> };

export async function generateMetadata() {
  const t = await getTranslations("applications");
  return { title: t("title") };
}

export default async function ApplicationsPage({ searchParams }: Props) {
  const query = await searchParams;
  const t = await getTranslations("applications");
  const view = applicationViewNames.find((name) => name === query.view) ?? null;
  const ready = await readForPage(listReady, null);
  const counts = await readForPage(countApplications, null);
  const review = await readForPage(listReceiptsToReview, null);
  const automatic = await readForPage(getAutomaticDeclaring, null);
  const chosen = typeof query.chosen === "string" ? query.chosen : null;
  const { role } = await currentActor();
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      <ViewTabs view={view} counts={counts} ready={ready.length} />
      {automatic.isOn && <AutomaticNotice {...automatic} />}
      <ReceiptsToReview receipts={review} />
      {view ? (
        <View view={view} query={query} chosen={chosen} />
      ) : (
        <ReadyDesk ready={ready} chosen={chosen} mayDeclare={may(role, "application.declare")} />
      )}
    </>
  );
}

type ViewProps = { view: ApplicationView; query: Query; chosen: string | null };

async function View({ view, query, chosen }: ViewProps) {
  const t = await getTranslations("applications");
  const { after, before } = ListApplications.parse({ view, after: query.after, before: query.before });
  const page = await readForPage(listApplications, { view, after, before });
  const wanted = GetApplication.safeParse({ applicationNo: chosen });
  const file = wanted.success ? await readForPage(getApplication, wanted.data) : null;
  const { role } = await currentActor();
  return (
    <ContextLayout
      label={t("context")}
      context={<ApplicationContext file={file} mayResend={may(role, "application.declare")} />}
    >
      <ApplicationTable
        view={view}
        rows={page.rows}
        chosen={chosen}
        here={hrefWith({ view, after, before }, {})}
        order={await keptColumnOrder("applications")}
      />
      <Pager
        total={page.total}
        previousHref={page.previous && hrefWith({ view }, { before: page.previous })}
        nextHref={page.next && hrefWith({ view }, { after: page.next })}
      />
    </ContextLayout>
  );
}
