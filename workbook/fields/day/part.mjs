// A day as a calendar file (RFC 5545): one event, made here and sent nowhere.
// A day alone is an event of that whole day. A time is the time on the wall, wherever the person is.

const WIDTH = 75 // octets in a line, the line's own end not counted

/**
 * @param {{ date?: string, time?: string, entry: string, now?: Date, uid?: string }} given
 * @returns {string} the file, every line ended as the standard asks
 */
export function fileOf({ date = "", time = "", entry, now = new Date(), uid = newName() }) {
  const day = date.replaceAll("-", "")
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Co-production workbook//EN",
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, "")}`,
    time ? `DTSTART:${day}T${time.replace(":", "")}00` : `DTSTART;VALUE=DATE:${day}`,
    `SUMMARY:${escaped(entry)}`,
    "END:VEVENT",
    "END:VCALENDAR",
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join("")
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
