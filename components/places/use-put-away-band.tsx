"use client";

import { useTranslations } from "next-intl";
import type { Advice, PutAnswer } from "#components/places/place-data";
import type { Band } from "#components/scan/state-band";
import { type Hand, type HandStep, handHolds } from "#lib/domain/put-away-hand";

/** What the band says while things are put away. */
export function usePutAwayBand() {
  const t = useTranslations("places.band");
  const zones = useTranslations("places.zone");

  function answered({ result, kind, code, name, to, fill }: PutAnswer): Band {
    const { used, capacity } = fill;
    const message = kind === "container" ? t("withPieces", { count: Number(name) }) : name;
    if (result === "already") return { tone: "already", word: t("already"), code, message, next: to };
    const isOver = capacity !== null && used > capacity;
    const room = capacity === null ? t("inside", { to, used }) : t("room", { to, used, capacity });
    return isOver
      ? { tone: "attention", word: t("full"), code, message: room, next: t("fullNext") }
      : { tone: "ok", word: t("put"), code, message, next: room };
  }

  /** Of a scan that went no further than the hand. */
  function stepped({ hand, says }: HandStep, code: string): Band | null {
    const count = hand.held.length;
    switch (says) {
      case "sent":
        return null;
      case "held":
        return { tone: "ready", word: t("held", { count }), code, next: t("heldNext") };
      case "aimed":
        return { tone: "ready", word: t("aimed"), code, next: t("aimedNext") };
      case "held_already":
        return { tone: "already", word: t("held_already"), code, next: t("heldNext") };
      default:
        return {
          tone: "attention",
          code,
          message: t(`${says}.message`, { most: handHolds }),
          next: t(`${says}.next`),
        };
    }
  }

  const advised = (hand: Hand, { plate, zone, why, suggestion }: Advice): Band => ({
    tone: "ready",
    word: t("held", { count: hand.held.length }),
    code: plate,
    message: t("belongs", { zone: zones(zone), why }),
    next: suggestion ? t("suggestion", { code: suggestion }) : t("noRoom", { zone: zones(zone) }),
  });

  /** A band at rest says what the next scan will do. */
  function resting(hand: Hand, count: number): Band {
    if (hand.mode === "batch" && hand.aim) {
      return { tone: "ready", word: t("batch", { count }), code: hand.aim, next: t("aimedNext") };
    }
    return hand.held.length > 0
      ? { tone: "ready", word: t("held", { count: hand.held.length }), next: t("heldNext") }
      : { tone: "ready" };
  }
  return {
    answered,
    stepped,
    advised,
    resting,
    undone: (code: string): Band => ({
      tone: "already",
      code,
      word: t("undone"),
      message: t("undoneMessage"),
    }),
  };
}
