"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { PutAnswer } from "#components/places/place-data";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { Panel } from "#components/ui/panel";
import { RadioCards } from "#components/ui/radio-cards";
import { TextLink } from "#components/ui/text-link";
import { type Hand, type PutAwayMode, putAwayModes } from "#lib/domain/put-away-hand";

type HandPanelProps = {
  hand: Hand;
  onMode: (mode: PutAwayMode) => void;
  onEmpty: () => void;
  /** The way to look over what was put, while the place sticks. */
  review: ReactNode;
};

/** The mode in words, what is in hand, and where it goes. */
export function HandPanel({ hand, onMode, onEmpty, review }: HandPanelProps) {
  const t = useTranslations("places.hand");
  return (
    <Panel title={t("title")}>
      <div className="flex flex-col gap-4">
        <RadioCards
          label={t("mode")}
          cards={putAwayModes.map((mode, at) => ({
            value: mode,
            label: t(`modes.${mode}.name`),
            note: t(`modes.${mode}.note`),
            keyHint: String(at + 1),
          }))}
          value={hand.mode}
          onChange={onMode}
        />
        {hand.mode === "batch" ? (
          <p>{hand.aim ? <Code value={hand.aim} className="text-head font-semibold" /> : t("noAim")}</p>
        ) : (
          <Held codes={hand.held} />
        )}
        {hand.mode === "batch" && review}
        {(hand.held.length > 0 || hand.aim) && (
          <Button keyHint="Esc" onClick={onEmpty}>
            {t("empty")}
          </Button>
        )}
      </div>
    </Panel>
  );
}

function Held({ codes }: { codes: readonly string[] }) {
  const t = useTranslations("places.hand");
  if (codes.length === 0) return <p className="text-ink-2">{t("nothing")}</p>;
  return (
    <ul aria-label={t("held")} className="flex max-h-64 flex-col gap-1 overflow-y-auto">
      {codes.map((code) => (
        <li key={code}>
          <Code value={code} group={4} />
        </li>
      ))}
    </ul>
  );
}

type LastPutProps = {
  last: PutAnswer | null;
  obstacle: string | null;
  isPending: boolean;
  onUndo: () => void;
};

/** What was put last, and the way to take it back. */
export function LastPut({ last, obstacle, isPending, onUndo }: LastPutProps) {
  const t = useTranslations("places.hand");
  return (
    <Panel title={t("last")}>
      {last === null ? (
        <p className="text-ink-2">{t("noLast")}</p>
      ) : (
        <div className="flex flex-col items-start gap-2">
          <Code value={last.code} group={4} className="font-semibold" />
          <TextLink href={`/places/${last.to}`}>
            <Code value={last.to} />
          </TextLink>
          <Button
            keyHint="Ctrl+Z"
            pending={isPending}
            disabledReason={last.kind === "parcel" ? t("parcelStays") : obstacle}
            onClick={onUndo}
          >
            {t("undo")}
          </Button>
        </div>
      )}
    </Panel>
  );
}
