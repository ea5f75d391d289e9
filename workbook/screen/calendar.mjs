// Days as a calendar file (RFC 5545): made here and sent nowhere.
// A day alone is an event of that whole day. A time is the time on the wall, wherever the person is.

const WIDTH = 75 // octets in a line, the line's own end not counted

/** @typedef {{ date: string, time?: string, end?: string, entry: string, uid?: string }} Event `entry` is all that the calendar will say of it */

/** @param {Event[]} events @param {Date} [now] @returns {string} the file, every line ended as the standard asks */
export function calendarOf(events, now = new Date()) {
  const made = now.toISOString().replace(/[-:]|\.\d+/g, "")
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Co-production workbook//EN", ...events.flatMap((event) => eventLines(event, made)), "END:VCALENDAR"]
  return lines.map((line) => `${folded(line)}\r\n`).join("")
}

/** @param {Event} event @param {string} made */
function eventLines({ date, time = "", end = "", entry, uid = newName() }, made) {
  const day = date.replaceAll("-", "")
  const at = (/** @type {string} */ clock) => `${day}T${clock.replace(":", "")}00`
  return [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${made}`,
    time ? `DTSTART:${at(time)}` : `DTSTART;VALUE=DATE:${day}`,
    ...(time && end > time ? [`DTEND:${at(end)}`] : []),
    `SUMMARY:${escaped(entry)}`,
    "END:VEVENT",
  ]
}

/** @param {string} words @returns {string} with the marks that mean something in a calendar file made harmless */
function escaped(words) {
  return words.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n")
}

/** @param {string} line @returns {string} broken into lines of 75 octets at most, and never inside a letter */
function folded(line) {
  const octets = (/** @type {string} */ letters) => new TextEncoder().encode(letters).length
  const lines = [""]
  for (const letter of line) {
    if (octets(lines[lines.length - 1] + letter) > WIDTH) lines.push(" ")
    lines[lines.length - 1] += letter
  }
  return lines.join("\r\n")
}

/** @returns {string} a name that nothing else has, and that says nothing of who made it */
function newName() {
  const drawn = crypto.getRandomValues(new Uint8Array(16))
  return [...drawn].map((octet) => octet.toString(16).padStart(2, "0")).join("")
}
