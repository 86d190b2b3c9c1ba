import { useRouter } from "next/navigation";
import { useAct } from "#components/item/use-act";
import type { BadgeAndPin, SignShift } from "#lib/domain/shift-stand";

type ShiftActsOptions = {
  onProven: (giver: BadgeAndPin) => void;
  onSigned: (handoverNo: number) => void;
  onNotSwitched: () => void;
  onError: (error: unknown) => void;
};

/** The giver's signature, the taker's, and the machine that goes to the taker with what was just proved. */
export function useShiftActs({ onProven, onSigned, onNotSwitched, onError }: ShiftActsOptions) {
  const router = useRouter();
  const proving = useAct<unknown, BadgeAndPin>("/api/shift-givers", {
    onSuccess: (_, giver) => onProven(giver),
    onError,
  });
  const switching = useAct<unknown, BadgeAndPin & { path: string }>("/api/operator-switches", {
    onError: onNotSwitched,
    onSettled: () => router.refresh(),
  });
  const signing = useAct<{ handoverNo: number }, SignShift>("/api/shift-handovers", {
    onSuccess: ({ handoverNo }, { taker }) => {
      onSigned(handoverNo);
      switching.mutate({ ...taker, path: window.location.pathname });
    },
    onError,
  });
  return {
    prove: proving.mutate,
    sign: signing.mutate,
    isPending: proving.isPending || signing.isPending || switching.isPending,
  };
}
