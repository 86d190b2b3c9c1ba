import { getTranslations } from "next-intl/server";
import { OwnPasswordForm, OwnPinForm } from "#components/accounts/own-secrets";
import { MailChoiceForm } from "#components/notices/mail-choice-form";
import { Code } from "#components/ui/code";
import { Notice } from "#components/ui/notice";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { getMailChoice } from "#lib/notices/get-mail-choice";

export async function generateMetadata() {
  const t = await getTranslations("me");
  return { title: t("title") };
}

export default async function OwnAccountPage() {
  const t = await getTranslations("me");
  const notices = await getTranslations("notices.choice");
  const mail = await readForPage((ctx) => getMailChoice(ctx), null);
  const { login, mustChange } = await currentActor();
  return (
    <>
      <PageHeader title={t("title")} count={<Code value={login} />} note={t("note")} />
      {mustChange && (
        <Notice tone="attention" title={t("mustChange")}>
          {t("mustChangeNote")}
        </Notice>
      )}
      <div className="grid max-w-4xl grid-cols-2 items-start gap-4 max-[1000px]:grid-cols-1">
        <Panel title={t("passwordPanel")}>
          <OwnPasswordForm />
        </Panel>
        <Panel title={t("pinPanel")}>
          <OwnPinForm mustChange={mustChange} />
        </Panel>
        <Panel title={notices("panel")}>
          <MailChoiceForm {...mail} mustChange={mustChange} />
        </Panel>
      </div>
    </>
  );
}
