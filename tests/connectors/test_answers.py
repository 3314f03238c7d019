"""What a status that is no success means."""

from connectors.answers import refusal


def test_a_service_that_slows_us_down_is_named_and_passes():
    stop = refusal(429, (("Server", "cloudflare"), ("Retry-After", "120")), b"error code: 1015")
    assert (stop.outcome, stop.blocker, stop.retry_after_s) == ("soft", "cloudflare", 120)


def test_a_service_that_refuses_stays_a_refusal():
    stop = refusal(429, (("Server", "cloudflare"),), b"error code: 1020")
    assert (stop.outcome, stop.blocker) == ("blocked", "cloudflare")
