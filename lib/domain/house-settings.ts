import { z } from "zod";
import { AccountBooks } from "#lib/domain/account-books";
import { CustomsChannelSetting, initialCustomsChannel } from "#lib/domain/customs-channel";
import { DayTargets, noTargets } from "#lib/domain/day-work";
import { ReminderDays } from "#lib/domain/owner-reminder";
import type { Action } from "#lib/domain/permissions";
import { ReturnAddress } from "#lib/domain/return-address";
import { samplePercents } from "#lib/domain/verification-set/set";

/** What a house decides for itself. */
export const houseSettingKeys = [
  "declareAutomatically",
  "clockStopsWhen",
  "refusedKeepsDate",
  "customsChannel",
  "preDeclaration",
  "claimHours",
  "lockMinutes",
  "destructionWitnessed",
  "destructionToleranceMille",
  "reminderDays",
  "moveOutSilenceHours",
  "accountBooks",
  "samplePercent",
  "returnAddress",
  "dayTargets",
] as const;
export type HouseSettingKey = (typeof houseSettingKeys)[number];

export const claimHours = [4, 8, 10, 12, 24] as const;
export const lockMinutes = [2, 5, 10, 15, 30, 60] as const;
export const destructionTolerances = [0, 5, 10, 20, 50] as const;
export const silenceHours = [0, 8, 16, 24, 40] as const;
export const clockStops = ["accepted", "sent"] as const;

type Values = {
  /** Returns that are ready are declared without a person's act. */
  declareAutomatically: boolean;
  /** What stops the time to apply: that an application is sent, or that customs accepted it. */
  clockStopsWhen: (typeof clockStops)[number];
  /** A piece of a refused application keeps the date of that application for its correction. */
  refusedKeepsDate: boolean;
  /** How documents go to customs. */
  customsChannel: CustomsChannelSetting;
  /** An application may be sent on the announcement, before the goods are here. */
  preDeclaration: boolean;
  /** How long a bench keeps a box that it opened, in hours: a shift. After that another may open it unasked. */
  claimHours: (typeof claimHours)[number];
  /** After how many minutes without a key or a press a screen asks for the PIN. */
  lockMinutes: (typeof lockMinutes)[number];
  /** An officer looks on at every destruction; otherwise only where a load or an officer asks for it. */
  destructionWitnessed: boolean;
  /** How far the weight destroyed may differ from the weight that left the zone, in thousandths. */
  destructionToleranceMille: (typeof destructionTolerances)[number];
  /** On which days an owner who neither answers nor instructs is reminded. */
  reminderDays: ReminderDays;
  /** After how many working hours customs' silence on a move-out list counts as no objection; 0 for never. */
  moveOutSilenceHours: (typeof silenceHours)[number];
  /** The account books of the house; none while nobody has named them, and then a wave may go to any. */
  accountBooks: string[];
  /** Of how many pieces in a hundred of a set an officer looks in person before he concludes upon all of it. */
  samplePercent: (typeof samplePercents)[number];
  /** Where parcels are sent back to, line by line; none while nobody has said so. */
  returnAddress: string[];
  /** How many pieces each work of the floor should do in a day; 0 for none that anybody set. */
  dayTargets: DayTargets;
};
export type HouseSettingValue<Key extends HouseSettingKey> = Values[Key];

/** Each setting's form, what holds until somebody decides, and the act of deciding it. */
export const houseSettings: {
  readonly [Key in HouseSettingKey]: {
    schema: z.ZodType<Values[Key]>;
    initial: Values[Key];
    action: Action;
  };
} = {
  declareAutomatically: { schema: z.boolean(), initial: false, action: "declaring.automate" },
  clockStopsWhen: { schema: z.enum(clockStops), initial: "accepted", action: "rules.change" },
  refusedKeepsDate: { schema: z.boolean(), initial: false, action: "rules.change" },
  preDeclaration: { schema: z.boolean(), initial: true, action: "declaring.automate" },
  claimHours: { schema: z.literal(claimHours), initial: 10, action: "shift.arrange" },
  lockMinutes: { schema: z.literal(lockMinutes), initial: 15, action: "shift.arrange" },
  destructionWitnessed: { schema: z.boolean(), initial: false, action: "destruction.witness" },
  destructionToleranceMille: {
    schema: z.literal(destructionTolerances),
    initial: 0,
    action: "rules.change",
  },
  reminderDays: { schema: ReminderDays, initial: [7, 15, 30], action: "rules.change" },
  moveOutSilenceHours: { schema: z.literal(silenceHours), initial: 0, action: "batch.clear_move_out" },
  accountBooks: { schema: AccountBooks, initial: [], action: "rules.change" },
  samplePercent: { schema: z.literal(samplePercents), initial: 100, action: "selection.plan" },
  returnAddress: { schema: ReturnAddress, initial: [], action: "rules.change" },
  dayTargets: { schema: DayTargets, initial: noTargets, action: "shift.arrange" },
  customsChannel: {
    schema: CustomsChannelSetting,
    initial: initialCustomsChannel,
    action: "channels.configure",
  },
};
