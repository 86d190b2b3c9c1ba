import { z } from "zod";

/** What a house decides for itself. */
export const houseSettingKeys = ["declareAutomatically"] as const;
export type HouseSettingKey = (typeof houseSettingKeys)[number];

type Values = {
  /** Returns that are ready are declared without a person's act. */
  declareAutomatically: boolean;
};
export type HouseSettingValue<Key extends HouseSettingKey> = Values[Key];

/** Each setting's form, and what holds until somebody decides. */
export const houseSettings: {
  readonly [Key in HouseSettingKey]: { schema: z.ZodType<Values[Key]>; initial: Values[Key] };
} = {
  declareAutomatically: { schema: z.boolean(), initial: false },
};
