"""Prepares an empty, migrated Prefect database once, at set-up, so that no home has to wait for the migrations.

python -m flows.orchestration.prefect_database
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from flows.orchestration.prefect_settings import database_template


def main() -> None:
    """Make the template under the environment's `share/presswatch`, unless this version's is there."""
    target = Path(sys.prefix, "share", "presswatch", database_template())
    if target.exists():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "PREFECT_HOME": folder, "PREFECT_PROFILE": "ephemeral", "DO_NOT_TRACK": "1"}
        environment.pop("PREFECT_API_URL", None)
        subprocess.run(
            [sys.executable, "-P", "-m", "prefect", "server", "database", "upgrade", "-y"],
            env=environment,
            check=True,
            stdout=subprocess.DEVNULL,
        )
        part = target.with_name(target.name + ".part")
        shutil.copyfile(Path(folder, "prefect.db"), part)
        part.rename(target)


if __name__ == "__main__":
    main()
