// Whose turn it is, by a clock that only runs forward: a tab that sleeps, or a clock that is set, does no harm.

/** @typedef {{ row: HTMLElement, since: number, counted: number }} Turn */

/** @param {(row: HTMLElement, seconds: number) => void} count adds seconds to a role */
export function turnTaking(count) {
  /** @type {Turn | undefined} */
  let turn
  /** @type {Turn[]} */
  const past = []
  const waiting = () => (turn ? Math.round((performance.now() - turn.since) / 1000) : 0)

  const turns = {
    /** @param {HTMLElement} row @returns {boolean} */
    isOf: (row) => turn?.row === row,
    isOn: () => turn !== undefined,
    /** The seconds of this turn that are not counted yet. */
    waiting,
    /** Counts what is not counted yet; the turn goes on. */
    bank() {
      const seconds = waiting()
      if (!turn || !seconds) return
      turn.since += seconds * 1000
      turn.counted += seconds
      count(turn.row, seconds)
    },
    end() {
      turns.bank()
      if (turn) past.push(turn)
      turn = undefined
    },
    /** @param {HTMLElement} row */
    start(row) {
      turns.end()
      turn = { row, since: performance.now(), counted: 0 }
    },
    /** @returns {Turn | undefined} the last turn, which no longer counts */
    takeOut() {
      turns.end()
      const last = past.pop()
      if (last) count(last.row, -last.counted)
      return last
    },
  }
  return turns
}
