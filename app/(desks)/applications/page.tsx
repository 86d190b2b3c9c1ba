import { getTranslations } from "next-intl/server";
import { ApplicationContext } from "#components/applications/application-context";
import { ApplicationTable } from "#components/applications/application-table";
import { AutomaticNotice } from "#components/applications/automatic-notice";
import { DeskTabs } from "#components/applications/desk-tabs";
import { ReceiptsToReview } from "#components/applications/receipts-to-review";
import { UnreadMessages } from "#components/applications/unread-messages";
import { WorkView } from "#components/applications/work-view";
import { DestructionList } from "#components/outbound/destruction-list";
import { ContextLayout } from "#components/ui/context-layout";
import { hrefWith } from "#components/ui/href-with";
import { keptColumnOrder } from "#components/ui/kept-column-order";
import { PageHeader } from "#components/ui/page-header";
import { Pager } from "#components/ui/pager";
import { TextLink } from "#components/ui/text-link";
import { countApplications } from "#lib/customs/count-applications";
import { GetApplication, getApplication } from "#lib/customs/get-application";
import { getAutomaticDeclaring } from "#lib/customs/get-automatic-declaring";
import { ListApplications, listApplications } from "#lib/customs/list-applications";
import { listOpenChanges, listToAmend } from "#lib/customs/list-changes";
import { isPreDeclaring, listPreDeclarable, listPreDeclared } from "#lib/customs/list-pre-declared";
import { listReady } from "#lib/customs/list-ready";
import { listReceiptsToReview } from "#lib/customs/list-receipts-to-review";
import { listRefusals } from "#lib/customs/list-refusals";
import { listUnreadMessages } from "#lib/customs/list-unread-messages";
import { type ApplicationView, applicationViewNames, workViewNames } from "#lib/domain/application-views";
import { may } from "#lib/domain/permissions";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { listAwaitingPapers } from "#lib/outbound/list-awaiting-papers";

type Query = Readonly<Record<string, string | string[] | undefined>>;
type Props = { searchParams: Promise<Query> };

export async function generateMetadata() {
  const t = await getTranslations("applications");
  return { title: t("title") };
}

export default async function ApplicationsPage({ searchParams }: Props) {
  const query = await searchParams;
  const t = await getTranslations("applications");
  const list = applicationViewNames.find((name) => name === query.view) ?? null;
  const work = workViewNames.find((name) => name === query.view) ?? "ready";
  const { counts, ...works } = await readWork();
  const review = await readForPage(listReceiptsToReview, null);
  const automatic = await readForPage(getAutomaticDeclaring, null);
  const papers = await readForPage(listAwaitingPapers, null);
  const chosen = typeof query.chosen === "string" ? query.chosen : null;
  const { role } = await currentActor();
  return (
    <>
      <PageHeader
        title={t("title")}
        note={t("note")}
        actions={<TextLink href="/applications/messages">{t("messages")}</TextLink>}
      />
      <DeskTabs view={list ?? work} counts={counts} />
      {automatic.isOn && <AutomaticNotice {...automatic} />}
      <ReceiptsToReview receipts={review} />
      <UnreadMessages messages={await readForPage(listUnreadMessages, null)} />
      <DestructionList kind="papers" rows={papers} />
      {list ? (
        <View view={list} query={query} chosen={chosen} />
      ) : (
        <WorkView
          {...works}
          view={work}
          mayDeclare={may(role, "application.declare")}
          ready={{ ready: works.ready, chosen }}
        />
      )}
    </>
  );
}

/** Everything that waits for the declarant, with how many there are of each kind. */
async function readWork() {
  const ready = await readForPage(listReady, null);
  const rows = await readForPage(listRefusals, null);
  const toAmend = await readForPage(listToAmend, null);
  const open = await readForPage(listOpenChanges, null);
  const declared = await readForPage(listPreDeclared, null);
  const declarable = await readForPage(listPreDeclarable, null);
  const isOn = await readForPage(isPreDeclaring, null);
  const counts = {
    ...(await readForPage(countApplications, null)),
    ready: ready.length,
    refusals: rows.length,
    changes: toAmend.length + open.length,
    pre: declared.filter(({ state }) => state !== "matched").length,
  };
  return {
    ready,
    refusals: { rows },
    changes: { toAmend, open },
    pre: { isOn, declared, declarable },
    counts,
  };
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
