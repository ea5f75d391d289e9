// The plan that the fields beside this one make.

import { planOf } from "../../screen/plan.mjs"

/** @typedef {import("../../screen/plan.mjs").Plan} Plan */

/** @param {import("../../screen/form.mjs").Desk} desk @param {string[]} fields those that make the plan @returns {Promise<Plan>} */
export async function planFor(desk, fields) {
  return planOf(await desk.part("programme"), Object.fromEntries(fields.map((field) => [field, desk.answer(field)])))
}
