import { useTranslations } from "next-intl";
import { Bars, Square } from "#components/marks/code-drawing";
import type { Role } from "#lib/domain/role";

type BadgeCardProps = {
  badge: { name: string; role: Role; code: string; widths: number[]; square: string[] };
};

/** A badge of the size of a bank card, black on white in every light. Its code is not written out for the eye. */
export function BadgeCard({ badge }: BadgeCardProps) {
  const t = useTranslations();
  return (
    <div className="flex h-[54mm] w-[86mm] flex-col justify-between border border-dashed border-black bg-white p-[4mm] text-black">
      <div className="flex items-start justify-between gap-[3mm]">
        <div className="min-w-0">
          <p className="text-[3.4mm] leading-[5mm]">{t("common.product")}</p>
          <p className="text-[7mm] leading-[9mm] font-semibold">{badge.name}</p>
          <p className="text-[4mm] leading-[6mm]">{t(`shell.roles.${badge.role}`)}</p>
        </div>
        <Square rows={badge.square} className="size-[24mm] shrink-0" />
      </div>
      <Bars widths={badge.widths} title={badge.code} className="h-[13mm] w-[78mm]" />
    </div>
  );
}
