"use strict";
// The ticks of the timeline and what stands above them, for any stretch of its axis: the rules of ticks.py.
const timelineTicks = (shape) => {
  const words = shape.words;
  const origin = shape.axis[2];
  const [APART, EACH, BESIDE] = shape.apart;
  const { day: DAY, hour: HOUR } = shape.units;

  const dateOf = (at) => {
    const day = new Date(0);
    day.setUTCFullYear(1, 0, Math.floor(at / DAY));
    return day;
  };
  // A month is counted from the year nought; a day of it, from one.
  const minuteOf = (month, day) => {
    const date = new Date(0);
    date.setUTCFullYear(Math.floor(month / 12), ((month % 12) + 12) % 12, day);
    return (Math.round((date - new Date(0)) / 86400000) + 719163) * DAY;
  };

  function rung({ from, to, width }) {
    const room = width / (to - from);
    return shape.ladder.find(([unit, step]) => shape.units[unit] * step * room >= APART) || shape.ladder.at(-1);
  }

  function steps(unit, step, { from, to }) {
    const found = [];
    const evenly = (base, size) => {
      for (let at = base + Math.floor((from - base) / size) * size; at <= to; at += size) found.push(at);
    };
    if (unit === "minute" || unit === "hour") evenly(0, shape.units[unit] * step);
    else if (unit === "day" && origin !== null) evenly(origin, DAY * step);
    else ofCalendar(unit, step, { from, to, found });
    return found;
  }

  function ofCalendar(unit, step, { from, to, found }) {
    const months = { day: 1, month: step, year: 12 * step }[unit];
    const [begin, end] = [dateOf(from), dateOf(to)].map((day) => day.getUTCFullYear() * 12 + day.getUTCMonth());
    for (let month = Math.floor(begin / months) * months; month <= end; month += months) {
      for (let day = 1; day < (unit === "day" ? 33 - step : 2); day += step) {
        const at = minuteOf(month, day);
        const outside = unit === "day" && (at < Math.floor(from / DAY) * DAY || at >= minuteOf(month + 1, 1));
        if (!outside && at > 0 && at <= to) found.push(at);
      }
    }
  }

  const clock = (at) => {
    const minutes = ((at % DAY) + DAY) % DAY;
    const hour = Math.floor(minutes / HOUR);
    const form = minutes % HOUR ? words.hour : words.whole_hour;
    return form.replace("{0}", hour).replace("{1}", String(minutes % HOUR).padStart(2, "0"));
  };
  const dayOf = (day) => (day.getUTCDate() === 1 ? words.first : String(day.getUTCDate()));
  const counted = (at) => {
    const days = Math.floor((at - origin) / DAY);
    return words.origin + (days ? (days > 0 ? "+" : "−") + Math.abs(days) : "");
  };

  function label(at, unit) {
    if (unit === "minute" || unit === "hour") return clock(at);
    if (unit === "day" && origin !== null) return counted(at);
    const day = dateOf(at);
    if (unit === "month") return words.short_months[day.getUTCMonth()];
    return String(unit === "day" ? day.getUTCDate() : day.getUTCFullYear());
  }

  function spelled(at, unit, short) {
    const day = dateOf(at);
    const year = origin === null && !short ? " " + day.getUTCFullYear() : "";
    const month = (short ? words.short_months : words.months)[day.getUTCMonth()];
    if (unit === "year") return String(day.getUTCFullYear());
    if (unit === "month") return month + year;
    const named = `${dayOf(day)} ${month}${year}`;
    if (origin !== null) return `${counted(at)} · ${named}`;
    return `${(short ? words.short_weekdays : words.weekdays)[(day.getUTCDay() + 6) % 7]} ${named}`;
  }

  // Return the ticks; one too near the end has no label.
  function ticks(view) {
    const [unit, step] = rung(view);
    const room = (at, text) => view.x(at) + text.length * EACH + 4 <= view.width;
    const found = steps(unit, step, view).filter((at) => at >= view.from);
    return found.map((at) => ({ at, text: room(at, label(at, unit)) ? label(at, unit) : "" }));
  }

  // Return what stands above the ticks, each where it begins if it has room, all short where one must be.
  function heads(view) {
    const unit = shape.above[rung(view)[0]];
    const found = unit ? steps(unit, 1, view).map((at) => Math.max(at, view.from)) : [];
    const room = (place) => view.x(found[place + 1] ?? view.to) - view.x(found[place]);
    const fits = (text, place) => text.length * EACH + BESIDE <= room(place);
    const short = found.slice(1, -1).some((at, place) => !fits(spelled(at, unit, false), place + 1));
    const spelt = found.map((at) => ({ at, text: spelled(at, unit, short) }));
    return spelt.filter(({ text }, place) => fits(text, place));
  }

  // Return an end of a stretch in words: with its hour where the stretch is short.
  function spell(at, span) {
    if (span < 3 * DAY) return `${spelled(at, "day", true)} ${clock(Math.floor(at))}`;
    return origin === null ? `${dayOf(dateOf(at))} ${spelled(at, "month", false)}` : spelled(at, "day", true);
  }

  return { ticks, heads, spell };
};
