// A day as a calendar file: one event.

import { calendarOf } from "../../screen/calendar.mjs"

/**
 * @param {{ date?: string, time?: string, entry: string, now?: Date, uid?: string }} given
 * @returns {string} the file, every line ended as the standard asks
 */
export const fileOf = ({ date = "", now, ...event }) => calendarOf([{ date, ...event }], now)
