// How strongly the words and lines of elements stand out from what is behind them, by WCAG's own sum.
(elements) => {
  const parse = (words) => {
    const [red, green, blue, alpha = 1] = words.match(/[\d.]+/g).map(Number)
    return { channels: [red, green, blue], alpha }
  }
  const over = (top, under) => top.channels.map((value, n) => value * top.alpha + under[n] * (1 - top.alpha))
  const behind = (element) => {
    if (!element) return [255, 255, 255]
    const own = parse(getComputedStyle(element).backgroundColor)
    return own.alpha === 1 ? own.channels : over(own, behind(element.parentElement))
  }
  const light = (channels) => {
    const linear = channels.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4))
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
  const ratio = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b)
    return (bright + 0.05) / (dark + 0.05)
  }
  return elements.map((element) => {
    const { color, borderBottomColor } = getComputedStyle(element)
    const [inside, outside] = [behind(element), behind(element.parentElement)]
    return {
      what: element.outerHTML.slice(0, 80),
      words: ratio(over(parse(color), inside), inside),
      line: ratio(over(parse(borderBottomColor), outside), outside),
    }
  })
}
