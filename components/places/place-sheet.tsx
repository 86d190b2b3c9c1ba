import { useTranslations } from "next-intl";
import { FillBar } from "#components/places/fill-bar";
import { PlaceClosure } from "#components/places/place-closure";
import { PlaceContents } from "#components/places/place-contents";
import type { PlaceFile } from "#components/places/place-data";
import { Code } from "#components/ui/code";
import { ContextLayout } from "#components/ui/context-layout";
import { KeyValues } from "#components/ui/key-values";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";

/** One location or container: where it is, how full, and what stands there. */
export function PlaceSheet({ place, mayManage }: { place: PlaceFile; mayManage: boolean }) {
  const t = useTranslations("places");
  return (
    <>
      <PageHeader
        title={<Code value={place.code} />}
        actions={
          <span className="flex gap-4" data-print="hide">
            <TextLink href={`/labels?of=${place.code}`}>{t("labels.pieces")}</TextLink>
            <TextLink href={`/places/labels?code=${place.code}`}>{t("labels.one")}</TextLink>
          </span>
        }
      />
      <ContextLayout
        label={t("about")}
        context={
          <Panel title={t("about")}>
            <KeyValues rows={useFacts(place)} />
            <div className="mt-4 flex flex-col items-start gap-3">
              <PlaceClosure place={place} mayManage={mayManage} />
            </div>
          </Panel>
        }
      >
        <PlaceContents place={place} />
      </ContextLayout>
    </>
  );
}

function useFacts({ code, zone, container, fill }: PlaceFile) {
  const t = useTranslations("places");
  return [
    {
      key: "zone",
      term: t("inZone"),
      value: zone ? (
        <TextLink href={`/places?zone=${zone.code}`}>
          {zone.code} {zone.name}
        </TextLink>
      ) : (
        t("nowhere")
      ),
    },
    ...(zone ? [{ key: "kind", term: t("settings.kind"), value: t(`zone.${zone.kind}`) }] : []),
    ...(container
      ? [
          { key: "container", term: t("settings.containerKind"), value: t(`container.${container.kind}`) },
          { key: "use", term: t("settings.use"), value: t(`use.${container.use}`) },
          {
            key: "at",
            term: t("location"),
            value: container.at ? (
              <TextLink href={`/places/${container.at}`}>
                <Code value={container.at} />
              </TextLink>
            ) : (
              t("nowhere")
            ),
          },
        ]
      : []),
    { key: "fill", term: t("fill.title"), value: <FillBar name={code} fill={fill} /> },
  ];
}
