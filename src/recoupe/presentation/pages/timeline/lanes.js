"use strict";
// Which entries of the timeline have a lane, and where, for any stretch of its axis: the rules of lanes.py.
const timelineLanes = (shape) => {
  const [LANES, HEAD, GAP, BETWEEN, CLUSTER, HOLDS] = shape.lanes;

  function place(item, most, { x, width: room }) {
    let left = Math.max(x(item.start), 0);
    let right = Math.min(x(item.end), room);
    if (right - left < HEAD) {
      left = Math.min(Math.max((left + right - HEAD) / 2, 0), room - HEAD);
      right = left + HEAD;
    }
    const inside = right - left >= HOLDS ? left + HEAD : right;
    const after = room - inside - GAP;
    const behind = left - GAP;
    const wanted = Math.min(item.wide[0] + item.wide[1], most);
    const before = after < wanted && behind > after;
    const one = { item, left, right, inside, before };
    return give(one, Math.min(wanted, before ? behind : after));
  }

  // Give a label its room.
  function give(one, room) {
    one.room = room;
    one.begins = one.before ? one.left - GAP - room : one.left;
    one.ends = one.before ? one.right : Math.max(one.right, one.inside + GAP + room);
    return one;
  }

  const meet = (a, b) => a.begins < b.ends + BETWEEN && b.begins < a.ends + BETWEEN;
  const lasting = (item) => item.end - item.start;
  // What is chosen stays in sight; for the rest as in the page.
  const weights = (item) => [+!!item.picked, item.weight[0], lasting(item), item.weight[1], -item.number];
  const heavier = (a, b) => weights(b).map((weight, at) => weight - weights(a)[at]).find(Boolean) || 0;

  // Return the lanes, each entry in the first that is free; none where there are no more lanes.
  function laned(placed, most) {
    const lanes = [];
    for (const one of placed) {
      const free = lanes.find((lane) => !lane.some((other) => meet(one, other)));
      if (free) free.push(one);
      else if (lanes.length < most) lanes.push([one]);
    }
    return lanes;
  }

  // Let labels have all the room that their neighbours leave.
  function widened(lane, number, width) {
    const line = lane.sort((a, b) => a.begins - b.begins);
    let free = 0;
    line.forEach((one, place) => {
      const until = place + 1 < line.length ? line[place + 1].begins - BETWEEN : width;
      const room = one.before ? one.left - GAP - free : until - one.inside - GAP;
      give(one, Math.max(one.room, Math.min(one.item.wide[0] + one.item.wide[1], room)));
      one.lane = number;
      free = one.ends + BETWEEN;
    });
    return line;
  }

  function grouped(left, room) {
    const groups = [];
    const at = (one) => Math.min(one.left, room - CLUSTER);
    for (const one of left.sort((a, b) => at(a) - at(b) || a.item.number - b.item.number)) {
      const group = groups.at(-1);
      if (group && at(one) - group.x < CLUSTER) group.items.push(one.item);
      else groups.push({ x: at(one), items: [one.item] });
    }
    for (const group of groups) group.items.sort((a, b) => a.number - b.number);
    return groups;
  }

  const served = (placed) => new Set(laned([...placed].sort((a, b) => heavier(a.item, b.item)), LANES).flat());

  // Return what is drawn, each in its lane, and in groups what is not; a view says where a minute stands.
  return (items, view) => {
    const seen = items.filter((item) => view.x(item.end) >= 0 && view.x(item.start) <= view.width);
    const attempt = (most) => seen.map((item) => place(item, most, view));
    const enough = served(attempt(shape.rooms.at(-1))).size * shape.enough;
    for (const most of shape.rooms) {
      const placed = attempt(most);
      const kept = served(placed);
      if (kept.size < enough) continue;
      const left = placed.filter((one) => !kept.has(one));
      const lanes = laned(placed.filter((one) => kept.has(one)), Infinity);
      const drawn = lanes.flatMap((lane, number) => widened(lane, number, view.width));
      return { drawn, groups: grouped(left, view.width) };
    }
    return { drawn: [], groups: [] };
  };
};
