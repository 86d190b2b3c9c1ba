import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ChangeList } from "#components/offices/change-list";
import { HealthPanel } from "#components/offices/health-panel";
import { KeyPanel } from "#components/offices/key-panel";
import { OfficeForm } from "#components/offices/office-form";
import { WaitingPanel } from "#components/offices/waiting-panel";
import { Code } from "#components/ui/code";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { may } from "#lib/domain/permissions";
import { listWaiting } from "#lib/feedback/list-waiting";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { GetOffice, getOffice } from "#lib/offices/get-office";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props) {
  return { title: (await params).code };
}

export default async function OfficePage({ params }: Props) {
  const t = await getTranslations("offices");
  const asked = GetOffice.safeParse(await params);
  if (!asked.success) notFound();
  const office = await readForPage(getOffice, asked.data);
  const { role } = await currentActor();
  const waiting = may(role, "feedback.read") ? await readForPage(listWaiting, { office: office.code }) : null;
  const mayEdit = may(role, "office.edit");
  return (
    <>
      <PageHeader
        title={<Code value={office.code} />}
        count={[office.name ?? t("nameless"), office.district].filter(Boolean).join(" · ")}
      />
      <div className="grid grid-cols-[minmax(0,3fr)_minmax(0,2fr)] items-start gap-4 max-[1200px]:grid-cols-1">
        <div className="flex min-w-0 flex-col gap-4">
          {office.health && (
            <HealthPanel code={office.code} health={office.health} linked={may(role, "feedback.read")} />
          )}
          {waiting && (
            <WaitingPanel
              code={office.code}
              {...waiting}
              mayHandOver={may(role, "feedback.hand_over")}
              mayAnswer={may(role, "feedback.answer_on_paper")}
            />
          )}
          <Panel title={t("settings")}>
            <OfficeForm code={office.code} settings={office.settings} mayEdit={mayEdit} />
          </Panel>
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <KeyPanel
            code={office.code}
            keys={office.keys}
            isNeeded={office.settings.endpoint !== null}
            mayEdit={mayEdit}
          />
          <Panel title={t("changes")}>
            <ChangeList changes={office.changes} />
          </Panel>
        </div>
      </div>
    </>
  );
}
