import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { LookForm } from "#components/messages/look-form";
import { LookList } from "#components/messages/look-list";
import { Code } from "#components/ui/code";
import { ContextLayout } from "#components/ui/context-layout";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { getMessage } from "#lib/customs/get-message";
import { WhichMessage } from "#lib/customs/raw-message";
import { may } from "#lib/domain/permissions";
import { currentActor, readForPage } from "#lib/http/read-for-page";

type Props = { params: Promise<{ direction: string; id: string }> };

export async function generateMetadata() {
  const t = await getTranslations("messages");
  return { title: t("one") };
}

export default async function MessagePage({ params }: Props) {
  const t = await getTranslations("messages");
  const { direction, id } = await params;
  const which = WhichMessage.safeParse({ direction, id: decodeURIComponent(id) });
  if (!which.success) notFound();
  const file = await readForPage(getMessage, which.data);
  const { role } = await currentActor();
  return (
    <>
      <PageHeader
        title={<Code value={file.id} />}
        note={`${t(`way.${file.direction}`)} · ${t("bytes", { count: file.bytes })}`}
      />
      <ContextLayout
        label={t("looks")}
        context={
          <Panel title={t("looks")}>
            <LookForm which={which.data} mayOpen={may(role, "wire.open")} />
            <LookList looks={file.looks} />
          </Panel>
        }
      >
        <Panel title={t("text")} aside={file.isShortened ? t("shortened") : t("masked")}>
          <pre className="text-fine break-words whitespace-pre-wrap">{file.text}</pre>
        </Panel>
      </ContextLayout>
    </>
  );
}
