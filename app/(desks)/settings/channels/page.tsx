import { getTranslations } from "next-intl/server";
import { ChannelTest } from "#components/channels/channel-test";
import { CustomsChannelForm } from "#components/channels/customs-channel-form";
import { Traffic } from "#components/channels/traffic";
import { Code } from "#components/ui/code";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import { may } from "#lib/domain/permissions";
import { currentActor, readForPage } from "#lib/http/read-for-page";
import { getChannels } from "#lib/settings/get-channels";

export async function generateMetadata() {
  const t = await getTranslations("channels");
  return { title: t("title") };
}

export default async function ChannelsPage() {
  const t = await getTranslations("channels");
  const { setting, transports, now, mayWrap, signer, isSignedBehind, waiting, takenAt, heardAt } =
    await readForPage(getChannels, null);
  const { role } = await currentActor();
  const signs = signer?.kind ?? (isSignedBehind ? "nobody" : "missing");
  const mayChange = may(role, "channels.configure");
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      <Panel title={t("customs")} aside={now ? t(`transport.${now}`) : t("none")}>
        <Traffic waiting={waiting} takenAt={takenAt} heardAt={heardAt} />
        {may(role, "wire.read") && <TextLink href="/applications/messages">{t("messagesLink")}</TextLink>}
        <ChannelTest what="customs" mayTest={mayChange} />
      </Panel>
      <Panel title={t("signer")} aside={t(`signs.${signs}`)}>
        <p className="measure flex flex-wrap items-center gap-2 text-ink-2">
          {t(`signerNote.${signs}`)}
          {signer && <Code value={signer.name} className="text-ink" />}
        </p>
        {signer && <ChannelTest what="signer" mayTest={mayChange} />}
      </Panel>
      <Panel title={t("choices")}>
        <CustomsChannelForm
          key={setting.set?.at.getTime() ?? 0}
          value={setting.value}
          set={setting.set}
          transports={transports}
          mayWrap={mayWrap}
          mayChange={mayChange}
        />
      </Panel>
    </>
  );
}
