"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { BenchKey } from "#components/scan/bench-key";
import { benchMode, showHelp, switchMode } from "#components/scan/bench-mode";
import { openDialog, pressInDialog } from "#components/scan/press-in-dialog";
import type { Band } from "#components/scan/state-band";
import { useBenchName } from "#components/scan/use-bench-name";
import { type CardRefusal, type Command, type CommandScan, digitOf, judgeCommand } from "#lib/domain/command";
import { getJson } from "#lib/http/fetch-json";

/** What a desk does at the scan of a card. */
export type CommandActs = Readonly<Partial<Record<Command, () => void>>>;

type CommandCardsOptions = {
  onDigit?: ((digit: number) => void) | undefined;
  keys?: Readonly<Partial<Record<BenchKey, () => void>>>;
  commands?: CommandActs;
  /** Shows a band and sounds it. */
  say: (band: Band) => void;
  /** The trigger read the same card twice. */
  onRepeat: () => void;
};

type BenchCards = { cards: { command: Command; code: string }[] };
type Checked = { ok: true; command: Command } | { ok: false; why: CardRefusal; bench: string | null };

const keyOfCommand = {
  CONFIRM: "primary",
  CANCEL: "back",
  UNDO: "undo",
} as const satisfies Partial<Record<Command, BenchKey>>;

/**
 * Takes the scans of command cards: a genuine card of this bench does what its key does, and what cannot be taken
 * back only at the second scan. The cards that count are read with the page; one that is not among them is asked for.
 */
export function useCommandCards({ onDigit, keys = {}, commands = {}, say, onRepeat }: CommandCardsOptions) {
  const t = useTranslations("cards");
  const [bench, , isNamed] = useBenchName();
  const previous = useRef<CommandScan | null>(null);
  /** Raised by everything that is scanned: a card that had to be asked for does not act on what came after it. */
  const turn = useRef(0);
  const { data } = useQuery({
    queryKey: ["cards", bench],
    queryFn: ({ signal }) => getJson<BenchCards>(`/api/commands?${new URLSearchParams({ bench })}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });

  function actOf(command: Command): (() => void) | undefined {
    if (command === "HELP") return () => showHelp(true);
    if (command === "INQUIRY") return switchMode;
    if (benchMode() === "inquiry") return undefined;
    const digit = digitOf(command);
    if (digit !== null) return onDigit && (() => onDigit(digit));
    const key = command in keyOfCommand ? keyOfCommand[command as keyof typeof keyOfCommand] : null;
    return commands[command] ?? (key === null ? undefined : keys[key]);
  }

  function run(command: Command, atMs: number) {
    const word = t(`command.${command}`);
    const act = openDialog() ? pressInDialog(command) : actOf(command);
    if (!act) return say({ tone: "attention", message: t("notHere", { word }), next: t("notHereNext") });
    const judged = judgeCommand(previous.current, command, atMs);
    if (judged === "repeat") return onRepeat();
    previous.current = { command, atMs, isDone: judged === "act" };
    if (judged === "act") return act();
    say({ tone: "attention", word: t("again"), code: command, message: t("askAgain", { word }) });
  }

  async function take(code: string) {
    const atMs = Date.now();
    const mine = ++turn.current;
    const known = data?.cards.find((card) => card.code === code);
    if (known) return run(known.command, atMs);
    const asked = new URLSearchParams({ bench, code });
    const checked = await getJson<Checked>(`/api/commands/check?${asked}`).catch(() => null);
    if (!checked || turn.current !== mine)
      return say({ tone: "attention", message: t("unreachable"), next: t("unreachableNext") });
    if (checked.ok) return run(checked.command, atMs);
    const key = `refused.${checked.why}` as const;
    const isUnknownHere = checked.why === "other_bench" && !isNamed;
    say({
      tone: "stop",
      message: t(`${key}.message`, { bench: checked.bench ?? "" }),
      next: isUnknownHere ? t("nameFirst") : t(`${key}.next`, { bench }),
    });
  }

  return {
    take: (code: string) => void take(code),
    /** Something else was scanned: a card that wanted its second scan is asked anew. */
    forget: () => {
      previous.current = null;
      turn.current += 1;
    },
  };
}
