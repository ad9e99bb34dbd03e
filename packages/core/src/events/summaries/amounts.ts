const MAX_EXACT = 1e15

/** Minor units as money: `1,250.00 EUR`. Null for what is no number. */
export function moneyText(cents: number | null, currency: string | null): string | null {
  if (cents === null) return null
  const amount = Math.abs(cents) < MAX_EXACT ? withCommas((cents / 100).toFixed(2)) : String(cents / 100)
  return currency === null ? amount : `${amount} ${currency}`
}

const withCommas = (text: string): string => text.replace(/\B(?=(\d{3})+\.)/g, ',')
