"use client";

import { useTranslations } from "next-intl";
import type { Arrived } from "#components/dock/dock-row";
import type { Band } from "#components/scan/state-band";
import type { DockFlag } from "#lib/domain/dock-flag";
import type { ParcelDamage } from "#lib/domain/return-document";
import { formatMoment } from "#lib/i18n/format";

/** What the band says of a parcel at the dock: taken in, with or without a warning, in already, or taken back. */
export function useArrivalBand() {
  const t = useTranslations("dock.band");
  const damages = useTranslations("dock.damage");
  const flagged = useFlagWords();

  function arrived(arrival: Arrived): Band {
    const { waybillNo: code } = arrival;
    if (arrival.result === "arrived") {
      const said = flagged(arrival.flag, arrival.carrier);
      const next = arrival.forward && said.tone === "ok" ? t("forwardNext") : said.next;
      const { handoverNo, bagNo } = arrival;
      const late = arrival.afterClosing && handoverNo ? ` ${t("afterClosing", { handoverNo })}` : "";
      const into = bagNo ? ` ${t("intoBag", { bagNo })}` : "";
      const tone = late && said.tone === "ok" ? "attention" : said.tone;
      return { code, word: t("arrived"), ...said, tone, message: `${said.message}${late}${into}`, next };
    }
    const { handoverNo } = arrival;
    const who = { time: formatMoment(new Date(arrival.arrivedAt)), name: arrival.arrivedBy };
    return {
      tone: "already",
      code,
      word: t("already"),
      message: handoverNo ? t("joinedVehicle", { ...who, handoverNo }) : t("alreadyWho", who),
      next: t(`next.${arrival.status}`),
    };
  }

  const damageNoted = (code: string, damage: ParcelDamage | null): Band => ({
    tone: damage ? "attention" : "already",
    word: t("noted"),
    code,
    message: t("damageNoted", { damage: damages(damage ?? "none") }),
  });
  const undone = (code: string): Band => ({
    tone: "already",
    code,
    word: t("undone.word"),
    message: t("undone.message"),
    next: t("undone.next"),
  });
  return { arrived, damageNoted, undone };
}

/** What a flag says of a parcel just taken in, and what comes next. */
function useFlagWords(): (flag: DockFlag, carrier: string | null) => Pick<Band, "tone" | "message" | "next"> {
  const t = useTranslations("dock.band");
  const carrierName = useCarrierName();
  return (flag, carrier) => {
    switch (flag.kind) {
      case "in_time":
        return {
          tone: "ok",
          message: t("in_time.message", { carrier: carrierName(carrier) }),
          next: t("in_time.next"),
        };
      case "near":
        return { tone: "attention", message: t("near.message", { days: flag.days }), next: t("near.next") };
      case "late": {
        const message = t(`late.${flag.clock}`, { days: flag.days, lastDay: flag.lastDay });
        return { tone: "attention", message, next: t("late.next") };
      }
      case "not_released":
      case "unknown":
        return { tone: "attention", message: t(`${flag.kind}.message`), next: t(`${flag.kind}.next`) };
    }
  };
}

/** A carrier's name; one outside the table is shown as it came. */
export function useCarrierName(): (carrier: string | null) => string {
  const t = useTranslations("scan.carrier");
  const none = useTranslations("dock")("noCarrier");
  return (carrier) => (carrier === null ? none : t.has(carrier) ? t(carrier) : carrier);
}
