// Nothing moves, blinks or plays by itself, and nothing at all moves for those who asked for stillness.
// Once: size, colours, text
() => {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches
  const running = document.getAnimations().filter((one) => one.playState === "running" && one.effect?.target && one.effect.getComputedTiming)
  const time = (one) => one.effect.getComputedTiming()
  const target = (one) => one.effect.target
  const loops = running.filter((one) => time(one).iterations > 1 && time(one).activeDuration > 5000)
  const stops = (one) => target(one).closest("section, main, div")?.querySelector("button")?.innerText.match(/stop|pause/i)
  const moves = still ? running.filter((one) => time(one).activeDuration > 100 && (one.effect.getKeyframes?.() ?? []).some((frame) => frame.transform || frame.left || frame.top || frame.width || frame.height || frame.translate || frame.scale || frame.rotate || frame.marginLeft)) : []
  const smooth = still && [document.documentElement, ...all("main, body")].filter((one) => getComputedStyle(one).scrollBehavior === "smooth")
  const glides = still ? all("main *").filter((one) => shown(one) && /transform|left|top|height|width|margin|all/.test(getComputedStyle(one).transitionProperty) && Math.max(...getComputedStyle(one).transitionDuration.split(", ").map(parseFloat)) > 0.1) : []
  const media = all("video, audio")
  return [
    ...loops.filter((one) => !stops(one)).map((one) => `${say(target(one))}: it keeps moving, and nobody can stop it`),
    ...moves.filter((one) => !loops.includes(one)).map((one) => `${say(target(one))}: it moves, though stillness was asked for`),
    ...wrong(smooth || [], "the page glides, though stillness was asked for"),
    ...wrong(glides, "it glides, though stillness was asked for"),
    ...wrong(all("marquee, blink"), "its words move or blink"),
    ...wrong(media.filter((one) => one.autoplay), "it plays by itself"),
    ...wrong(media.filter((one) => !one.controls), "nobody can stop it"),
    ...wrong(all("video").filter((one) => !one.querySelector("track[kind=captions], track[kind=subtitles]")), "it has no captions"),
    ...wrong(all("audio").filter((one) => !/words|transcript|text/i.test((one.closest("figure, section, div, p") ?? one).innerText + (one.nextElementSibling?.innerText ?? ""))), "nothing beside it says that its words can be read"),
    ...wrong(all("img[src$='.gif']").filter(shown), "a picture that may move, and that nobody can stop"),
  ]
}
