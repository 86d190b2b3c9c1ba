import { useTranslations } from "next-intl";
import { Code } from "#components/ui/code";
import { KeyValues } from "#components/ui/key-values";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";
import type { ZoneKind } from "#lib/domain/zone";

type ItemPlaceProps = {
  place: {
    container: { code: string } | null;
    location: { code: string; zone: { code: string; name: string; kind: ZoneKind } } | null;
  } | null;
};

/** Where a piece stands now; where it stood before is in its history. */
export function ItemPlace({ place }: ItemPlaceProps) {
  const t = useTranslations("places");
  if (place === null) {
    return (
      <Panel title={t("about")}>
        <p className="text-ink-2">{t("nowhere")}</p>
      </Panel>
    );
  }
  const { container, location } = place;
  const link = (code: string) => (
    <TextLink href={`/places/${code}`}>
      <Code value={code} />
    </TextLink>
  );
  const rows = [
    ...(container ? [{ key: "container", term: t("inContainer"), value: link(container.code) }] : []),
    { key: "location", term: t("location"), value: location ? link(location.code) : t("nowhere") },
    ...(location
      ? [
          {
            key: "zone",
            term: t("inZone"),
            value: (
              <TextLink href={`/places?zone=${location.zone.code}`}>
                {location.zone.code} {location.zone.name}
              </TextLink>
            ),
          },
          { key: "kind", term: t("settings.kind"), value: t(`zone.${location.zone.kind}`) },
        ]
      : []),
  ];
  return (
    <Panel title={t("about")}>
      <KeyValues rows={rows} />
    </Panel>
  );
}
