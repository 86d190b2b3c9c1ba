/** The warehouse's clock: legal days and every time on screen are Shanghai's. */
export const timeZone = "Asia/Shanghai";
