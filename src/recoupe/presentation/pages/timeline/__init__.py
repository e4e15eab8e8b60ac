"""The drawing of the timeline: what stands where on the axis, in which lane, under which ticks."""
