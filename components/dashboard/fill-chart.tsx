import { useTranslations } from "next-intl";
import { FigureBlock } from "#components/dashboard/figure-block";
import { EmptyState } from "#components/ui/empty-state";
import { RowBars } from "#components/ui/row-bars";
import { sharePercent } from "#lib/domain/trend";
import type { ZoneKind } from "#lib/domain/zone";

type Zone = {
  code: string;
  name: string;
  kind: ZoneKind;
  capacity: number;
  pieces: number | null;
  boxes: number | null;
};

/** A zone this full soon takes nothing more. */
const nearlyFull = 85;

/** How full every zone is, quarantine first. */
export function FillChart({ zones, day }: { zones: readonly Zone[]; day: string }) {
  const t = useTranslations("dashboard.fill");
  const kinds = useTranslations("places.zone");
  const nameOf = ({ code, name }: Zone) => `${code} ${name}`;
  const figures = {
    head: ["zone", "kind", "pieces", "boxes", "capacity", "share"].map((key) => t(key)),
    rows: zones.map((zone) => ({
      key: zone.code,
      figures: [
        { value: nameOf(zone) },
        { value: kinds(zone.kind) },
        { value: zone.pieces, href: `/dashboard/pieces?zone=${zone.code}` },
        { value: zone.boxes, href: placesOf(zone) },
        { value: zone.capacity, href: placesOf(zone) },
        { value: fillOf(zone), href: placesOf(zone) },
      ],
    })),
  };
  return (
    <FigureBlock title={t("title")} basis={t("basis")} figures={figures} day={day}>
      {zones.length === 0 ? (
        <EmptyState>{t("empty")}</EmptyState>
      ) : (
        <RowBars
          max={100}
          rows={zones.map((zone) => {
            const fill = fillOf(zone);
            return {
              key: zone.code,
              label: nameOf(zone),
              figure:
                fill === null ? t("unknown") : t("bar", { used: usedOf(zone), capacity: zone.capacity }),
              size: fill ?? 0,
              className: colourOf(fill ?? 0),
              href: placesOf(zone),
            };
          })}
        />
      )}
    </FigureBlock>
  );
}

function placesOf({ code }: Zone): string {
  return `/places?zone=${code}`;
}

function usedOf({ pieces, boxes }: Zone): number {
  return (pieces ?? 0) + (boxes ?? 0);
}

function fillOf(zone: Zone): number | null {
  return zone.pieces === null ? null : sharePercent(usedOf(zone), zone.capacity);
}

function colourOf(fill: number): string {
  if (fill > 100) return "bg-stop";
  return fill >= nearlyFull ? "bg-attention" : "bg-accent";
}
