"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { placeOf } from "#components/evidence/mark-boxes";
import { boxBetween, movedBox, type PhotoBox, sizedBox } from "#lib/domain/photo-mark";

const step = 20;
const steps: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
};

type MarkEditorProps = { box: PhotoBox; onChange: (box: PhotoBox) => void; onCancel: () => void };

const focusAtFirst = (node: HTMLElement | null) => node?.focus();

/** A box that is drawn with the pointer, or moved with the arrows and sized with Shift and the arrows. */
export function MarkEditor({ box, onChange, onCancel }: MarkEditorProps) {
  const t = useTranslations("evidence.mark");
  const [corner, setCorner] = useState<{ x: number; y: number } | null>(null);
  const pointOf = (event: PointerEvent<HTMLElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    return { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const [right, down] = steps[event.key] ?? [];
    if (event.key === "Escape") {
      event.stopPropagation();
      onCancel();
    }
    if (right === undefined || down === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(event.shiftKey ? sizedBox(box, right, down) : movedBox(box, right, down));
  };
  return (
    <div
      className="absolute inset-0 cursor-crosshair touch-none"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setCorner(pointOf(event));
      }}
      onPointerMove={(event) => corner && onChange(boxBetween(corner, pointOf(event)))}
      onPointerUp={() => setCorner(null)}
      onPointerCancel={() => setCorner(null)}
    >
      <button
        ref={focusAtFirst}
        type="button"
        aria-label={t("box")}
        onKeyDown={onKeyDown}
        style={placeOf(box)}
        className="absolute border-2 border-dashed border-accent bg-accent/15"
      />
    </div>
  );
}
