import { getTranslations } from "next-intl/server";
import { ApplicationContext } from "#components/applications/application-context";
import { ApplicationTable } from "#components/applications/application-table";
import { AutomaticNotice } from "#components/applications/automatic-notice";
import { ReadyDesk } from "#components/applications/ready-desk";
import { ReceiptsToReview } from "#components/applications/receipts-to-review";
import { ViewTabs } from "#components/applications/view-tabs";
import { ContextLayout } from "#components/ui/context-layout";
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
        <View view={view} place={query.place} chosen={chosen} />
      ) : (
        <ReadyDesk ready={ready} chosen={chosen} mayDeclare={may(role, "application.declare")} />
      )}
    </>
  );
}

type ViewProps = { view: ApplicationView; place: Query[string]; chosen: string | null };

async function View({ view, place, chosen }: ViewProps) {
  const t = await getTranslations("applications");
  const asked = ListApplications.safeParse({ view, place });
  const page = await readForPage(listApplications, asked.success ? asked.data : { view });
  const wanted = GetApplication.safeParse({ applicationNo: chosen });
  const file = wanted.success ? await readForPage(getApplication, wanted.data) : null;
  const { role } = await currentActor();
  const at = (mark: string | null) => mark && `?view=${view}&place=${mark}`;
  return (
    <ContextLayout
      label={t("context")}
      context={<ApplicationContext file={file} mayResend={may(role, "application.declare")} />}
    >
      <ApplicationTable
        view={view}
        rows={page.rows}
        chosen={chosen}
        place={place ? String(place) : null}
        order={await keptColumnOrder("applications")}
      />
      <Pager total={page.total} previousHref={at(page.previous)} nextHref={at(page.next)} />
    </ContextLayout>
  );
}
