"""What the tests of collecting share."""

import pytest


@pytest.fixture(autouse=True)
def _nobody_is_credited_here(few_outlets):
    """It matters what is asked, when and how."""
