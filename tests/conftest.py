"""What every test stands on."""

from __future__ import annotations

from hypothesis import settings

# No deadline: the first example of a run pays for the model's loading.
settings.register_profile("recoupe", deadline=None)
settings.load_profile("recoupe")
