// One soft sound when time is up, for a room that asks for it. A sudden noise can hurt, so it is off until then.

import { button } from "../../screen/controls.mjs"
import { say } from "../../screen/say.mjs"

const [PITCH, LOUD, LONG] = [392, 0.08, 1.6] // hertz, a part of full loudness, seconds

/** @returns {{ button: HTMLButtonElement, play: () => void }} a switch, and the sound if it is on */
export function softSound() {
  /** @type {AudioContext | undefined} */
  let sound
  const made = button(say("One soft sound at the end"), () => {
    // A browser lets a page make a sound only once somebody has pressed something: this.
    sound = sound ? void sound.close() : new AudioContext()
    made.setAttribute("aria-pressed", String(Boolean(sound)))
  })
  made.setAttribute("aria-pressed", "false")
  return { button: made, play: () => sound && ring(sound) }
}

/** @param {AudioContext} sound */
function ring(sound) {
  const [tone, gain] = [sound.createOscillator(), sound.createGain()]
  const at = sound.currentTime
  tone.frequency.value = PITCH
  gain.gain.setValueAtTime(0, at)
  gain.gain.linearRampToValueAtTime(LOUD, at + LONG / 4)
  gain.gain.linearRampToValueAtTime(0, at + LONG)
  tone.connect(gain).connect(sound.destination)
  tone.start(at)
  tone.stop(at + LONG)
}
