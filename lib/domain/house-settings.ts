import { z } from "zod";
import type { Action } from "#lib/domain/permissions";

/** What a house decides for itself. */
export const houseSettingKeys = ["declareAutomatically"] as const;
export type HouseSettingKey = (typeof houseSettingKeys)[number];

type Values = {
  /** Returns that are ready are declared without a person's act. */
  declareAutomatically: boolean;
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
};
