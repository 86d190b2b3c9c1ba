/** The number of the day so many working days after another; Monday to Friday, public holidays not shifted. */
export function addWorkingDays(dayNumber: number, days: number): number {
  let day = dayNumber;
  for (let left = days; left > 0; ) {
    day++;
    if (isWorkingDay(day)) left--;
  }
  return day;
}

function isWorkingDay(dayNumber: number): boolean {
  // 1970-01-01 was a Thursday.
  const weekday = (dayNumber + 4) % 7;
  return weekday !== 0 && weekday !== 6;
}
