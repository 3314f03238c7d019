"""What makes a home degraded."""

import pytest

from storage.health import health
from storage.home import Home, make_home
from storage.lines import FeedState
from storage.publish import publish
from tests.storage.rows import NOON, Seen, batch, merge


@pytest.mark.parametrize(("kind", "is_degraded"), [("monitor", True), ("demo", False)])
def test_that_the_invented_feeds_of_a_demo_are_old_is_no_trouble(tmp_path, kind, is_degraded):
    home = make_home(Home(tmp_path / "home"), kind=kind)
    feed = FeedState("feed1", "a.example", "http://a.example/feed", health="stale", health_since=NOON, last_ok_at=NOON)
    batch(home, Seen("http://a.example/1"), feeds=[feed])
    merge(home)
    publish(home, gb_per_day=30, lock_wait_s=2, timezone="UTC")
    found = health(home, now=NOON)
    assert [feed.health for feed in found.feed_troubles] == ["stale"]
    assert found.is_degraded == is_degraded
    home.store.unlink()
    assert health(home, now=NOON).is_degraded
