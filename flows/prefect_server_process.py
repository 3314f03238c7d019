"""The process of a Prefect server, started by `flows.prefect_server`: uvicorn, and a watch that ends it with us."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time


def main(port: int) -> None:
    """Serve Prefect's API on loopback until told to end, or until the parent is gone."""
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    import uvicorn

    uvicorn.run(
        "prefect.server.api.server:create_app",
        factory=True,
        host="127.0.0.1",
        port=port,
        log_level="error",
        timeout_keep_alive=5,
        timeout_graceful_shutdown=2,
    )


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    main(int(sys.argv[1]))
