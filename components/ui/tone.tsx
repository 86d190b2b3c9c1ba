/** What a colour means; always shown together with a word and a mark. */
export const tones = ["ok", "already", "attention", "stop", "pending", "ready"] as const;
export type Tone = (typeof tones)[number];

/** Words on the tone's tint. */
export const toneSoft = {
  ok: "bg-ok-soft text-ok",
  already: "bg-already-soft text-already",
  attention: "bg-attention-soft text-attention",
  stop: "bg-stop-soft text-stop",
  pending: "bg-pending-soft text-pending stripes",
  ready: "bg-ready-soft text-ready",
} as const satisfies Record<Tone, string>;

/** Words on the tone's strong fill, for what must be seen from afar. */
export const toneFill = {
  ok: "bg-ok text-on-ok",
  already: "bg-already text-on-already",
  attention: "bg-attention text-on-attention",
  stop: "bg-stop text-on-stop",
  pending: "bg-pending text-on-pending stripes",
  ready: "bg-ready text-on-ready",
} as const satisfies Record<Tone, string>;

/** Words and marks of the tone on a plain surface. */
export const toneText = {
  ok: "text-ok",
  already: "text-already",
  attention: "text-attention",
  stop: "text-stop",
  pending: "text-pending",
  ready: "text-ready",
} as const satisfies Record<Tone, string>;
