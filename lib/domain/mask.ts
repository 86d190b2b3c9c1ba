/** 张三 → 张*; a single character is hidden whole (PIPL: masked by default). */
export function maskName(name: string): string {
  const characters = [...name];
  return characters.length < 2 ? "*" : `${characters[0]}${"*".repeat(Math.min(characters.length - 1, 3))}`;
}

/** 330102199001010001 → 3301**********0001; short numbers are hidden whole. */
export function maskIdNumber(idNumber: string): string {
  if (idNumber.length < 12) return "*".repeat(Math.max(idNumber.length, 4));
  return `${idNumber.slice(0, 4)}${"*".repeat(idNumber.length - 8)}${idNumber.slice(-4)}`;
}

/** 13800001234 → 138****1234; short numbers are hidden whole. */
export function maskTelephone(telephone: string): string {
  if (telephone.length < 8) return "*".repeat(Math.max(telephone.length, 4));
  return `${telephone.slice(0, 3)}****${telephone.slice(-4)}`;
}

/** SF1234567890123 → 0123: the end of a waybill by which its sender knows it, never more than half of it. */
export function waybillEnding(waybillNo: string): string {
  return waybillNo.slice(-Math.min(4, Math.floor(waybillNo.length / 2)));
}
