/**
 * The offices of bonded logistics centres (保税物流中心, B type) in the code table. Goods from there are none of a
 * special supervision zone, and no return centre may take them back (GACC 2021 No. 70).
 */
export const bTypeCentres: readonly string[] = [
  "0130",
  "0216",
  "0505",
  "0613",
  "0813",
  "0951",
  "2346",
  "2350",
  "2352",
  "2362",
  "2363",
  "2370",
  "2384",
  "2391",
  "2923",
  "2992",
  "3115",
  "3120",
  "3316",
  "3720",
  "4014",
  "4251",
  "4253",
  "4254",
  "4321",
  "4381",
  "4611",
  "4619",
  "4709",
  "4720",
  "4913",
  "5220",
  "5726",
  "6716",
  "7216",
  "7915",
  "7920",
  "7921",
  "7923",
  "8016",
  "9013",
  "9426",
  "9504",
  "9702",
];

/** The office's code where it is that of a bonded logistics centre; null for any other, and for none. */
export function bTypeCentreOf(officeCode: string | null): string | null {
  return officeCode !== null && bTypeCentres.includes(officeCode) ? officeCode : null;
}
